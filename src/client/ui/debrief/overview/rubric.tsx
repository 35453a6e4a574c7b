import { useTranslation } from 'react-i18next';
import type { Part, Score } from '#src/core/engine/score.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { EntryLinks } from '#src/client/ui/debrief/entry-links.tsx';
import { TONE_SIGN, toneOf, type Tone } from '#src/client/ui/debrief/line-tone.ts';
import { usePointWords } from '#src/client/ui/debrief/use-point-words.ts';

const SHOWN = 6;
const ORDER: readonly Tone[] = ['bad', 'good', 'even'];

/** The parts of the score: the track is as long as the weight, the ink is what was earned. */
export function Rubric() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  const heaviest = Math.max(...debrief.score.parts.map(({ most }) => most));
  return (
    <section className="db-rubric" aria-labelledby="db-rubric-title">
      <h2 id="db-rubric-title">{t('rubric.title')}</h2>
      {debrief.score.parts.map((part) => (
        <RubricRow key={part.id} part={part} heaviest={heaviest} />
      ))}
      <Integrity />
    </section>
  );
}

function RubricRow({
  part,
  heaviest,
}: {
  readonly part: Score['parts'][number];
  readonly heaviest: number;
}) {
  const { t } = useTranslation('debrief');
  return (
    <details className="db-part">
      <summary>
        <b>{t(`part.${part.id}.name`)}</b>
        <span className="note">{t(`part.${part.id}.line`)}</span>
        <span className="db-part-track" aria-hidden="true">
          <i style={{ width: `${(part.most * 100) / heaviest}%` }}>
            <b style={{ width: `${(part.points * 100) / Math.max(1, part.most)}%` }} />
          </i>
        </span>
        <span className="db-part-points">{t('rubric.points', part)}</span>
      </summary>
      <PartLines part={part.id} most={SHOWN} />
    </details>
  );
}

/** The lines that opened a part of the score, those that cost first. */
export function PartLines({ part, most }: { readonly part: Part; readonly most?: number }) {
  const { t } = useTranslation('debrief');
  const { debrief, turnTo } = useDebrief();
  const words = usePointWords();
  const lines = debrief.points
    .filter((line) => line.part === part)
    .toSorted((one, other) => ORDER.indexOf(toneOf(one)) - ORDER.indexOf(toneOf(other)));
  if (lines.length === 0) return <p className="db-lines note">{t(`part.${part}.none`)}</p>;
  const shown = lines.slice(0, most ?? lines.length);
  return (
    <ul className="db-lines">
      {shown.map((line, at) => (
        // The list never changes while it is shown.
        <li key={at} data-tone={toneOf(line)}>
          <i aria-hidden="true">{TONE_SIGN[toneOf(line)]}</i>
          <span>{words(line)}</span>
          <EntryLinks entries={line.entries} most={3} />
        </li>
      ))}
      {shown.length < lines.length && (
        <li className="db-lines-more">
          <button type="button" className="link" onClick={() => turnTo('points')}>
            {t('rubric.more', { all: lines.length })}
          </button>
        </li>
      )}
    </ul>
  );
}

function Integrity() {
  const { t } = useTranslation('debrief');
  const { debrief, view } = useDebrief();
  const { cap, uncapped, total } = debrief.score;
  return (
    <p className="db-integrity" data-state={view.integrity}>
      {view.integrity === 'clean'
        ? t('integrity.clean')
        : t(`integrity.${uncapped > cap ? `${view.integrity}Capped` : view.integrity}`, {
            cap,
            uncapped,
            total,
          })}
    </p>
  );
}
