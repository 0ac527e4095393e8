import type { KeyboardEvent } from 'react';

/** Moves the focus among the items of an open menu, as the ARIA menu pattern asks. */
export function moveInMenu(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Tab') close();
  const next = target(event, items, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function target(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return items[(at + 1) % items.length];
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    default:
      return byLetter(event, items, at);
  }
}

function byLetter(event: KeyboardEvent, items: HTMLElement[], at: number): HTMLElement | undefined {
  const plain =
    event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain) return undefined;
  const fromHere = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const letter = event.key.toLowerCase();
  return fromHere.find((item) => item.textContent?.trim().toLowerCase().startsWith(letter));
}
