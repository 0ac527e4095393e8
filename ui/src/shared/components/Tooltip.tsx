import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { placeCentered } from './place';
import styles from './Tooltip.module.css';
import { showInTopLayer } from './top-layer';

type TooltipProps = {
  text: string;
  /** True when the text is already the name of what it explains: then it is not read out twice. */
  names?: boolean;
  children: ReactNode;
};

const DELAY_MILLIS = 400;

/** A short explanation on hover and on keyboard focus; a press or a key hides it (WCAG 1.4.13). Wraps one focusable element. */
export function Tooltip({ text, names = false, children }: TooltipProps) {
  const [shown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const anchor = useRef<HTMLSpanElement>(null);
  const id = useId();

  const show = (delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), delay);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useDescription(anchor, shown && !names ? id : undefined);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches; the element inside is what is used
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType === 'mouse' && show(DELAY_MILLIS)}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && show(0)}
      onBlur={hide}
      onKeyDown={(event) => event.key !== 'Tab' && hide()}
    >
      {children}
      {shown && <Bubble id={id} text={text} anchor={anchor} />}
    </span>
  );
}

type BubbleProps = { id: string; text: string; anchor: React.RefObject<HTMLElement | null> };

function Bubble({ id, text, anchor }: BubbleProps) {
  const bubble = useRef<HTMLSpanElement>(null);
  useEffect(
    () =>
      showInTopLayer(() => {
        bubble.current?.showPopover?.();
        if (anchor.current && bubble.current) placeCentered(anchor.current, bubble.current);
      }),
    [anchor],
  );
  return (
    <span ref={bubble} id={id} role="tooltip" popover="manual" className={styles.bubble}>
      {text}
    </span>
  );
}

function useDescription(anchor: React.RefObject<HTMLElement | null>, id: string | undefined) {
  useEffect(() => {
    const target = anchor.current?.firstElementChild;
    if (!id || !target) return;
    target.setAttribute('aria-describedby', id);
    return () => target.removeAttribute('aria-describedby');
  }, [anchor, id]);
}
