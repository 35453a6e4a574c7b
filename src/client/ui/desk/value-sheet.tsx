import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import { useAmount } from './use-amount.ts';
import { valueRowsOf, type ValueRow } from './value-rows.ts';

const TONE = { rumour: '', verified: 'good', exposed: 'bad' } as const;

/** The value model: the customer's figures with their source and standing, benefit less cost, the return. */
export function ValueSheet() {
  const { t } = useTranslation('desk');
  const { view } = useTable();
  const amount = useAmount();
  const { value } = view;
  if (value === null) return null;
  const { benefits, costs, verifiedBenefit, verifiedCost, hearsay } = valueRowsOf(view);
  if (benefits.length + costs.length === 0) return <p className="empty">{t('value.empty')}</p>;
  return (
    <div className="value-sheet">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('value.item')}</th>
            <th scope="col">{t('value.from')}</th>
            <th scope="col">{t('value.standing')}</th>
            <th scope="col">{t('value.amount')}</th>
          </tr>
        </thead>
        <Rows name={t('value.benefits')} rows={benefits} />
        <Rows name={t('value.costs')} rows={costs} />
      </table>
      <dl className="value-sum">
        <Sum name={t('value.benefit')} figure={amount(verifiedBenefit, true)} />
        <Sum name={t('value.cost')} figure={amount(verifiedCost, true)} />
        <Sum name={t('value.net')} figure={amount(value.verified, true)} strong />
        <Sum name={t('value.price')} figure={amount(value.price)} />
        <Sum
          name={t('value.returns')}
          figure={t('value.percent', { percent: value.returns })}
          strong
        />
        {hearsay !== 0 && <Sum name={t('value.hearsay')} figure={amount(hearsay, true)} />}
      </dl>
    </div>
  );
}

function Sum({
  name,
  figure,
  strong = false,
}: {
  readonly name: string;
  readonly figure: string;
  readonly strong?: boolean;
}) {
  return (
    <div data-strong={strong}>
      <dt>{name}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

function Rows({ name, rows }: { readonly name: string; readonly rows: readonly ValueRow[] }) {
  const { t } = useTranslation('desk');
  const texts = useTexts();
  const amount = useAmount();
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr className="value-group">
        <th scope="rowgroup" colSpan={4}>
          {name}
        </th>
      </tr>
      {rows.map(({ fact, figure }) => {
        const from = [
          ...(fact.briefed ? [t('play:fact.briefing')] : []),
          ...fact.from.map((id) => texts.person(id)),
        ];
        return (
          <tr key={fact.id} data-status={fact.status}>
            <th scope="row">{texts.name('facts', fact.id)}</th>
            <td className="value-from">
              {from.join(t('common:listComma')) || t('play:fact.hearsay')}
            </td>
            <td>
              <span className={`tag ${TONE[fact.status]}`}>
                {t(`play:fact.status.${fact.status}`)}
              </span>
            </td>
            <td className="value-amount">{amount(figure, true)}</td>
          </tr>
        );
      })}
    </tbody>
  );
}
