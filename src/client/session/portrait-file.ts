import type { Person } from '#src/core/schema/deal-people.ts';

export type Mood = 'calm' | 'warm' | 'cold' | 'thoughtful';

/** Address of a drawn face, relative to the page. */
export function portraitFile(portrait: Person['portrait'], mood: Mood): string {
  const { woman, age, look, glasses } = portrait;
  const parts = [woman ? 'woman' : 'man', age, String(look), glasses ? 'glasses' : '', mood];
  return `./portraits/${parts.filter(Boolean).join('-')}.svg`;
}
