// What a table of a sealed deal may know of it: its cards, and the words for what the view has shown, and no others.
import { catalogueOf, type Catalogue } from '#src/core/schema/catalogue.ts';
import type { View } from '#src/core/schema/view.ts';
import type { DealPaper, PaperTexts } from '#src/core/schema/workshop-view.ts';
import type { ServedDeal } from '#src/server/deals.ts';

type Tree = PaperTexts;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const under = (tree: Tree, key: string): Tree => {
  const value = Object.hasOwn(tree, key) ? tree[key] : undefined;
  return isTree(value) ? value : {};
};

/** Only the entries of these names. */
function only(tree: Tree, keys: Iterable<string>): Tree {
  const kept = [...new Set(keys)].filter((key) => Object.hasOwn(tree, key));
  return Object.fromEntries(kept.flatMap((key) => [[key, tree[key] ?? '']]));
}

/** Fields that are about the deal as a whole; everything else is by name. */
const GENERAL = ['title', 'subtitle', 'teaches', 'customer', 'product', 'briefing'] as const;
const PERSON = ['name', 'role', 'line'] as const;

/** Phrasings of a person for what was heard of them, and for no other level. */
function tellsOf(own: Tree, view: View, person: string): Tree {
  const tells = under(own, 'tells');
  const heard = view.evidence.filter((piece) => piece.person === person);
  return Object.fromEntries(
    [...new Set(heard.map(({ dimension }) => dimension))].map((dimension) => [
      dimension,
      only(
        under(tells, dimension),
        heard.filter((piece) => piece.dimension === dimension).map(({ level }) => level),
      ),
    ]),
  );
}

function peopleTexts(texts: Tree, view: View, others: readonly string[]): Tree {
  const people = under(texts, 'people');
  const own = view.people.filter(({ known: isKnown }) => isKnown).map(({ id }) => id);
  const known = [...new Set([...own, ...others])];
  return Object.fromEntries(
    known.map((id) => {
      const words = under(people, id);
      return [id, { ...only(words, PERSON), tells: tellsOf(words, view, id) }];
    }),
  );
}

/** Nodes that were come to; of each the choices that were shown. */
function scenesTexts(texts: Tree, view: View, { places }: Beside): Tree {
  const shown = new Map<string, Map<string, Set<string>>>();
  const show = (scene: string, node: string, choices: readonly string[]): void => {
    const nodes = shown.get(scene) ?? new Map<string, Set<string>>();
    shown.set(scene, nodes.set(node, new Set([...(nodes.get(node) ?? []), ...choices])));
  };
  for (const { scene, node, choice } of [...view.said, ...places]) show(scene, node, [choice]);
  if (view.scene !== null) {
    const { id, node, choices, path } = view.scene;
    for (const step of path) show(id, step.node, [step.choice]);
    show(
      id,
      node,
      choices.map((choice) => choice.id),
    );
  }
  const scenes = under(texts, 'scenes');
  return Object.fromEntries(
    [...shown].map(([scene, nodes]) => {
      const own = under(scenes, scene);
      const words = [...nodes].map(([node, choices]) => {
        const at = under(under(own, 'nodes'), node);
        return [node, { ...only(at, ['line']), choices: only(under(at, 'choices'), choices) }];
      });
      return [
        scene,
        { ...only(own, ['title', 'place']), nodes: Object.fromEntries(words) as Tree },
      ];
    }),
  );
}

const namesOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

/** What is shown beside the view: to a facilitator what the tables have come to, to a screen how they split. */
export interface Beside {
  readonly events: readonly string[];
  /** People whom some table knows. */
  readonly people: readonly string[];
  readonly places: readonly {
    readonly scene: string;
    readonly node: string;
    readonly choice: string;
  }[];
}

function dealTexts(texts: Tree, view: View, catalogue: Catalogue, beside: Beside): Tree {
  const milestones = view.phases.flatMap((phase) => namesOf(phase.milestones));
  const vendors = view.vendors.filter(({ known }) => known);
  const guide = view.guide === null ? [] : [view.guide.id];
  const roles = Object.keys(under(texts, 'roles'));
  return {
    ...only(texts, GENERAL),
    people: peopleTexts(texts, view, beside.people),
    vendors: only(under(texts, 'vendors'), [catalogue.us, ...namesOf(vendors)]),
    factions: only(under(texts, 'factions'), namesOf(view.factions)),
    facts: only(under(texts, 'facts'), namesOf(view.facts)),
    events: only(under(texts, 'events'), [...namesOf(view.notices), ...beside.events]),
    phases: only(under(texts, 'phases'), namesOf(view.phases)),
    milestones: only(under(texts, 'milestones'), milestones),
    scenes: scenesTexts(texts, view, beside),
    verbs: only(under(texts, 'verbs'), namesOf(catalogue.verbs)),
    messages: only(under(texts, 'messages'), namesOf(catalogue.messages)),
    guide: only(under(texts, 'guide'), guide),
    roles: only(under(texts, 'roles'), roles),
  };
}

/** People who were not heard of are not in the cast either. */
function catalogueSeen({ compiled }: ServedDeal, view: View): Catalogue {
  const whole = catalogueOf(compiled.deal, compiled.playbook);
  const known = new Set(view.people.map(({ id }) => id));
  return { ...whole, cast: whole.cast.filter(({ id }) => known.has(id)) };
}

const parsed = (text: string | undefined): Tree => {
  const value: unknown = text === undefined ? {} : JSON.parse(text);
  return isTree(value) ? value : {};
};

/** What a deal is called. */
export function titleIn(deal: ServedDeal, language: string): string {
  const { title } = parsed(deal.texts[language]);
  return typeof title === 'string' ? title : '';
}

/** The paper of a deal for whoever sees this view of it. */
export function dealPaper(
  deal: ServedDeal,
  view: View,
  beside: Beside,
  language: string,
): DealPaper {
  const catalogue = catalogueSeen(deal, view);
  return {
    deal: catalogue.deal,
    catalogue,
    texts: {
      deal: dealTexts(parsed(deal.texts[language]), view, catalogue, beside),
      playbook: parsed(deal.playbookTexts[language]),
    },
  };
}

/** The paper once the truth is out: every word, and everybody. */
export function openPaper(deal: ServedDeal, language: string): DealPaper {
  const { compiled, texts, playbookTexts } = deal;
  return {
    deal: compiled.deal.id,
    catalogue: catalogueOf(compiled.deal, compiled.playbook),
    texts: { deal: parsed(texts[language]), playbook: parsed(playbookTexts[language]) },
  };
}
