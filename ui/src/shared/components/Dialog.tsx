import { X } from 'lucide-react';
import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton';

type DialogProps = {
  open: boolean;
  title: string;
  /** Called by Escape, the cross and a press beside the dialog; the owner then sets `open` to false. */
  onClose: () => void;
  children: ReactNode;
  /** Buttons at the foot; for a form inside, `<Button type="submit" form={formId}>`. */
  footer?: ReactNode;
  /** `side`: a panel along the right edge, for the details of one thing. */
  placement?: 'center' | 'side';
  size?: 'small' | 'medium' | 'large';
};

/**
 * A modal dialog on the browser's own `<dialog>`: the focus stays inside and returns to where it was. It begins at what
 * carries `data-initial-focus`, else at the title.
 */
export function Dialog({
  open,
  title,
  onClose,
  children,
  footer,
  placement = 'center',
  size = 'medium',
}: DialogProps) {
  const titleId = useId();
  const dialog = useOpen(open);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      className={cx(styles.dialog, styles[placement], styles[size])}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...usePressBeside(onClose)}
    >
      {open && (
        <div className={styles.content}>
          <header className={styles.header}>
            <h2 id={titleId} tabIndex={-1} data-title>
              {title}
            </h2>
            <IconButton label="Close" icon={X} onClick={onClose} />
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}

function useOpen(open: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    element.showModal();
    const first =
      element.querySelector<HTMLElement>('[data-initial-focus]') ??
      element.querySelector<HTMLElement>('[data-title]');
    first?.focus();
    return () => element.close();
  }, [open]);
  return dialog;
}

/** Hears a press that begins and ends beside the content; one that only ends there was a selection of text. */
function usePressBeside(onPress: () => void) {
  const began = useRef(false);
  const isBeside = (event: SyntheticEvent) => event.target === event.currentTarget;
  return {
    onPointerDown: (event: SyntheticEvent) => {
      began.current = isBeside(event);
    },
    onClick: (event: SyntheticEvent) => {
      if (began.current && isBeside(event)) onPress();
    },
  };
}
