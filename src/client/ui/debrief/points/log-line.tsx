import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttitudeMove } from '#src/core/analysis/debrief/moves.ts';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { GradeMark } from '#src/client/ui/debrief/grade-mark.tsx';
import { TONE_SIGN, toneOf } from '#src/client/ui/debrief/line-tone.ts';
import { gradeOf } from '#src/client/ui/debrief/overview/lessons.ts';
import { usePointWords } from '#src/client/ui/debrief/use-point-words.ts';
import { useReason } from '#src/client/ui/debrief/use-reason.ts';
import { PlaybookTerm } from '#src/client/ui/playbook/playbook-term.tsx';
import type { LogLine } from './log-weeks.ts';

const SHOWN = 3;

/** One entry of the log with what it brought: people moved, points, mistakes. */
export function LogLineRow({ line }: { readonly line: LogLine }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const entryWords = useEntryWords();
  const pointWords = usePointWords();
  const { opened } = useDebrief();
  const row = useRef<HTMLLIElement>(null);
  const isOpened = opened?.entry === line.at;
  useEffect(() => {
    if (!isOpened) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.focus({ preventScroll: true });
  }, [isOpened, opened]);
  const { entry, moves, lines, mistakes } = line;
  return (
    <li
      ref={row}
      tabIndex={-1}
      className="db-log-line"
      data-type={entry.type}
      data-opened={isOpened}
    >
      <p className="db-log-entry">
        {entry.type === 'end' ? t('log.weekEnd') : entryWords(entry, line.at)}
      </p>
      {moves.length + lines.length + mistakes.length > 0 && (
        <ul className="db-brought">
          {mistakes.map(({ id, points }, at) => (
            // The mistakes of an entry never change place.
            <li key={at} className="db-brought-mistake">
              <GradeMark grade={gradeOf(points)} size={16} />
              <span>
                <PlaybookTerm entry={`mistake.${id}`} name={texts.name('mistakes', id, 'name')} />
              </span>
              <b data-good="false">{t('log.rulePoints', { points })}</b>
            </li>
          ))}
          {lines.map((point, at) => (
            // The points of an entry never change place.
            <li key={at}>
              <i aria-hidden="true" data-tone={toneOf(point)}>
                {TONE_SIGN[toneOf(point)]}
              </i>
              <span>
                {pointWords(point)}
                <span className="note"> {t(`part.${point.part}.name`)}</span>
              </span>
            </li>
          ))}
          {moves.slice(0, SHOWN).map((move, at) => (
            // The moves of an entry never change place.
            <MoveRow key={at} move={move} />
          ))}
        </ul>
      )}
      {moves.length > SHOWN && (
        <details className="db-log-more">
          <summary>{t('log.more', { count: moves.length - SHOWN })}</summary>
          <ul className="db-brought">
            {moves.slice(SHOWN).map((move, at) => (
              // The moves of an entry never change place.
              <MoveRow key={at} move={move} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function MoveRow({ move }: { readonly move: AttitudeMove }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const reason = useReason();
  return (
    <li>
      <i aria-hidden="true" data-good={move.by > 0}>
        {move.by > 0 ? '▲' : '▼'}
      </i>
      <span>
        {t('log.move', {
          person: texts.person(move.person),
          reason: reason(move.reason, move.other),
        })}
      </span>
      <b data-good={move.by > 0}>{signed(move.by)}</b>
    </li>
  );
}
