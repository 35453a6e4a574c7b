import { useTranslation } from 'react-i18next';
import type { Grade } from '#src/core/analysis/grade/report.ts';
import { signed } from '#src/client/ui/debrief/chart/signed.ts';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { LABELS, countsOf, diceOf, givenAway, whole } from './decision-figures.ts';
import { DiceDots } from './dice-dots.tsx';
import { skillRows } from './skill-rows.ts';
import { useGrade, useWholeGrade } from './use-grade.ts';

/** What the decisions did and what the dice did; only once nothing is missing, for the sums must be right. */
export function SkillPart() {
  const { t } = useTranslation('grade');
  const grade = useWholeGrade();
  const phase = useGrade((state) => state.phase);
  if (phase === 'closed' || phase === 'absent') return null;
  return (
    <section className="gr-skill" aria-labelledby="gr-skill-title">
      <h2 id="gr-skill-title">{t('skill.title')}</h2>
      {grade === null ? <p className="note">{t('skill.coming')}</p> : <Skill grade={grade} />}
    </section>
  );
}

function Skill({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation('grade');
  const { debrief } = useDebrief();
  const dice = diceOf(grade.dice);
  const counts = countsOf(grade.decisions);
  const given = givenAway(grade);
  return (
    <>
      <SkillBars grade={grade} />
      {whole(grade.skillSe) > 0 && (
        <p className="note">{t('skill.se', { se: whole(grade.skillSe) })}</p>
      )}
      {grade.dice.seeds > 0 && <DiceDots percent={dice.percent} />}
      <ul className="gr-counts">
        {LABELS.map((label) => (
          <li key={label}>{t('skill.count', { label: t(`label.${label}`), n: counts[label] })}</li>
        ))}
      </ul>
      {given > 0 && <p className="note">{t('skill.given', { points: given })}</p>}
      {debrief.log.length > 0 && (
        <p className="note">{t('skill.hindsight', { percent: whole(grade.accuracy.hindsight) })}</p>
      )}
    </>
  );
}

const HEIGHT = 20;

/** The bars on a scale of 0 to 100, with the interval in which the decisions are worth what they are. */
function SkillBars({ grade }: { readonly grade: Grade }) {
  const { t } = useTranslation('grade');
  const { bars, rows, low, high } = skillRows(grade);
  const at = (points: number): number => ((points - low) * 100) / (high - low);
  const dice = diceOf(grade.dice);
  const [start, skill, luck, result] = [grade.start, grade.skill, grade.luck, grade.result].map(
    whole,
  );
  return (
    <>
      <p className="gr-sum">
        <span>{t('skill.start', { points: start })}</span>
        <b data-share="skill">{t('skill.skill', { points: signed(skill ?? 0) })}</b>
        <b data-share="luck">{t('skill.luck', { points: signed(luck ?? 0) })}</b>
        <span>{t('skill.result', { points: result })}</span>
      </p>
      <div className="gr-bars" style={{ height: rows * (HEIGHT + 3) }} aria-hidden="true">
        {bars.map(({ share, from, to, row }) => (
          <i
            key={share}
            data-share={share}
            data-back={to < from}
            style={{
              left: `${at(Math.min(from, to))}%`,
              width: `${at(Math.max(from, to)) - at(Math.min(from, to))}%`,
              top: row * (HEIGHT + 3),
              height: HEIGHT,
            }}
          />
        ))}
      </div>
      {grade.dice.seeds > 0 && (
        <>
          <div className="gr-whisker" aria-hidden="true">
            <i style={{ left: `${at(dice.low)}%`, width: `${at(dice.high) - at(dice.low)}%` }} />
          </div>
          <p className="note gr-worth">
            {t('skill.worth', {
              percent: dice.percent,
              se: Math.max(1, Math.round((dice.high - dice.low) / 2)),
            })}
          </p>
        </>
      )}
    </>
  );
}
