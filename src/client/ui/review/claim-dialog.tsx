import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { useTexts } from '#src/client/ui/texts-context.tsx';
import { useTable } from '#src/client/ui/table/table-context.tsx';
import './review.css';

/** The stages of the seller, in order; the next one can be claimed, and the manager will ask. */
export function ClaimDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('play');
  const texts = useTexts();
  const { view, submit, refusal } = useTable();
  const [tried, setTried] = useState(false);
  const next = view.stages.find(({ claimed }) => claimed === null)?.id;
  const claim = async (stage: string): Promise<void> => {
    setTried(true);
    if (await submit({ type: 'claim', stage })) onClose();
  };
  return (
    <DialogBox title={t('claim.title')} onClose={onClose}>
      <p className="note">{t('claim.line')}</p>
      <ol className="stages">
        {view.stages.map(({ id, claimed, canTakeBack }, at) => (
          <li key={id} data-claimed={claimed !== null}>
            <i aria-hidden="true">{at + 1}</i>
            <div>
              <b>{texts.name('stages', id, 'name')}</b>
              <p className="note">{texts.say('stages', id, 'line')}</p>
            </div>
            {claimed !== null && <span className="tag">{t('claim.since', { week: claimed })}</span>}
            {canTakeBack && (
              <button type="button" className="button" onClick={() => void claim(id)}>
                {t('claim.back')}
                <span className="unseen">{texts.name('stages', id, 'name')}</span>
              </button>
            )}
            {id === next && (
              <button type="button" className="button" onClick={() => void claim(id)}>
                {t('claim.go')}
                <span className="unseen">{texts.name('stages', id, 'name')}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {tried && refusal !== null && (
        <p role="alert" className="composer-refusal">
          {t([`refusal.${refusal}`, 'refusal.other'])}
        </p>
      )}
    </DialogBox>
  );
}
