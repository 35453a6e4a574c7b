// What anybody may know of a deal and its playbook before the first week: costs, faces, names of moves.
import type { Deal } from './deal.ts';
import type { Person } from './deal-people.ts';
import type { Resource } from './dimensions.ts';
import type { Playbook } from './playbook.ts';
import type { Message, Verb } from './playbook-verb.ts';

export type VerbGroup = 'learn' | 'persuade' | 'allies' | 'team';

export type VerbStanding = 'work' | 'price' | 'temptation';

export interface VerbCard {
  readonly id: string;
  readonly icon: Verb['icon'];
  readonly cost: Readonly<Partial<Record<Resource, number>>>;
  readonly reach: Verb['reach'];
  readonly group: VerbGroup;
  readonly standing: VerbStanding;
  readonly needsMessage: boolean;
}

export interface MessageCard {
  readonly id: string;
  readonly channel: 'need' | 'change' | 'focus';
  readonly concern: string | null;
  readonly backs: string | null;
}

export interface CastCard {
  readonly id: string;
  readonly rank: number;
  readonly seat: Person['seat'];
  readonly faction: string | null;
  readonly portrait: Person['portrait'];
  readonly known: boolean;
}

export interface Catalogue {
  readonly deal: string;
  readonly playbook: string;
  /** The deal of which this is the next act. */
  readonly follows: string | null;
  readonly difficulty: number;
  readonly minutes: number;
  readonly weeks: number;
  readonly start: string;
  readonly currency: Deal['currency'];
  readonly price: number;
  readonly us: string;
  readonly capacity: Deal['capacity'];
  readonly guided: boolean;
  readonly phases: readonly { readonly id: string; readonly weeks: number }[];
  readonly factions: readonly { readonly id: string; readonly wash: string }[];
  readonly cast: readonly CastCard[];
  readonly verbs: readonly VerbCard[];
  readonly messages: readonly MessageCard[];
  readonly questions: Readonly<Record<string, readonly string[]>>;
  readonly sources: readonly string[];
}

export function catalogueOf(deal: Deal, playbook: Playbook): Catalogue {
  const { verbs, messages } = deal;
  const ownVerbs = playbook.verbs.filter((verb) => verbs?.includes(verb.id) ?? true);
  const ownMessages = playbook.messages.filter((message) => messages?.includes(message.id) ?? true);
  return {
    deal: deal.id,
    playbook: playbook.id,
    follows: deal.follows ?? null,
    difficulty: deal.difficulty,
    minutes: deal.minutes,
    weeks: deal.phases.reduce((sum, phase) => sum + phase.weeks, 0),
    start: deal.start,
    currency: deal.currency,
    price: deal.price,
    us: deal.us,
    capacity: deal.capacity,
    guided: (deal.guide?.length ?? 0) > 0,
    phases: deal.phases.map(({ id, weeks }) => ({ id, weeks })),
    factions: deal.factions.map(({ id, wash }) => ({ id, wash })),
    cast: deal.people.map(castCard),
    verbs: [...ownVerbs, ...deal.ownVerbs].map(verbCard),
    messages: [...ownMessages, ...deal.ownMessages].map(messageCard),
    questions: Object.fromEntries(playbook.questions.map(({ id, items }) => [id, items])),
    sources: playbook.sources,
  };
}

function castCard(person: Person): CastCard {
  const { id, rank, seat, faction, portrait, known } = person;
  return { id, rank, seat, faction: faction ?? null, portrait, known };
}

function verbCard(verb: Verb): VerbCard {
  const { id, icon, cost, reach } = verb;
  const group = groupOf(verb);
  const needsMessage = verb.argue !== undefined;
  return { id, icon, cost, reach, group, standing: standingOf(verb), needsMessage };
}

function standingOf(verb: Verb): VerbStanding {
  if (verb.integrity !== 'green') return 'temptation';
  return verb.discount === undefined ? 'work' : 'price';
}

export function groupOf(verb: Verb): VerbGroup {
  if (verb.reach === 'none') return 'team';
  if ((verb.ask ?? verb.verify ?? 0) > 0 || verb.calibrate) return 'learn';
  return verb.argue === undefined ? 'allies' : 'persuade';
}

function messageCard(message: Message): MessageCard {
  const [first] = message.appeals;
  return {
    id: message.id,
    channel: first === undefined ? 'focus' : channelOf(first),
    concern: message.concern ?? null,
    backs: message.backs ?? null,
  };
}

function channelOf(appeal: Message['appeals'][number]): MessageCard['channel'] {
  if ('need' in appeal) return 'need';
  return 'change' in appeal ? 'change' : 'focus';
}
