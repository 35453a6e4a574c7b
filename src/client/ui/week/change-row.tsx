import { useTranslation } from 'react-i18next';
import type { ChangeView } from '#src/core/schema/view.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { bannerLevelOf } from '#src/client/ui/person/banner-level.ts';
import { PersonPortrait } from '#src/client/ui/person/person-portrait.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useChangeReason } from './change-reason.ts';
import './week.css';

/** One visible change: who, which way and how clearly, why, and the factors one can work out. */
export function ChangeRow({ change }: { readonly change: ChangeView }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view } = useTable();
  const reason = useChangeReason();
  const person = view.people.find(({ id }) => id === change.person);
  if (person === undefined) return null;
  const up = change.direction === 1;
  return (
    <li className="change-row">
      <PersonPortrait person={person} size="tiny" />
      <div>
        <p className="change-head">
          <b>{texts.person(change.person)}</b>
          {change.quantity === 'attitude' && <Banner level={bannerLevelOf(person)} size={24} />}
          <span className={up ? 'up' : 'down'}>
            {t(up ? 'change.up' : 'change.down', {
              quantity: t(`change.quantity.${change.quantity}`),
              move: t(`change.move.${up ? 'up' : 'down'}.${change.band}`),
            })}
          </span>
        </p>
        <p className="change-why">{reason(change)}</p>
        {change.factors.length > 0 && (
          <p className="change-tags">
            {change.factors.map(({ name, percent }) => (
              <span key={name} className={`tag ${percent >= 100 ? 'good' : 'caution'}`}>
                {t('change.factor', {
                  name: t([`change.factorName.${name}`, 'change.factorName.other']),
                  level: t(
                    percent >= 110
                      ? 'change.strong'
                      : percent >= 90
                        ? 'change.even'
                        : 'change.weak',
                  ),
                })}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
