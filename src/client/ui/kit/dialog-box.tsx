import { useRef, type ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { useEscape } from './use-escape.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A dialog over everything else. Escape and the cross close it unless it must be answered. */
export function DialogBox({
  title,
  onClose,
  wide = false,
  must = false,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly must?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus();
  useEscape(box, must ? undefined : onClose);
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable={!must}
      isKeyboardDismissDisabled={must}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal ref={box} className={wide ? 'modal wide' : 'modal'}>
        <Dialog>
          <div className="modal-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!must && (
              <button type="button" className="button quiet square" onClick={onClose}>
                <Icon name="close" />
                <span className="unseen">{t('close')}</span>
              </button>
            )}
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
