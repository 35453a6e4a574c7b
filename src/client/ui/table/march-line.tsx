import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { CONCERNS } from '#src/core/schema/dimensions.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useWidth } from '#src/client/ui/kit/use-width.ts';
import { spacedMilestones } from './spaced-milestones.ts';
import { textWidth } from './text-width.ts';
import { useTable } from './table-context.tsx';

const NAME_SIZE = 15;
const DATE_SIZE = 13;

interface PhaseName {
  /** The longest first; the last is the number alone. */
  readonly names: readonly string[];
  readonly width: number;
}

const fits = ({ names, width }: PhaseName, style: number): boolean =>
  textWidth(names[style] ?? '', NAME_SIZE) + 6 <= width;

/** All phases are named in one way: the longest in which every name fits its stretch of the line. */
function styleOf(phases: readonly PhaseName[]): number {
  const styles = phases[0]?.names.length ?? 1;
  for (let style = 0; style < styles; style += 1)
    if (phases.every((phase) => fits(phase, style))) return style;
  return styles - 1;
}

/** The buyer's march: phases as long as they last, gates at their ends, known dates, today. */
export function MarchLine() {
  const { t } = useTranslation('play');
  const { view } = useTable();
  const track = useRef<HTMLDivElement>(null);
  const width = useWidth(track);
  const { weeks, week, phases } = view;
  const at = (end: number): string => `${(Math.min(end, weeks) * 100) / weeks}%`;
  const today = Math.min(week, weeks) - 0.5;
  return (
    <section className="march" aria-label={t('march.label')}>
      <div className="march-track" ref={track}>
        <PhaseNames width={width} />
        <div className="march-line" aria-hidden="true">
          <i className="march-past" style={{ width: at(today) }} />
          {phases.map((phase) => (
            <Gate key={phase.id} left={at(phase.to)} passed={phase.to < week} />
          ))}
          <Gate left="0%" passed={false} start />
          <i className="march-today" style={{ left: at(today) }} />
        </div>
        <Dates width={width} />
        <p className="march-tag" style={{ left: at(today) }}>
          {t('bar.weekOf', { week })}
        </p>
      </div>
      <Concerns />
    </section>
  );
}

function PhaseNames({ width }: { readonly width: number }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { weeks, phases, phaseAt } = useTable().view;
  const named = phases.map(({ id, from, to }, index): PhaseName => {
    const number = index + 1;
    const short = texts.say('phases', id, 'short') || id;
    const long = t('bar.phaseName', { at: number, name: texts.name('phases', id, 'name') });
    const numbered = t('bar.phaseName', { at: number, name: short });
    const names = [long, numbered, short, String(number)];
    return { names, width: ((to - from + 1) / weeks) * width };
  });
  const style = styleOf(named);
  return (
    <ol className="march-names">
      {phases.map(({ id, from, to }, index) => {
        const share = (to - from + 1) / weeks;
        const names = named[index]?.names ?? [];
        const [long] = names;
        return (
          <li
            key={id}
            style={{ left: `${((from - 1) * 100) / weeks}%`, width: `${share * 100}%` }}
            data-now={index === phaseAt}
            {...(index === phaseAt ? { 'aria-current': 'step' as const } : {})}
          >
            <span className="unseen">
              {long} {t('march.weeks', { from, to })}
            </span>
            <span className="march-fit" aria-hidden="true">
              {names[style]}
            </span>
            <span className="march-long" aria-hidden="true">
              {long}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Dates({ width }: { readonly width: number }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { weeks, week, phases } = useTable().view;
  const nameOf = (id: string): string => texts.name('milestones', id);
  const dates = spacedMilestones({ phases, week, weeks, width }, (id) =>
    textWidth(nameOf(id), DATE_SIZE),
  );
  return (
    <ul className="march-dates">
      {dates.map(({ id, week: on, named }) => (
        <li key={id} style={{ left: `${((on - 0.5) * 100) / weeks}%` }} data-past={on < week}>
          <i aria-hidden="true" />
          <span className={named ? 'march-date' : 'unseen'}>{nameOf(id)}</span>
          <span className="unseen">{t('march.inWeek', { week: on })}</span>
        </li>
      ))}
    </ul>
  );
}

function Gate({
  left,
  passed,
  start = false,
}: {
  readonly left: string;
  readonly passed: boolean;
  /** Where the march begins: filled, but nothing was passed. */
  readonly start?: boolean;
}) {
  return (
    <svg className="march-gate" style={{ left }} width="18" height="18" viewBox="0 0 18 18">
      <path
        d="M2.5 8.5 9 2.500l6.5 6v7h-13z"
        fill={passed || start ? '#22252B' : '#FFFCF4'}
        stroke="#22252B"
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      {passed && <path d="M5.5 10.5 8 13l4.5-5" stroke="#FFFCF4" fill="none" strokeWidth="1.6" />}
    </svg>
  );
}

function Concerns() {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, ask } = useTable();
  const most = Math.max(...CONCERNS.map((concern) => view.concerns[concern]));
  return (
    <div className="concerns">
      <button type="button" className="link" id="concerns-title" onClick={() => ask('concerns')}>
        {t('march.concerns')}
      </button>
      <ul aria-labelledby="concerns-title">
        {CONCERNS.map((concern) => (
          <li key={concern} data-most={view.concerns[concern] === most}>
            <i aria-hidden="true">
              <b style={{ height: `${view.concerns[concern]}%` }} />
            </i>
            <span>{texts.name('concerns', concern, 'name')}</span>
            <span className="unseen">{t('percent', { percent: view.concerns[concern] })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
