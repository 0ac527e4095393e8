import { useEffect, useEffectEvent, useState } from 'react';
import { recall, remember } from '@/shared/browser/storage';

const KEY = 'quintet-single-keys';

/** Whether single letters act; a person who speaks or slips may turn that off (WCAG 2.1.4). */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => recall(KEY, 'on') === 'on');
  const choose = (next: boolean) => {
    setOn(next);
    remember(KEY, next ? 'on' : 'off');
  };
  return [on, choose];
}

/** Runs what belongs to a single key, unless something is being typed or a dialog or menu is open. */
export function useShortcuts(shortcuts: Record<string, () => void>, on: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const run = shortcuts[event.key];
    if (!run || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event))
      return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [on]);
}

function isBusy({ target }: KeyboardEvent): boolean {
  const typing =
    target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role="menu"]');
  return Boolean(typing) || document.querySelector('dialog[open]') !== null;
}
