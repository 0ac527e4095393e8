import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Lane } from './lanes';
import type { Dragged } from './use-pointer-drag';

/** The order of everything on the board, as one text: cards move only when it changes. */
export function layoutOf(lanes: readonly Lane[], dragged: Dragged | null): string {
  const cards = lanes.map(({ tasks }) => tasks.map(({ id }) => id).join(' '));
  return [...cards, dragged?.columnId, dragged?.index].join('|');
}

type Spot = { list: Element; top: number };

const GLIDE = { duration: 180, easing: 'cubic-bezier(0.2, 0.7, 0.3, 1)' };

/** Cards that make room for another glide there; one that comes from another column appears. */
export function useGlide(board: RefObject<HTMLElement | null>, layout: string): void {
  const before = useRef<Map<string, Spot>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measuring costs, so only when cards may have moved
  useLayoutEffect(() => {
    const now = spots(board.current);
    if (before.current) glide(board.current, before.current, now);
    before.current = now;
  }, [layout]);
}

function cards(board: HTMLElement | null): HTMLElement[] {
  return [...(board?.querySelectorAll<HTMLElement>('[data-task]') ?? [])];
}

function spots(board: HTMLElement | null): Map<string, Spot> {
  return new Map(
    cards(board).map((card) => [
      card.dataset.task ?? '',
      { list: card.parentElement ?? card, top: card.offsetTop },
    ]),
  );
}

function glide(board: HTMLElement | null, before: Map<string, Spot>, now: Map<string, Spot>): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const card of cards(board)) {
    const from = before.get(card.dataset.task ?? '');
    const to = now.get(card.dataset.task ?? '');
    if (!to || (from?.list === to.list && from.top === to.top) || !isNearView(to)) continue;
    card.animate(from?.list === to.list ? shift(from.top - to.top) : arrive, GLIDE);
  }
}

/** Long columns hold many cards that nobody sees. */
function isNearView({ list, top }: Spot): boolean {
  const scroller = list.parentElement;
  return !scroller || Math.abs(top - scroller.scrollTop) < 2 * scroller.clientHeight;
}

const shift = (by: number): Keyframe[] => [{ transform: `translateY(${by}px)` }, { transform: 'none' }];
const arrive: Keyframe[] = [
  { opacity: 0, transform: 'scale(0.96)' },
  { opacity: 1, transform: 'none' },
];
