import { useTranslation } from 'react-i18next';
import { useServices } from '#src/client/ui/services.tsx';
import { formatRoute } from '#src/client/ui/route.ts';

/** A code in two halves, which is how it is read aloud. */
export function codeText(code: string): string {
  const half = code.length / 2;
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

/** What a phone scans to join; with the key of a team it sits down at that team's table. */
export function QrPicture({
  code,
  team,
  size,
}: {
  readonly code: string;
  readonly team?: string;
  readonly size: number;
}) {
  const { qrCode } = useServices();
  const { origin, pathname } = window.location;
  const place = formatRoute({ screen: 'workshop', code, ...(team === undefined ? {} : { team }) });
  const picture = qrCode(`${origin}${pathname}${place}`);
  return (
    <svg
      className="qr"
      width={size}
      height={size}
      viewBox={`0 0 ${picture.size} ${picture.size}`}
      shapeRendering="crispEdges"
      aria-hidden="true"
    >
      <rect width={picture.size} height={picture.size} fill="#fff" />
      <path d={picture.path} fill="#22252b" />
    </svg>
  );
}

/** How to join, large: for the wall before the start. */
export function JoinPoster({ code, teams }: { readonly code: string; readonly teams: number }) {
  const { t } = useTranslation('workshop');
  return (
    <section className="join-poster" aria-label={t('poster.title')}>
      <QrPicture code={code} size={520} />
      <div>
        <h2>{t('poster.title')}</h2>
        <p>{`${window.location.host}${window.location.pathname}#/workshop`}</p>
        <p className="poster-code code">{codeText(code)}</p>
        <p>{t('poster.teams', { count: teams })}</p>
      </div>
    </section>
  );
}
