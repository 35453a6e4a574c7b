import { useTranslation } from 'react-i18next';
import { weekStarts } from '#src/client/session/rewind.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { goTo } from '#src/client/ui/route.ts';
import { useRun, useServices } from '#src/client/ui/services.tsx';
import './review.css';

/** Practice only: back to the start of any week that was begun. */
export function RewindDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('play');
  const { runs } = useServices();
  const run = useRun((state) => state.run);
  const starts = weekStarts(run?.record.log ?? []);
  return (
    <DialogBox title={t('rewind.title')} onClose={onClose}>
      <p>{t('rewind.line')}</p>
      <ul className="rewind-weeks">
        {starts.map((_, at) => (
          <li key={at}>
            <button
              type="button"
              className="button"
              onClick={() => {
                onClose();
                void runs.rewind(at + 1).then((id) => {
                  if (id !== null) goTo({ screen: 'run', run: id });
                });
              }}
            >
              {t('bar.weekOf', { week: at + 1 })}
            </button>
          </li>
        ))}
      </ul>
    </DialogBox>
  );
}
