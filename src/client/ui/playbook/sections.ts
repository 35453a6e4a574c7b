import type { Handbook } from '#src/client/session/handbook.ts';

/** The parts of the book in the order of reading. */
const SECTIONS = [
  'idea',
  'people',
  'concerns',
  'stages',
  'items',
  'aids',
  'credits',
  'questions',
  'verbs',
  'messages',
  'mistakes',
  'advice',
  'sources',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface SectionLine {
  readonly section: Section;
  /** How many entries it has; null where that says nothing. */
  readonly count: number | null;
}

const UNCOUNTED: readonly Section[] = ['idea', 'people', 'concerns'];

function countOf(book: Handbook, section: Section): number | null {
  if (section === 'idea' || section === 'people' || section === 'concerns') return null;
  return book[section].length;
}

/** The sections this playbook has something in. */
export function sectionsOf(book: Handbook): readonly SectionLine[] {
  return SECTIONS.map((section) => ({ section, count: countOf(book, section) })).filter(
    ({ section, count }) => UNCOUNTED.includes(section) || (count ?? 0) > 0,
  );
}
