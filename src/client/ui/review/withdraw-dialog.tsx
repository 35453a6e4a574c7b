import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';

/** Giving a deal up can be right; it is asked once more because it ends the run. */
export function WithdrawDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('play');
  const { submit } = useTable();
  return (
    <DialogBox title={t('withdraw.title')} onClose={onClose}>
      <p>{t('withdraw.line')}</p>
      <div className="modal-foot">
        <button type="button" className="button" onClick={onClose}>
          {t('common:cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          onClick={() => {
            onClose();
            void submit({ type: 'withdraw' });
          }}
        >
          {t('withdraw.go')}
        </button>
      </div>
    </DialogBox>
  );
}
