const INK = '#22252b';
const SHIRT = '#f4ecda';

/** Paper behind the drawn lines of the neck, down to where the collar closes. */
export const NECK = '<path d="M352 700h270v110l-30 60-104 76-116-76-40-60z" fill="#fdf9ef"/>';

const SHOULDERS =
  'M36 984C48 914 128 878 250 846L330 818 486 956 640 818 716 846C842 878 930 914 942 984Z';

const COLLARS: readonly string[] = [
  // A shirt under a jacket.
  `<path d="${SHOULDERS}" fill="${INK}"/><path d="M334 792 302 838 416 936 486 940ZM642 792 676 838 556 936 486 940Z" fill="${SHIRT}" stroke="${INK}" stroke-width="9" stroke-linejoin="round"/>`,
  // A round neck.
  `<path d="M36 984C48 914 128 878 250 846L322 820C360 916 430 936 486 936 548 936 616 910 650 820L716 846C842 878 930 914 942 984Z" fill="${INK}"/><path d="M322 822C360 916 430 938 486 938 548 938 616 912 650 822" stroke="${SHIRT}" stroke-width="9" stroke-linecap="round"/>`,
  // A shirt with a tie.
  `<path d="${SHOULDERS}" fill="${INK}"/><path d="M420 930h132v54H420z" fill="${SHIRT}"/><path d="M334 792 300 836 404 952 486 934ZM642 792 678 836 568 952 486 934Z" fill="${SHIRT}" stroke="${INK}" stroke-width="9" stroke-linejoin="round"/><path d="M458 930h56l10 54h-76z" fill="${INK}"/>`,
];

export function drawCollar(look: number): string {
  return COLLARS[look % COLLARS.length] ?? '';
}
