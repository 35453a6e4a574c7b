import { useTranslation } from 'react-i18next';
import type { Counted } from '#src/client/session/merged.ts';
import type { ChangeView } from '#src/core/schema/view.ts';
import { Banner } from '#src/client/ui/kit/banner.tsx';
import { bannerLevelOf } from '#src/client/ui/person/banner-level.ts';
import { PersonPortrait } from '#src/client/ui/person/person-portrait.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useChangeReason } from './change-reason.ts';
import { FactorTags } from './factor-tags.tsx';
import './week.css';

type Change = Counted<ChangeView>;

/** Visible changes by person: which way and how clearly, why, and the factors one can work out. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const texts = useTexts();
  const { view } = useTable();
  const moved = [...new Set(changes.map(({ it }) => it.person))];
  return (
    <ul className="change-list">
      {moved.map((id) => {
        const person = view.people.find((one) => one.id === id);
        if (person === undefined) return null;
        const own = changes.filter(({ it }) => it.person === id);
        const flag = own.some(({ it }) => it.quantity === 'attitude');
        return (
          <li key={id} className="change-row">
            <PersonPortrait person={person} size="tiny" />
            <div>
              <p className="change-head">
                <b>{texts.person(id)}</b>
                {flag && <Banner level={bannerLevelOf(person)} size={24} />}
              </p>
              <ul>
                {own.map((change, at) => (
                  <Move key={at} change={change} />
                ))}
              </ul>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** For us or against us; power and needs are neither. */
function toneOf({ quantity, direction }: ChangeView): 'up' | 'down' | 'power' | 'shift' {
  if (quantity === 'power') return 'power';
  if (quantity === 'need') return 'shift';
  return direction === 1 ? 'up' : 'down';
}

function Move({ change: { it, times } }: { readonly change: Change }) {
  const { t } = useTranslation('play');
  const reason = useChangeReason();
  const up = it.direction === 1;
  const way = up ? 'up' : 'down';
  return (
    <li className="change-move">
      <p className={toneOf(it)}>
        {t([`change.turn.${it.quantity}.${way}`, `change.${way}`], {
          quantity: t(`change.quantity.${it.quantity}`),
          move: t(`change.move.${way}.${it.band}`),
        })}
        {times > 1 && <span className="change-times"> {t('change.times', { count: times })}</span>}
      </p>
      {it.reason !== 'door-opened' && <p className="change-why">{reason(it)}</p>}
      {up && <FactorTags factors={it.factors} />}
    </li>
  );
}
