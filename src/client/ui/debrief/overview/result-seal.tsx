import { useTranslation } from 'react-i18next';
import type { Outcome } from '#src/core/schema/view.ts';
import { textWidth } from '#src/client/ui/table/text-width.ts';

const CHARACTER: Readonly<Record<Outcome, string>> = {
  won: '赢',
  lost: '输',
  'no-decision': '悬',
  withdrawn: '止',
  disqualified: '罚',
};

/** From the left edge of the seal to the words beside it. */
const BESIDE = 40;
/** Of the words, in bold. */
const WORDS_SIZE = 14;

/** The outcome as a seal at the end of the march. */
export function ResultSeal({
  outcome,
  week,
  x,
  y,
  right,
  narrow,
}: {
  readonly outcome: Outcome;
  readonly week: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly narrow: boolean;
}) {
  const { t } = useTranslation('debrief');
  const left = Math.min(x - 15, right - 32);
  const words = t(`seal.${outcome}`, { week });
  const before = narrow || left + BESIDE + textWidth(words, WORDS_SIZE) > right;
  return (
    <g className="db-result">
      <path className="db-result-line" d={`M${x} ${y}V${y + 8}`} />
      <rect x={left} y={y - 28} width="30" height="30" rx="3" fill="#C8402F" />
      <text className="db-result-mark" x={left + 15} y={y - 6.5} textAnchor="middle" lang="zh-CN">
        {CHARACTER[outcome]}
      </text>
      <text
        className="db-result-words"
        x={before ? left - 8 : left + BESIDE}
        y={y - 8}
        textAnchor={before ? 'end' : 'start'}
      >
        {words}
      </text>
    </g>
  );
}
