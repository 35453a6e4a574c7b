import { useTranslation } from 'react-i18next';
import type { Decision } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { amountOf, matters } from './decision-figures.ts';
import { RedMark } from './red-mark.tsx';
import { useDecisionWords } from './use-decision-words.ts';
import { winNotes, type MarkFrame, type NoteWords, type WinMark } from './win-marks.ts';

const SIZE = 18;

/** The decisions on the line: dots, marks, and words beside the heaviest. */
export function WinMarksLayer({
  marks,
  frame,
  narrow,
  chosen,
}: {
  readonly marks: readonly WinMark[];
  readonly frame: MarkFrame;
  readonly narrow: boolean;
  readonly chosen: number | null;
}) {
  const { t } = useTranslation('grade');
  const decisionWords = useDecisionWords();
  const noteWords = (decision: Decision): NoteWords => {
    const points = signed(amountOf(decision));
    return {
      first: narrow
        ? t('win.noteShort', { week: decision.week, points })
        : t('win.note', { name: decisionWords.note(decision), points }),
      second: t('win.noteWeek', { week: decision.week, label: t(`label.${decision.label}`) }),
    };
  };
  const notes = winNotes(marks, noteWords, frame, narrow);
  const heavy = marks.filter(({ decision }) => decision !== undefined && matters(decision));
  const light = marks.filter((mark) => !heavy.includes(mark));
  return (
    <>
      {notes.map(({ note, words, decision }) => {
        const { box, x, y } = note;
        const middle = box.left + box.width / 2;
        const below = box.top > y;
        return (
          <g key={decision.index} className="gr-note" data-label={decision.label}>
            <path d={`M${x} ${y}V${below ? box.top : box.top + box.height}`} />
            <rect
              className="gr-note-ground"
              x={box.left}
              y={box.top}
              width={box.width}
              height={box.height}
            />
            <text className="db-halo" x={middle} y={box.top + 13} textAnchor="middle">
              {words.first}
            </text>
            {note.lines === 2 && (
              <text
                className="db-halo gr-note-week"
                x={middle}
                y={box.top + 30}
                textAnchor="middle"
              >
                {words.second}
              </text>
            )}
          </g>
        );
      })}
      {light.map(({ place, decision, x, y }) => (
        <circle
          key={place.index}
          className="gr-spot"
          data-open={decision === undefined}
          cx={x}
          cy={y}
          r={2.5}
        />
      ))}
      {heavy.map(({ place, decision, x, y }) => (
        <g key={place.index} transform={`translate(${x - SIZE / 2} ${y - SIZE / 2})`}>
          <circle className="gr-mark-ground" cx={SIZE / 2} cy={SIZE / 2} r={SIZE / 2 + 2} />
          {decision !== undefined && <GradeMark grade={decision.label} size={SIZE} />}
        </g>
      ))}
      {marks
        .filter(({ decision }) => decision?.red === true)
        .map(({ place, x, y }) => (
          <g key={place.index} transform={`translate(${x + 5} ${y - SIZE})`}>
            <RedMark size={13} />
          </g>
        ))}
      {marks
        .filter(({ place }) => place.index === chosen)
        .map(({ place, x, y }) => (
          <circle key={place.index} className="gr-chosen" cx={x} cy={y} r={SIZE / 2 + 4} />
        ))}
    </>
  );
}
