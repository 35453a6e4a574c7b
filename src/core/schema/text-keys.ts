// Which texts a deal and a playbook need, in each language: the list that translators work down.
import type { Deal } from './deal.ts';
import { ADVANCES, CONCERNS, DIMENSIONS, LEVELS } from './dimensions.ts';
import { JUDGED_ITEMS } from './import-playbook.ts';
import type { Playbook } from './playbook.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface TextForm {
  /** Least number of phrasings of a list; 0 for a single text. */
  readonly list: number;
  /** It must fit where there is little room. */
  readonly short: boolean;
  /** Names that may stand in braces. */
  readonly placeholders: readonly string[];
}

/** Forms by dotted key. */
export type TextKeys = ReadonlyMap<string, TextForm>;

const ONE: TextForm = { list: 0, short: false, placeholders: [] };
const SHORT: TextForm = { ...ONE, short: true };
const PHRASINGS = 3;
/** Least number of paragraphs that say what a methodology is about. */
const IDEA = 2;

type Add = (prefix: string, fields: readonly string[]) => void;

function collect(fill: (add: Add, keys: Map<string, TextForm>) => void): TextKeys {
  const keys = new Map<string, TextForm>();
  fill((prefix, fields) => {
    for (const field of fields) keys.set(prefix === '' ? field : `${prefix}.${field}`, ONE);
  }, keys);
  return keys;
}

export function requiredDealTextKeys(deal: Deal): TextKeys {
  return collect((add) => {
    add('', ['title', 'subtitle', 'teaches', 'customer', 'product']);
    add('briefing', ['situation', 'product', 'goal', 'team', 'caution']);
    for (const { id } of deal.people) add(`people.${id}`, ['name', 'role', 'line']);
    for (const { id } of deal.vendors) add(`vendors.${id}`, ['name', 'product', 'line']);
    for (const { id } of deal.factions) add(`factions.${id}`, ['name', 'line']);
    add('facts', idsOf(deal.facts));
    for (const { id, values } of deal.unknowns) {
      add(`unknowns.${id}`, ['name']);
      add(`unknowns.${id}.values`, idsOf(values));
    }
    for (const { id } of deal.events) add(`events.${id}`, ['title', 'text']);
    for (const phase of deal.phases) {
      add(`phases.${phase.id}`, ['name', 'short', 'line']);
      add('milestones', idsOf(phase.milestones));
    }
    addScenes(add, deal);
    for (const { id } of deal.ownVerbs) add(`verbs.${id}`, ['name', 'line']);
    for (const { id } of deal.ownMessages) add(`messages.${id}`, ['name', 'say']);
    for (const { id } of deal.guide ?? []) add(`guide.${id}`, ['text', 'why']);
    add('roles', Object.keys(deal.roles));
  });
}

function addScenes(add: Add, deal: Deal): void {
  for (const scene of deal.scenes) {
    add(`scenes.${scene.id}`, ['title', 'place']);
    for (const node of scene.nodes) {
      const prefix = `scenes.${scene.id}.nodes.${node.id}`;
      add(prefix, ['line']);
      add(`${prefix}.choices`, idsOf(node.choices));
    }
  }
}

/** Phrasings of a person's own tells, which replace those of the playbook dimension by dimension. */
export function optionalDealTextKeys(deal: Deal): TextKeys {
  const keys = new Map<string, TextForm>();
  for (const { id } of deal.people) addTells(keys, `people.${id}.tells`, 1);
  return keys;
}

export function requiredPlaybookTextKeys(playbook: Playbook): TextKeys {
  return collect((add, keys) => {
    add('', ['title', 'subtitle', 'line']);
    keys.set('idea', { ...ONE, list: IDEA });
    for (const dimension of DIMENSIONS) {
      add(`dimensions.${dimension}`, ['name', 'line']);
      for (const level of LEVELS[dimension]) {
        add(`levels.${dimension}.${level}`, ['name', 'sign', 'response']);
        keys.set(`levels.${dimension}.${level}.short`, SHORT);
      }
    }
    for (const { id } of playbook.verbs) add(`verbs.${id}`, ['name', 'line']);
    for (const { id } of playbook.messages) add(`messages.${id}`, ['name', 'say']);
    for (const id of [...idsOf(playbook.control.clear), ...JUDGED_ITEMS])
      add(`items.${id}`, ['name', 'line']);
    add('questions', idsOf(playbook.questions));
    for (const { id } of playbook.stages) add(`stages.${id}`, ['name', 'line']);
    for (const { id } of playbook.mistakes) add(`mistakes.${id}`, ['name', 'why', 'instead']);
    addAdvice(keys, playbook);
    addWork(add, playbook);
    for (const { id } of playbook.control.zones) add(`zones.${id}`, ['name', 'advice']);
    for (const concern of CONCERNS) add(`concerns.${concern}`, ['name', 'line']);
    add('advances', ADVANCES);
    addTells(keys, 'tells', PHRASINGS);
    for (const reaction of ['warm', 'lukewarm', 'cold'])
      keys.set(`reactions.${reaction}`, { ...ONE, list: PHRASINGS });
    for (const id of playbook.sources) add(`sources.${id}`, ['title', 'where']);
  });
}

/** Aids with a line for each step, and credits. */
function addWork(add: Add, { aids, credits }: Playbook): void {
  for (const { id, steps } of aids)
    add(`aids.${id}`, ['name', 'why', ...Array.from({ length: steps }, (_, k) => `step-${k + 1}`)]);
  for (const { id } of credits) add(`credits.${id}`, ['name', 'why']);
}

function addAdvice(keys: Map<string, TextForm>, { advice, fallback }: Playbook): void {
  const ids = new Set<string>(idsOf(advice));
  if (fallback !== undefined) ids.add(fallback);
  for (const id of ids) {
    keys.set(`advice.${id}.text`, { ...ONE, placeholders: ['person'] });
    keys.set(`advice.${id}.why`, { ...ONE, placeholders: ['person'] });
  }
}

function addTells(keys: Map<string, TextForm>, prefix: string, list: number): void {
  for (const dimension of DIMENSIONS)
    for (const level of LEVELS[dimension])
      keys.set(`${prefix}.${dimension}.${level}`, { ...ONE, list });
}

const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
