// What a playbook says, as a book one can read: every entry with its links and its sources.
import type { CoachType, Concern, Resource } from '#src/core/schema/dimensions.ts';
import type { Playbook } from '#src/core/schema/playbook.ts';
import type { Appeal, Message, Verb } from '#src/core/schema/playbook-verb.ts';
import { groupOf, type VerbGroup } from '#src/core/schema/catalogue.ts';

/** An entry's id is unique within its kind; `kind.id` is its place in the book. */
interface BookEntry {
  readonly id: string;
  readonly sources: readonly string[];
}

export interface BookStage extends BookEntry {
  readonly questions: readonly string[];
  /** Once claimed it may be taken back. */
  readonly back: boolean;
}

export interface BookQuestion extends BookEntry {
  /** Control items whose facts answer it. */
  readonly items: readonly string[];
  /** Stages at which it is asked. */
  readonly stages: readonly string[];
}

export interface BookVerb extends BookEntry {
  readonly icon: Verb['icon'];
  readonly group: VerbGroup | 'grey' | 'banned';
  readonly cost: Readonly<Partial<Record<Resource, number>>>;
  /** For a banned act: what serves the same need within the law. */
  readonly instead: readonly string[];
}

export interface BookMessage extends BookEntry {
  readonly appeals: readonly { readonly dimension: string; readonly level: string }[];
  readonly concern: Concern | null;
  readonly backs: string | null;
}

export interface BookMistake extends BookEntry {
  readonly points: number;
  readonly most: number;
  readonly verbs: readonly string[];
}

export interface Handbook {
  readonly playbook: string;
  readonly sources: readonly string[];
  /** Per cent of each concern at the start of each phase and at the end of the last. */
  readonly concerns: readonly Readonly<Record<Concern, number>>[];
  readonly stages: readonly BookStage[];
  readonly items: readonly {
    readonly id: string;
    readonly facts: number;
    readonly coach: CoachType;
  }[];
  /** Clear items that pass. */
  readonly pass: number;
  readonly zones: Playbook['control']['zones'];
  readonly aids: readonly (BookEntry & { readonly steps: number })[];
  readonly credits: readonly (BookEntry & { readonly most: number })[];
  readonly questions: readonly BookQuestion[];
  readonly verbs: readonly BookVerb[];
  readonly messages: readonly BookMessage[];
  readonly mistakes: readonly BookMistake[];
  readonly advice: readonly BookEntry[];
}

export function handbookOf(playbook: Playbook): Handbook {
  const { stages, control, questions, advice } = playbook;
  return {
    playbook: playbook.id,
    sources: playbook.sources,
    concerns: playbook.concerns,
    stages: stages.map(({ id, questions: asked, back, sources }) => ({
      id,
      questions: asked,
      back,
      sources,
    })),
    items: control.clear.map(({ id, facts, coach }) => ({ id, facts, coach })),
    pass: control.pass,
    zones: control.zones,
    aids: playbook.aids.map(({ id, steps, sources }) => ({ id, steps, sources })),
    credits: playbook.credits.map(({ id, most, sources }) => ({ id, most, sources })),
    questions: questions.map(({ id, items, sources }) => ({
      id,
      items,
      stages: stages.filter((stage) => stage.questions.includes(id)).map((stage) => stage.id),
      sources,
    })),
    verbs: playbook.verbs.map(bookVerb),
    messages: playbook.messages.map(bookMessage),
    mistakes: playbook.mistakes.map(({ id, points, most, verbs, sources }) => ({
      id,
      points,
      most,
      verbs: verbs ?? [],
      sources,
    })),
    advice: advice.map(({ id, sources }) => ({ id, sources })),
  };
}

const SHADES = { green: null, amber: 'grey', red: 'banned' } as const;

function bookVerb(verb: Verb): BookVerb {
  const { id, icon, cost, legal, integrity, sources } = verb;
  const group = SHADES[integrity] ?? groupOf(verb);
  return { id, icon, cost, group, instead: legal ?? [], sources };
}

function bookMessage({ id, appeals, concern, backs, sources }: Message): BookMessage {
  return {
    id,
    appeals: appeals.map(appealOf),
    concern: concern ?? null,
    backs: backs ?? null,
    sources,
  };
}

function appealOf(appeal: Appeal): BookMessage['appeals'][number] {
  if ('need' in appeal) return { dimension: 'need', level: appeal.need };
  if ('change' in appeal) return { dimension: 'change', level: appeal.change };
  return { dimension: 'focus', level: appeal.focus };
}
