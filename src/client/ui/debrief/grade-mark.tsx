export type Grade = 'good' | 'inaccuracy' | 'mistake' | 'blunder';

/** How grave something was: shape first, then colour; corners and ink grow with it. */
export function GradeMark({ grade, size = 18 }: { readonly grade: Grade; readonly size?: number }) {
  return (
    <svg aria-hidden="true" className="db-grade" width={size} height={size} viewBox="0 0 20 20">
      {grade === 'good' && (
        <>
          <circle cx="10" cy="10" r="8.5" fill="#3F8F74" />
          <path d="m6 10.300 2.800 2.800L14 7.400" fill="none" stroke="#fff" strokeWidth="2.2" />
        </>
      )}
      {grade === 'inaccuracy' && (
        <path d="M2 3.500h16L10 17.500z" fill="#F6EBCF" stroke="#775410" strokeWidth="1.8" />
      )}
      {grade === 'mistake' && (
        <>
          <path
            d="M10 1.500 18.500 10 10 18.500 1.500 10z"
            fill="#FFFDF8"
            stroke="#C8402F"
            strokeWidth="2"
          />
          <circle cx="10" cy="10" r="2.6" fill="#C8402F" />
        </>
      )}
      {grade === 'blunder' && (
        <>
          <rect x="1.5" y="1.5" width="17" height="17" rx="2" fill="#C8402F" />
          <path d="m6 6 8 8m0-8-8 8" stroke="#fff" strokeWidth="2.4" />
        </>
      )}
    </svg>
  );
}
