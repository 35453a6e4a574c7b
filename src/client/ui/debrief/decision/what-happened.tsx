import { useTranslation } from 'react-i18next';
import type { DecisionPlace } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { logWeeks } from '#src/client/ui/debrief/points/log-weeks.ts';
import { useReason } from '#src/client/ui/debrief/use-reason.ts';
import { useEntryWords } from '#src/client/ui/panels/entry-words.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';

const QUIET = ['mark', 'rate', 'plan', 'answer', 'forecast'];
const MOVES = 2;

/** The entries of the decision with whom they moved; beyond `most` they are only counted. */
export function WhatHappened({
  place,
  most = Infinity,
}: {
  readonly place: DecisionPlace;
  readonly most?: number;
}) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const words = useEntryWords();
  const lines = logWeeks(debrief)
    .flatMap((week) => week.lines)
    .filter(
      ({ at, entry }) => at >= place.entry && at <= place.last && !QUIET.includes(entry.type),
    );
  const all = lines.filter(({ entry }) => entry.type !== 'end');
  const own = all.slice(0, most);
  const end = lines.find(({ entry }) => entry.type === 'end');
  return (
    <section className="gd-part" aria-labelledby={`gd-happened-${place.index}`}>
      <h2 id={`gd-happened-${place.index}`}>{t('happened.title')}</h2>
      {own.length === 0 && <p>{t('happened.nothing')}</p>}
      <ol className="gd-happened">
        {own.map((line) => (
          <li key={line.at}>
            <span>{words(line.entry, line.at)}</span>
            <Moved moves={line.moves.slice(0, MOVES)} />
          </li>
        ))}
        {own.length < all.length && (
          <li className="note">{t('happened.more', { more: all.length - own.length })}</li>
        )}
        {end !== undefined && end.moves.length > 0 && (
          <li>
            <span className="note">{t('happened.end')}</span>
            <Moved moves={end.moves.slice(0, MOVES)} />
          </li>
        )}
      </ol>
      <p className="gd-links">
        <EntryLinks entries={[place.entry]} />
      </p>
    </section>
  );
}

function Moved({
  moves,
}: {
  readonly moves: readonly {
    readonly person: string;
    readonly reason: string;
    readonly other: string | null;
    readonly by: number;
  }[];
}) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const reason = useReason();
  return moves.map((move) => (
    <span key={`${move.person} ${move.reason} ${move.other ?? ''}`} className="gd-moved">
      <i aria-hidden="true" data-good={move.by > 0}>
        {move.by > 0 ? '▲' : '▼'}
      </i>
      {t('log.move', {
        person: texts.person(move.person),
        reason: reason(move.reason, move.other),
      })}
      <b data-good={move.by > 0}>{signed(move.by)}</b>
    </span>
  ));
}
