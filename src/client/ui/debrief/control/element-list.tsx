import { useTranslation } from 'react-i18next';
import type { ControlElement } from '#src/core/analysis/debrief/elements.ts';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';
import { elementVerdict } from './control-figures.ts';

/** Nine clear, three first, one win: as rated, as borne out, as it was. */
export function ElementList() {
  const { t } = useTranslation('debrief');
  const { debrief } = useDebrief();
  return (
    <table className="db-elements">
      <caption className="unseen">{t('elements.title')}</caption>
      <thead>
        <tr>
          <th scope="col" colSpan={2}>
            {t('column.element')}
          </th>
          <th scope="col">{t('control.kind.self')}</th>
          <th scope="col">{t('control.kind.calibrated')}</th>
          <th scope="col">{t('control.kind.truth')}</th>
          <th scope="col" className="db-elements-facts">
            {t('column.facts')}
          </th>
          <th scope="col">{t('column.verdict')}</th>
        </tr>
      </thead>
      <tbody>
        {debrief.elements.map((element) => (
          <ElementRow key={element.id} element={element} />
        ))}
      </tbody>
    </table>
  );
}

function ElementRow({ element }: { readonly element: ControlElement }) {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { id, self, calibrated, truth, known, needed } = element;
  const verdict = elementVerdict(element);
  return (
    <tr data-verdict={verdict} data-first={id === 'f1' || id === 'w'}>
      <td className="db-element-code">{t(`item.${id}`, { defaultValue: id.toUpperCase() })}</td>
      <th scope="row">{texts.name('items', id, 'name')}</th>
      <td>
        <Held held={self} kind="self" />
      </td>
      <td>
        <Held held={calibrated} kind="calibrated" />
      </td>
      <td>
        <Held held={truth} kind="truth" />
      </td>
      <td className="db-elements-facts">
        {needed > 0 ? t('elements.facts', { known, needed }) : ''}
      </td>
      <td className="db-element-verdict">{t(`elements.${verdict}`)}</td>
    </tr>
  );
}

function Held({
  held,
  kind,
}: {
  readonly held: boolean;
  readonly kind: 'self' | 'calibrated' | 'truth';
}) {
  const { t } = useTranslation('debrief');
  return (
    <>
      <svg aria-hidden="true" className="db-held" width="20" height="20" viewBox="0 0 20 20">
        {!held && <path d="M6 10h8" stroke="#BCA982" strokeWidth="1.6" />}
        {held && kind === 'self' && <circle className="db-ring" cx="10" cy="10" r="7" />}
        {held && kind === 'calibrated' && (
          <circle className="db-ring" cx="10" cy="10" r="7" strokeDasharray="4 2.6" />
        )}
        {held && kind === 'truth' && <circle className="db-dot" cx="10" cy="10" r="5" />}
      </svg>
      <span className="unseen">{t(held ? 'elements.held' : 'elements.notHeld')}</span>
    </>
  );
}
