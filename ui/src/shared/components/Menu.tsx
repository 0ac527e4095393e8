import { Check, type LucideIcon } from 'lucide-react';
import { type ToggleEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button, type ButtonSize, type ButtonVariant } from './Button';
import { cx } from './cx';
import { IconButton } from './IconButton';
import styles from './Menu.module.css';
import { moveInMenu } from './menu-keys';
import { type Align, placeBeside } from './place';

export type MenuItem = {
  label: string;
  icon?: LucideIcon;
  /** True or false makes it one of a choice, with a check mark. */
  checked?: boolean;
  danger?: boolean;
  disabled?: boolean;
  onSelect: () => void;
};

export type MenuEntry = MenuItem | { heading: string } | 'separator';

type MenuProps = {
  /** The name of the menu, and of its button where that shows no other `text`. */
  label: string;
  icon?: LucideIcon;
  text?: string;
  items: readonly MenuEntry[];
  align?: Align;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

/** A button that opens a list of actions: arrows, Home, End and first letters move, Escape leaves. */
export function Menu({
  label,
  icon,
  text,
  items,
  align = 'end',
  variant = 'quiet',
  size = 'medium',
}: MenuProps) {
  const { button, menu, isOpen, id } = useMenu(align);
  const close = () => menu.ref.current?.hidePopover?.();
  const trigger = {
    ref: button,
    variant,
    size,
    popoverTarget: id,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
  } as const;
  return (
    <>
      {icon && !text ? (
        <IconButton {...trigger} label={label} icon={icon} />
      ) : (
        <Button {...trigger} icon={icon}>
          {text ?? label}
        </Button>
      )}
      <div
        {...menu}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        className={styles.menu}
        onKeyDown={(event) => moveInMenu(event, close)}
      >
        {isOpen && items.map((item, index) => <Entry key={keyOf(item, index)} entry={item} close={close} />)}
      </div>
    </>
  );
}

/** The browser opens and closes it (`popover`); here it is placed, followed and given the focus. */
function useMenu(align: Align) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const ref = useRef<HTMLDivElement>(null);
  const place = useEffectEvent(() => {
    if (button.current && ref.current) placeBeside(button.current, ref.current, align);
  });
  useLayoutEffect(() => {
    if (!isOpen) return;
    const listening = new AbortController();
    const follow = () => place();
    follow();
    // In the capture phase, because what scrolls may be a part of the page.
    window.addEventListener('scroll', follow, { capture: true, signal: listening.signal });
    window.addEventListener('resize', follow, { signal: listening.signal });
    return () => listening.abort();
  }, [isOpen]);
  const onBeforeToggle = (event: ToggleEvent) => setOpen(event.newState === 'open');
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const list = event.currentTarget;
    // The event comes a moment late: who was faster keeps the focus.
    const wanted = event.newState === 'open' && !list.contains(document.activeElement);
    if (wanted) firstItem(list)?.focus({ preventScroll: true });
  };
  return { id: useId(), isOpen, button, menu: { ref, onBeforeToggle, onToggle } };
}

function firstItem(menu: HTMLElement): HTMLElement | null {
  return (
    menu.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.querySelector('button:not(:disabled)')
  );
}

function keyOf(entry: MenuEntry, index: number): string {
  if (entry === 'separator') return `separator ${index}`;
  return 'heading' in entry ? `heading ${entry.heading}` : `${entry.label} ${index}`;
}

function roleOf(checked: boolean | undefined) {
  return checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': checked };
}

function Entry({ entry, close }: { entry: MenuEntry; close: () => void }) {
  // biome-ignore lint/a11y/useSemanticElements: hr is not allowed between menu items in every browser
  if (entry === 'separator') return <div role="separator" className={styles.separator} />;
  if ('heading' in entry) return <div className={styles.heading}>{entry.heading}</div>;
  const { icon: Icon, checked } = entry;
  const choose = () => {
    close();
    entry.onSelect();
  };
  return (
    <button
      type="button"
      {...roleOf(checked)}
      tabIndex={-1}
      disabled={entry.disabled}
      className={cx(styles.item, entry.danger && styles.danger)}
      onClick={choose}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span className={styles.label}>{entry.label}</span>
      {checked && <Check size={16} aria-hidden="true" />}
    </button>
  );
}
