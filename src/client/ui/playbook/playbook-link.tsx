import { useTranslation } from 'react-i18next';
import { formatRoute } from '#src/client/ui/route.ts';
import { useRun } from '#src/client/ui/services.tsx';

/** The way from a line of the run to the entry of the playbook it comes from. */
export function PlaybookLink({
  entry,
  about,
}: {
  readonly entry: string;
  /** What it is about, for whoever hears the link alone. */
  readonly about: string;
}) {
  const { t } = useTranslation();
  const playbook = useRun((state) => state.run?.record.playbook);
  if (playbook === undefined) return null;
  return (
    <a className="link" href={formatRoute({ screen: 'playbook', playbook, entry })}>
      {t('inPlaybook')}
      <span className="unseen">{about}</span>
    </a>
  );
}
