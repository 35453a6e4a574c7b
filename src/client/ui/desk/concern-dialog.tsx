import { useTranslation } from 'react-i18next';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { PlaybookLink } from '#src/client/ui/playbook/playbook-link.tsx';
import { ConcernPanel } from './concern-panel.tsx';

export function ConcernDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('desk');
  return (
    <DialogBox title={t('concern.title')} onClose={onClose} wide>
      <ConcernPanel />
      <p>
        <PlaybookLink entry="concerns" about={t('concern.title')} />
      </p>
    </DialogBox>
  );
}
