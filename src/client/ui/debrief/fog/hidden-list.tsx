import { useTranslation } from 'react-i18next';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useDebrief } from '#src/client/ui/debrief/debrief-context.tsx';

/** What this run had drawn, who spoke for whom, and who wore a mask. */
export function HiddenList() {
  const { t } = useTranslation('debrief');
  const texts = useTexts();
  const { debrief } = useDebrief();
  const voices = debrief.people.filter(({ echo, masked }) => echo !== null || masked);
  return (
    <section className="db-panel">
      {debrief.unknowns.length > 0 && (
        <>
          <h3>{t('fog.unknowns')}</h3>
          <dl className="db-unknowns">
            {debrief.unknowns.map(({ id, value }) => (
              <div key={id}>
                <dt>{texts.name('unknowns', id, 'name')}</dt>
                <dd>{texts.name('unknowns', id, 'values', value)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{t('fog.voices')}</h3>
      {voices.length === 0 && <p className="note">{t('fog.noVoices')}</p>}
      <ul className="db-voices">
        {voices.map(({ id, echo, masked }) => (
          <li key={id}>
            {echo !== null && (
              <p>{t('fog.echo', { person: texts.person(id), other: texts.person(echo) })}</p>
            )}
            {masked && <p>{t('fog.mask', { person: texts.person(id) })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
