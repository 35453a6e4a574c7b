import { useTranslation } from 'react-i18next';
import type { TeamView } from '#src/core/schema/workshop-view.ts';
import { QrPicture, codeText } from './join-poster.tsx';

/** How another device sits down at this table. */
export function TeamKey({ view }: { readonly view: TeamView }) {
  const { t } = useTranslation('workshop');
  const { key } = view.me;
  return (
    <section className="team-key">
      <QrPicture code={view.code} team={key} size={132} />
      <div>
        <p>{t('lobby.keyNote')}</p>
        <dl>
          <dt>{t('join.code')}</dt>
          <dd className="code">{codeText(view.code)}</dd>
          <dt>{t('lobby.key')}</dt>
          <dd className="code">{codeText(key)}</dd>
        </dl>
      </div>
    </section>
  );
}
