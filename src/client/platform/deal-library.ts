// Deals and playbooks shipped with the site, each read when it is first asked for.
import { Deal } from '#src/core/schema/deal.ts';
import { Playbook } from '#src/core/schema/playbook.ts';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Handbook } from '#src/client/session/handbook.ts';
import type { DealLibrary, LoadedDeal } from '#src/client/session/ports.ts';
import type { Texts, TextTree } from '#src/client/session/texts.ts';

type Read = () => Promise<unknown>;

const DEALS: Readonly<Record<string, Read>> = import.meta.glob('/scenarios/deals/*/deal.json', {
  import: 'default',
});
const DEAL_TEXTS: Readonly<Record<string, Read>> = import.meta.glob(
  ['/scenarios/deals/*/zh-CN.json', '/scenarios/deals/*/en.json'],
  { import: 'default' },
);
const PLAYBOOKS: Readonly<Record<string, Read>> = import.meta.glob(
  '/scenarios/playbooks/*/playbook.json',
  { import: 'default' },
);
const PLAYBOOK_TEXTS: Readonly<Record<string, Read>> = import.meta.glob(
  ['/scenarios/playbooks/*/zh-CN.json', '/scenarios/playbooks/*/en.json'],
  { import: 'default' },
);

/** How the session makes its own forms of what is read here. */
export interface LibraryForms {
  readonly catalogueOf: (deal: Deal, playbook: Playbook) => Catalogue;
  readonly handbookOf: (playbook: Playbook) => Handbook;
  readonly textsOf: (deal: TextTree, playbook: TextTree) => Texts;
}

const isTree = (value: unknown): value is TextTree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

async function readTree(read: Read | undefined): Promise<TextTree | null> {
  const value = read === undefined ? null : await read();
  return isTree(value) ? value : null;
}

async function readDeal(id: string): Promise<LoadedDeal | null> {
  const deal = Deal.safeParse(await DEALS[`/scenarios/deals/${id}/deal.json`]?.());
  if (!deal.success) return null;
  const playbook = await readPlaybook(deal.data.playbook);
  return playbook === null ? null : { deal: deal.data, playbook };
}

async function readPlaybook(id: string): Promise<Playbook | null> {
  const read = PLAYBOOKS[`/scenarios/playbooks/${id}/playbook.json`];
  const playbook = Playbook.safeParse(await read?.());
  return playbook.success ? playbook.data : null;
}

const readPlaybookTexts = (id: string, language: string): Promise<TextTree | null> =>
  readTree(PLAYBOOK_TEXTS[`/scenarios/playbooks/${id}/${language}.json`]);

export function createDealLibrary({ catalogueOf, handbookOf, textsOf }: LibraryForms): DealLibrary {
  const loading = new Map<string, Promise<LoadedDeal | null>>();
  const load = (id: string): Promise<LoadedDeal | null> => {
    const known = loading.get(id) ?? readDeal(id);
    loading.set(id, known);
    return known;
  };
  return {
    ids: () => Object.keys(DEALS).map((path) => path.split('/').at(-2) ?? ''),
    load,
    async catalogue(id) {
      const loaded = await load(id);
      return loaded === null ? null : catalogueOf(loaded.deal, loaded.playbook);
    },
    async texts(id, language) {
      const loaded = await load(id);
      if (loaded === null) return null;
      const [own, general] = await Promise.all([
        readTree(DEAL_TEXTS[`/scenarios/deals/${id}/${language}.json`]),
        readPlaybookTexts(loaded.playbook.id, language),
      ]);
      return own === null && general === null ? null : textsOf(own ?? {}, general ?? {});
    },
    async handbook(id) {
      const playbook = await readPlaybook(id);
      return playbook === null ? null : handbookOf(playbook);
    },
    async handbookTexts(id, language) {
      const texts = await readPlaybookTexts(id, language);
      return texts === null ? null : textsOf({}, texts);
    },
  };
}
