import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Geometry, type Place, placeAt, START, scaleOf, scrolledTo, topToSee } from './tall-scroll';

const SETTLE_MILLIS = 150;

type TallScroll = { geometry: Geometry; place: Place; showRow: (row: number) => void };

/** Scrolling over any number of rows of one height, below a header that stays. */
export function useTallScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  sizes: { row: number; header: number },
): TallScroll {
  const view = useViewHeight(scroller, sizes.header);
  const [place, setPlace] = useState(START);
  const present = useRef(START);
  const total = rows * sizes.row;

  const put = useCallback(
    (next: Place) => {
      const element = scroller.current;
      if (!element) return;
      element.scrollTop = next.scrolled;
      // The browser may round what it is told.
      present.current = { top: next.top, scrolled: element.scrollTop };
      setPlace(present.current);
    },
    [scroller],
  );

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const settle = () => put(placeAt({ total, view }, present.current.top));
    const onScroll = () => {
      present.current = scrolledTo({ total, view }, present.current, element.scrollTop);
      setPlace(present.current);
      clearTimeout(timer);
      if (scaleOf({ total, view }) > 1) timer = setTimeout(settle, SETTLE_MILLIS);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, total, view, put]);

  const showRow = useCallback(
    (row: number) => {
      const geometry = { total, view };
      const top = topToSee(geometry, present.current.top, row * sizes.row, (row + 1) * sizes.row);
      if (top !== present.current.top) put(placeAt(geometry, top));
    },
    [total, view, sizes.row, put],
  );

  return { geometry: { total, view }, place, showRow };
}

function useViewHeight(scroller: RefObject<HTMLElement | null>, header: number): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setHeight(Math.max(0, element.clientHeight - header));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, header]);
  return height;
}
