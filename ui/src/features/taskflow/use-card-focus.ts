import { type RefObject, useLayoutEffect, useRef } from 'react';
import { cardOf } from './use-pointer-drag';

type Part = 'title' | 'menu';
const selectors: Record<Part, string> = { title: 'a', menu: '[aria-haspopup="menu"]' };

/** Gives the focus to a card once it is drawn where it was moved to; moving would lose it. */
export function useCardFocus(board: RefObject<HTMLElement | null>) {
  const wanted = useRef<{ taskId: string; part: Part }>(undefined);
  useLayoutEffect(() => {
    const { taskId, part } = wanted.current ?? {};
    if (!taskId || !part) return;
    const card = cardOf(board.current, taskId);
    if (!card) return;
    wanted.current = undefined;
    card.querySelector<HTMLElement>(selectors[part])?.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  return (taskId: string, part: Part) => {
    wanted.current = { taskId, part };
  };
}

/** Up and down to the next card, left and right to that beside it; says whether there was one. */
export function focusNextCard(link: HTMLElement, key: string): boolean {
  const card = link.closest<HTMLElement>('[data-task]');
  const list = card?.closest<HTMLElement>('[data-column]');
  const board = list?.closest<HTMLElement>('[data-board]');
  if (!card || !list || !board) return false;
  const cards = [...list.querySelectorAll<HTMLElement>('[data-task]')];
  const index = cards.indexOf(card);
  const target = key === 'ArrowUp' ? cards[index - 1] : cards[index + 1];
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const next = sideways ? cardBeside(board, list, index, sideways) : target;
  next?.querySelector('a')?.focus();
  next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return next !== undefined;
}

/** The card in the next column to that side that has any. */
function cardBeside(
  board: HTMLElement,
  list: HTMLElement,
  index: number,
  step: number,
): HTMLElement | undefined {
  const lists = [...board.querySelectorAll<HTMLElement>('[data-column]')];
  for (let at = lists.indexOf(list) + step; at >= 0 && at < lists.length; at += step) {
    const cards = [...(lists[at]?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
    if (cards.length > 0) return cards[Math.min(index, cards.length - 1)];
  }
  return undefined;
}
