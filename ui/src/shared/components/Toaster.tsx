import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { IconButton } from './IconButton';
import styles from './Toaster.module.css';
import { dismissToast, presentToasts, subscribeToToasts, type Toast } from './toast';
import { showInTopLayer } from './top-layer';

const SHOWN_MILLIS = 6_000;
const SHOWN_WITH_ACTION_MILLIS = 10_000;
const icons = { neutral: Info, good: CircleCheck, bad: CircleAlert };

/** Draws the toasts above everything, dialogs too, and reads each out. The shell has the only one. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToToasts, presentToasts);
  const layer = useRef<HTMLDivElement>(null);
  const newest = toasts.at(-1);
  useEffect(
    () =>
      showInTopLayer(() => {
        layer.current?.hidePopover?.();
        if (newest) layer.current?.showPopover?.();
      }),
    [newest],
  );
  return (
    <>
      <div role="status" className="visually-hidden">
        {newest?.text}
      </div>
      <div ref={layer} popover="manual" className={styles.layer}>
        {toasts.map((toast) => (
          <Message key={toast.id} toast={toast} />
        ))}
      </div>
    </>
  );
}

function Message({ toast }: { toast: Toast }) {
  const { id, text, tone, action } = toast;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), action ? SHOWN_WITH_ACTION_MILLIS : SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [id, action, held]);
  const Icon = icons[tone];
  const act = () => {
    dismissToast(id);
    action?.onSelect();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while it is looked at
    <div
      className={cx(styles.toast, styles[tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} aria-hidden="true" className={styles.icon} />
      <span className={styles.text}>{text}</span>
      {action && (
        <Button size="small" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} size="small" onClick={() => dismissToast(id)} />
    </div>
  );
}
