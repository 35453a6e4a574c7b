import { ATTITUDE_LEVELS } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import type { BannerLevel } from '#src/client/ui/kit/banner.tsx';

/** The banner a person carries: the attitude as the trainee has charted it. */
export function bannerLevelOf(person: PersonView): BannerLevel {
  const marked = person.marks.attitude?.level;
  return ATTITUDE_LEVELS.find((level) => level === marked) ?? 'unknown';
}
