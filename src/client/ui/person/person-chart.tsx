import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DIMENSIONS } from '#src/core/schema/dimensions.ts';
import type { PersonView } from '#src/core/schema/view.ts';
import { SectionTitle } from '#src/client/ui/kit/section-title.tsx';
import { MarkControl } from './mark-control.tsx';
import { Pentagon } from './pentagon.tsx';
import './person-chart.css';

/** The five-dimension chart: the figure, and around it the five readings, each of which can be pressed. */
export function PersonChart({ person }: { readonly person: PersonView }) {
  const { t } = useTranslation('play');
  const chart = useRef<HTMLElement>(null);
  return (
    <section aria-labelledby="chart-title" ref={chart}>
      <SectionTitle id="chart-title" title={t('chart.title')} aside={t('chart.key')} />
      <div className="person-chart">
        <Pentagon marks={person.marks} />
        <ul>
          {DIMENSIONS.map((dimension, at) => (
            <li key={dimension} data-dimension={dimension}>
              <MarkControl person={person} dimension={dimension} at={at + 1} beside={chart} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
