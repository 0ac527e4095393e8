const GAP = 6;
const EDGE = 8;

export type Align = 'start' | 'end';

/** Puts a fixed element below its anchor, or above where there is more room; needs no measure of the element itself. */
export function placeBeside(anchor: Element, floating: HTMLElement, align: Align): void {
  const box = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - box.bottom;
  const isBelow = below >= box.top || below > 320;
  const style = floating.style;
  style.top = isBelow ? `${box.bottom + GAP}px` : 'auto';
  style.bottom = isBelow ? 'auto' : `${clientHeight - box.top + GAP}px`;
  style.left = align === 'start' ? `${Math.max(EDGE, box.left)}px` : 'auto';
  style.right = align === 'end' ? `${Math.max(EDGE, clientWidth - box.right)}px` : 'auto';
  style.maxHeight = `${(isBelow ? below : box.top) - GAP - EDGE}px`;
}

/** Centres a shown element under its anchor and keeps it on the screen; it must be visible, because it is measured. */
export function placeCentered(anchor: Element, floating: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const own = floating.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const left = box.left + (box.width - own.width) / 2;
  const isBelow = box.bottom + GAP + own.height < clientHeight;
  floating.style.left = `${Math.max(EDGE, Math.min(left, clientWidth - own.width - EDGE))}px`;
  floating.style.top = `${isBelow ? box.bottom + GAP : box.top - GAP - own.height}px`;
}
