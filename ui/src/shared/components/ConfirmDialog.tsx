import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

type ConfirmDialogProps = {
  open: boolean;
  title: string;
  children: ReactNode;
  /** The verb of what will happen: "Remove task". */
  confirmLabel: string;
  danger?: boolean;
  busy?: boolean | undefined;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks once before something that cannot be undone. */
export function ConfirmDialog({
  confirmLabel,
  danger,
  busy,
  onConfirm,
  children,
  ...dialog
}: ConfirmDialogProps) {
  return (
    <Dialog
      {...dialog}
      size="small"
      footer={
        <>
          <Button onClick={dialog.onClose}>Cancel</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
