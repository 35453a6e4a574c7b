import { useTranslation } from 'react-i18next';
import type { ScreenView, SplitView } from '#src/core/schema/workshop-view.ts';
import { OPTION_COLOURS, OptionShape } from './option-mark.tsx';
import { asideOf, signed, splitScale } from './split-scale.ts';

// Units of the wall: the picture is drawn at its size on a wall of 1920.
const WIDTH = 640;
const HEIGHT = 640;
const AXIS = 500;
const MARK = 26;
const BAND = 14;
const BAND_MOST = 96;
const LABEL = 34;

interface End {
  readonly number: number;
  readonly branch: number;
  readonly change: number;
  readonly from: number;
}

/** One line for each team: it leaves its option in a band and ends where its score went. */
function endsOf({ branches }: SplitView): readonly End[] {
  const row = HEIGHT / Math.max(1, branches.length);
  return branches.flatMap(({ teams }, branch) => {
    const apart = Math.min(BAND, BAND_MOST / Math.max(1, teams.length - 1));
    return teams.map(({ number, change }, at) => ({
      number,
      branch,
      change,
      from: row * (branch + 0.5) + (at - (teams.length - 1) / 2) * apart,
    }));
  });
}

export function SplitLines({
  view,
  split,
  letters,
}: {
  readonly view: ScreenView;
  readonly split: SplitView;
  readonly letters: readonly string[];
}) {
  const ends = endsOf(split);
  const scale = splitScale(
    ends.map(({ change }) => change),
    MARK + LABEL,
    HEIGHT - MARK,
  );
  const aside = asideOf(
    ends.map(({ change }) => scale.y(change)),
    MARK - 4,
  );
  const best = Math.max(...split.branches.map(({ change }) => change));
  const isBest = ({ branch }: End): boolean =>
    split.branches.length > 1 && split.branches[branch]?.change === best;
  const xOf = (at: number): number => AXIS - (aside[at] ?? 0) * MARK;
  return (
    <svg
      className="split-lines"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="xMaxYMin meet"
    >
      <line x1="0" x2={AXIS} y1={scale.y(0)} y2={scale.y(0)} className="split-nought" />
      <line x1={AXIS} x2={AXIS} y1={LABEL} y2={HEIGHT} className="split-axis" />
      <Ticks ticks={scale.ticks} y={scale.y} />
      {ends.map((end, at) => {
        const to = scale.y(end.change);
        const middle = AXIS / 2;
        const course = `M0 ${end.from}C${middle} ${end.from} ${middle} ${to} ${xOf(at) - MARK / 2} ${to}H${xOf(at)}`;
        return (
          <path
            key={`${end.number} ${course}`}
            d={course}
            className="split-line"
            stroke={OPTION_COLOURS[end.branch]}
            data-best={isBest(end)}
          />
        );
      })}
      {ends.map((end, at) => (
        <g
          key={end.number}
          transform={`translate(${xOf(at) - MARK / 2} ${scale.y(end.change) - MARK / 2}) scale(${MARK / 24})`}
        >
          <OptionShape at={end.branch} halo />
        </g>
      ))}
      <Leader view={view} ends={ends} letters={letters} y={scale.y} x={xOf} />
    </svg>
  );
}

function Ticks({
  ticks,
  y,
}: {
  readonly ticks: readonly number[];
  readonly y: (change: number) => number;
}) {
  const { t } = useTranslation('workshop');
  return ticks.map((tick) => (
    <g key={tick}>
      <line x1={AXIS} x2={AXIS + 18} y1={y(tick)} y2={y(tick)} className="split-tick" />
      <text x={AXIS + 28} y={y(tick) + 10} className={tick === 0 ? 'split-zero' : 'split-figures'}>
        {tick === 0 ? t('split.zero') : signed(tick)}
      </text>
    </g>
  ));
}

/** The one team that gained most is named; nobody else is. */
function Leader({
  view,
  ends,
  letters,
  y,
  x,
}: {
  readonly view: ScreenView;
  readonly ends: readonly End[];
  readonly letters: readonly string[];
  readonly y: (change: number) => number;
  readonly x: (at: number) => number;
}) {
  const most = Math.max(...ends.map(({ change }) => change));
  const first = ends.filter(({ change }) => change === most);
  const [only] = first;
  if (only === undefined || first.length > 1) return null;
  const team = view.teams.find(({ number }) => number === only.number);
  const name = team?.name ?? letters[only.branch];
  return (
    <text
      x={x(ends.indexOf(only)) - MARK / 2}
      y={y(only.change) - MARK}
      textAnchor="end"
      className="split-name"
      fill={OPTION_COLOURS[only.branch]}
    >
      {name} {signed(only.change)}
    </text>
  );
}
