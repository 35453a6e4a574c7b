import { useTranslation } from 'react-i18next';
import { useServices } from '#src/client/ui/services.tsx';
import { formatRoute } from '#src/client/ui/route.ts';

/** A code in two halves, which is how it is read aloud. */
export const codeText = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

export function QrPicture({ code, size }: { readonly code: string; readonly size: number }) {
  const { qrCode } = useServices();
  const { origin, pathname } = window.location;
  const picture = qrCode(`${origin}${pathname}${formatRoute({ screen: 'workshop', code })}`);
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
    <section className="join-poster">
      <QrPicture code={code} size={520} />
      <div>
        <h2>{t('poster.title')}</h2>
        <p>{window.location.host}</p>
        <p className="poster-code code">{codeText(code)}</p>
        <p>{t('poster.teams', { count: teams })}</p>
      </div>
    </section>
  );
}
