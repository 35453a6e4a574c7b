import { useTranslation } from 'react-i18next';
import type { Catalogue } from '#src/core/schema/catalogue.ts';
import type { Texts } from '#src/client/session/texts.ts';

/** The buyer's phases, each as wide as it is long. */
export function PhaseStrip({
  catalogue,
  texts,
}: {
  readonly catalogue: Catalogue;
  readonly texts: Texts;
}) {
  const { t } = useTranslation('home');
  return (
    <ol className="phase-strip">
      {catalogue.phases.map(({ id, weeks }, at) => (
        <li key={id} style={{ flexGrow: weeks }}>
          <b>{t('briefing.phase', { at: at + 1, name: texts.name('phases', id, 'name') })}</b>
          <span className="note">{t('briefing.weeks', { count: weeks })}</span>
          <span className="phase-line">{texts.say('phases', id, 'line')}</span>
        </li>
      ))}
    </ol>
  );
}
