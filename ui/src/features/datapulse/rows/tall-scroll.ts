/** A browser draws no element of any height (Firefox stops near 17 million pixels); more rows than fit are scaled. */
const TALLEST = 8_000_000;

export type Geometry = {
  /** Pixels of all rows, were they drawn. */
  total: number;
  /** Pixels of rows seen at once. */
  view: number;
};

/** `top`: the first pixel seen of all rows. `scrolled`: what the browser's scroll bar says. */
export type Place = { top: number; scrolled: number };

export const START: Place = { top: 0, scrolled: 0 };

/** The height that the browser is given to scroll over. */
export const drawnHeight = ({ total }: Geometry): number => Math.min(total, TALLEST);

/** Pixels of all rows for one pixel of the scroll bar; 1 as long as the rows fit. */
export function scaleOf(geometry: Geometry): number {
  const drawn = drawnHeight(geometry) - geometry.view;
  return drawn <= 0 ? 1 : (geometry.total - geometry.view) / drawn;
}

const within = ({ total, view }: Geometry, top: number): number =>
  Math.max(0, Math.min(top, Math.max(0, total - view)));

/** The browser has scrolled. A wheel or a finger moves pixel by pixel; a leap of the scroll bar goes to its share of all rows. */
export function scrolledTo(geometry: Geometry, before: Place, scrolled: number): Place {
  const scale = scaleOf(geometry);
  const step = scrolled - before.scrolled;
  const leaps = scale === 1 || Math.abs(step) >= geometry.view;
  return { top: within(geometry, leaps ? scrolled * scale : before.top + step), scrolled };
}

/** Where the scroll bar belongs for this top. */
export function placeAt(geometry: Geometry, top: number): Place {
  const inside = within(geometry, top);
  return { top: inside, scrolled: inside / scaleOf(geometry) };
}

/** The top with which this stretch of pixels is in view, moved no further than needed. */
export function topToSee({ view }: Geometry, top: number, from: number, to: number): number {
  if (from < top) return from;
  return to > top + view ? to - view : top;
}
