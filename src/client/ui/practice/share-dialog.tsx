import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunRecord } from '#src/core/schema/run-record.ts';
import { DialogBox } from '#src/client/ui/kit/dialog-box.tsx';
import { formatRoute } from '#src/client/ui/route.ts';
import { useServices } from '#src/client/ui/services.tsx';
import './practice.css';

/** The link of a run, to copy. It holds the run and nothing else. */
export function ShareDialog({
  record,
  onClose,
}: {
  readonly record: RunRecord;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('practice');
  const { practice } = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    void practice().then((open) => {
      const route = formatRoute({ screen: 'share', link: open.linkOf(record) });
      setLink(`${window.location.href.split('#')[0] ?? ''}${route}`);
    });
  }, [practice, record]);
  const copy = (): void => {
    if (link === null) return;
    // Over plain http a page may not write to the clipboard: the text is then chosen, ready to be copied by hand.
    const byHand = (): void => field.current?.select();
    if (navigator.clipboard === undefined) byHand();
    else navigator.clipboard.writeText(link).then(() => setCopied(true), byHand);
  };
  return (
    <DialogBox title={t('link.title')} onClose={onClose}>
      <p>{t('link.line')}</p>
      <label className="pr-link">
        <span>{t('link.label', { count: link?.length ?? 0 })}</span>
        <textarea ref={field} readOnly rows={4} value={link ?? ''} />
      </label>
      <p role="status" className="note">
        {copied && t('link.copied')}
      </p>
      <div className="modal-foot">
        <button type="button" className="button primary" disabled={link === null} onClick={copy}>
          {t('link.copy')}
        </button>
      </div>
    </DialogBox>
  );
}
