// The words of a deal that only the server has: fetched for a room, and again when the room shows something new.
import type { View } from '#src/core/schema/view.ts';
import type { AnyWorkshopView, DealPaper } from '#src/core/schema/workshop-view.ts';
import type { DealLibrary } from './ports.ts';
import { Texts } from './texts.ts';
import type { WorkshopServer } from './workshop.ts';

/** What is spoken of on a table. */
export function subjectsOfTable(view: View): readonly string[] {
  const { scene } = view;
  return [
    ...view.people.filter(({ known }) => known).map(({ id }) => `person ${id}`),
    ...view.vendors.filter(({ known }) => known).map(({ id }) => `vendor ${id}`),
    ...view.factions.map(({ id }) => `faction ${id}`),
    ...view.facts.map(({ id }) => `fact ${id}`),
    ...view.notices.map(({ id }) => `notice ${id}`),
    ...view.evidence.map(({ person, dimension, level }) => `tell ${person} ${dimension} ${level}`),
    ...(view.guide === null ? [] : [`guide ${view.guide.id}`]),
    ...view.said.map(({ scene: id, node, choice }) => `said ${id} ${node} ${choice}`),
    ...(scene === null ? [] : [`node ${scene.id} ${scene.node}`]),
    ...(scene?.choices ?? []).map(({ id }) => `choice ${scene?.id} ${scene?.node} ${id}`),
  ];
}

/** What is spoken of in a room: on the wall, and for the facilitator at every table. */
export function subjectsOfRoom(room: AnyWorkshopView): readonly string[] {
  const { split } = room;
  const shown = (split?.branches ?? []).map(
    ({ choice }) => `split ${split?.scene} ${split?.node} ${choice}`,
  );
  const closed = room.status === 'closed' ? ['truth'] : [];
  if (room.role !== 'facilitator') return [...shown, ...closed];
  const people = room.desks.flatMap(({ marks, last }) => [
    ...marks.map(({ person }) => person),
    ...last.flatMap((entry) => ('target' in entry && entry.target ? [entry.target] : [])),
  ]);
  return [
    ...shown,
    ...closed,
    ...people.map((id) => `person ${id}`),
    ...room.splits.map(({ scene, node }) => `place ${scene} ${node}`),
  ];
}

type Ask = (language: string) => Promise<DealPaper | null>;

interface Papers {
  /** The paper of a deal in a language; null if it cannot be had. */
  of(deal: string, language: string): Promise<DealPaper | null>;
  /** Fetches all anew; false if one did not come: the former one stays. */
  renew(language: string): Promise<boolean>;
}

function createPapers(ask: Ask): Papers {
  const papers = new Map<string, Promise<DealPaper | null>>();
  return {
    async of(deal, language) {
      const known = await papers.get(language);
      if (known?.deal === deal) return known;
      const asking = ask(language);
      papers.set(language, asking);
      const paper = await asking;
      return paper?.deal === deal ? paper : null;
    },
    async renew(language) {
      const fresh = [...new Set([...papers.keys(), language])].map(async (one) => {
        const paper = await ask(one);
        if (paper !== null) papers.set(one, Promise.resolve(paper));
        return paper !== null;
      });
      return (await Promise.all(fresh)).every(Boolean);
    },
  };
}

export function createPaperLibrary(
  base: DealLibrary,
  { server, room }: { readonly server: WorkshopServer; readonly room: string },
  language: () => string,
): DealLibrary {
  const papers = createPapers(async (tongue) => {
    const answer = await server.paper(room, tongue);
    return answer.ok ? answer.value : null;
  });
  const words = new WeakMap<DealPaper, Texts>();
  const asked = new Set<string>();
  const listeners = new Set<() => void>();
  const isOwn = (deal: string): boolean => base.ids().includes(deal);

  return {
    ...base,
    async catalogue(deal) {
      if (isOwn(deal)) return base.catalogue(deal);
      return (await papers.of(deal, language()))?.catalogue ?? null;
    },
    async texts(deal, tongue) {
      if (isOwn(deal)) return base.texts(deal, tongue);
      const paper = await papers.of(deal, tongue);
      if (paper === null) return null;
      const known = words.get(paper) ?? new Texts(paper.texts.deal, paper.texts.playbook);
      words.set(paper, known);
      return known;
    },
    async want(deal, subjects) {
      const fresh = subjects.map((one) => `${deal} ${one}`).filter((one) => !asked.has(one));
      if (isOwn(deal) || fresh.length === 0) return;
      if (!(await papers.renew(language()))) return;
      for (const one of fresh) asked.add(one);
      for (const listener of listeners) listener();
    },
    onGrown(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
