import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';

/**
 * A modal dialog: focus stays inside and goes back to the opener, Esc closes.
 * @param actions buttons, the safe one with `focus`
 * @param urgent `alertdialog`: a question that has to be answered
 * @param onClose called by Esc; without it only the buttons close. A press outside never does: it may be a slip
 */
export function Dialog({
  title,
  children,
  actions,
  urgent,
  onClose,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode | undefined;
  readonly actions: ReactNode;
  readonly urgent?: boolean | undefined;
  readonly onClose?: (() => void) | undefined;
}): ReactNode {
  const close = (open: boolean) => {
    if (!open) onClose?.();
  };
  return (
    <ModalOverlay className="scrim" isOpen onOpenChange={close} isKeyboardDismissDisabled={!onClose}>
      <Modal className="dlg-at">
        <RacDialog className="dlg" role={urgent ? 'alertdialog' : 'dialog'}>
          <div className="p">
            <Heading slot="title" level={2} className="h-dlg">
              {title}
            </Heading>
            {children}
          </div>
          <div className="acts">{actions}</div>
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
