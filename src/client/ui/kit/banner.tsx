import { useTranslation } from 'react-i18next';
import type { AttitudeLevel } from '#src/core/schema/dimensions.ts';

export type BannerLevel = AttitudeLevel | 'unknown';

const JADE = '#276650';
const VERMILION = '#C8402F';
const VERMILION_TEXT = '#A83222';
const INK = '#22252B';
const POLE_AT: Readonly<Record<BannerLevel, number>> = {
  guide: 8,
  supporter: 8,
  neutral: 24,
  'non-supporter': 40,
  opponent: 40,
  unknown: 24,
};
const MARK_AT: Readonly<Record<BannerLevel, readonly [number, number, string]>> = {
  guide: [22, 20.5, '#fff'],
  supporter: [17.5, 20, JADE],
  neutral: [24, 20, INK],
  'non-supporter': [30.5, 20, VERMILION_TEXT],
  opponent: [26, 20.5, '#fff'],
  unknown: [24, 19, INK],
};

function Cloth({ level }: { readonly level: BannerLevel }) {
  switch (level) {
    case 'guide':
      return (
        <>
          <path d="M8 6h36l-6 10 6 10H8z" fill={JADE} />
          <path d="M10 8.800h29M10 23.200h29" stroke="#fff" strokeWidth="1.2" opacity=".8" />
        </>
      );
    case 'supporter':
      return <path d="M8 6.5 42 16 8 25.500z" fill="#E3EFE7" stroke={JADE} strokeWidth="2.2" />;
    case 'neutral':
      return (
        <>
          <path d="M13 6h22" stroke={INK} strokeWidth="1.8" strokeLinecap="round" />
          <path d="M15 6.500h18V23l-9 5-9-5z" fill="#FFFCF4" stroke={INK} strokeWidth="1.5" />
        </>
      );
    case 'non-supporter':
      return (
        <path d="M40 6.5 6 16l34 9.500z" fill="#F8E4DA" stroke={VERMILION_TEXT} strokeWidth="2.2" />
      );
    case 'opponent':
      return (
        <>
          <path d="M40 6H4l6 10-6 10h36z" fill={VERMILION} />
          <path d="M38 8.800H9M38 23.200H9" stroke="#fff" strokeWidth="1.2" opacity=".8" />
        </>
      );
    case 'unknown':
      return (
        <circle
          cx="24"
          cy="15"
          r="9.5"
          fill="#FFFCF4"
          stroke={INK}
          strokeWidth="1.5"
          strokeDasharray="3 2.4"
        />
      );
  }
}

/** An attitude as a flag: direction, shape and fill tell before colour does. */
export function Banner({
  level,
  size = 32,
}: {
  readonly level: BannerLevel;
  readonly size?: number;
}) {
  const { t } = useTranslation();
  const [x, y, fill] = MARK_AT[level];
  const pole = POLE_AT[level];
  return (
    <svg aria-hidden="true" className="banner" width={size * 1.2} height={size} viewBox="0 0 48 40">
      <path d={`M${pole} 4V39`} stroke={INK} strokeWidth="2" strokeLinecap="round" />
      <Cloth level={level} />
      <circle cx={pole} cy="3.5" r="2.5" fill="#B98A2F" stroke={INK} strokeWidth=".8" />
      <text x={x} y={y} fill={fill} fontSize="12.5" fontWeight="700" textAnchor="middle">
        {t(`banner.${level}`)}
      </text>
    </svg>
  );
}
