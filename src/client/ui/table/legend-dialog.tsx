import { useTranslation } from 'react-i18next';
import { ATTITUDE_LEVELS, CLOSENESS_LEVELS } from '#src/core/schema/dimensions.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from './table-context.tsx';
import './legend.css';

const ROADS: Readonly<Record<string, string>> = {
  none: 'road-dots',
  little: 'road-dashes',
  much: 'road-wide',
  deep: 'road-deep',
};
const OTHERS = ['power', 'faction', 'fog', 'rival', 'influence', 'odds', 'unsure'] as const;
/** Explained only while there are such people. */
const BARRED = [...OTHERS, 'barred'] as const;

export function LegendDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const others = view.people.some(({ barred }) => barred) ? BARRED : OTHERS;
  return (
    <DialogBox title={t('legend.title')} onClose={onClose} wide>
      <div className="legend-grid">
        <section>
          <h3>{texts.name('dimensions', 'attitude', 'name')}</h3>
          <ul>
            {ATTITUDE_LEVELS.toReversed().map((level) => (
              <li key={level}>
                <Banner level={level} />
                <span>{texts.level('attitude', level)}</span>
              </li>
            ))}
            <li>
              <Banner level="unknown" />
              <span>{t('person.notCharted')}</span>
            </li>
          </ul>
        </section>
        <section>
          <h3>{texts.name('dimensions', 'closeness', 'name')}</h3>
          <ul>
            {CLOSENESS_LEVELS.map((level) => (
              <li key={level}>
                <i className={`road-sample ${ROADS[level] ?? ''}`} />
                <span>{texts.level('closeness', level)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="legend-wide">
          <h3>{t('legend.camps')}</h3>
          <ul className="legend-camps">
            {view.vendors.map(({ id, known, crest, colour }) => (
              <li key={id}>
                <i className="crest-sample" data-colour={known ? colour : 'ink'}>
                  {known ? crest : '?'}
                </i>
                <span>
                  {known ? texts.vendor(id) : t('notice.somebody')}
                  {colour === 'indigo' && t('legend.ours')}
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section className="legend-wide">
          <h3>{t('legend.others')}</h3>
          <dl>
            {others.map((key) => (
              <div key={key}>
                <dt>{t(`legend.${key}.name`)}</dt>
                <dd>{t(`legend.${key}.line`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </DialogBox>
  );
}
