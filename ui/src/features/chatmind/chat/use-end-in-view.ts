import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const NEAR_PIXELS = 48;

/**
 * Keeps the end of what grows in view, until the reader scrolls up; then `isAtEnd` is false. A new `asked` brings the end
 * back into view; what is put before `first` after `keepPlace()` does not move what is read.
 */
export function useEndInView(first: string | undefined, asked: string | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const follows = useRef(true);

  const toEnd = useCallback(() => {
    follows.current = true;
    setAtEnd(true);
    const element = frame.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, []);

  useFollowing(frame, content, follows, setAtEnd);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked changes, and the end is wanted
  useLayoutEffect(toEnd, [asked, toEnd]);
  const keepPlace = useKeptPlace(frame, first, follows);
  return { frame, content, isAtEnd, toEnd, keepPlace };
}

type Box = React.RefObject<HTMLDivElement | null>;
type Flag = React.RefObject<boolean>;

function useFollowing(frame: Box, content: Box, follows: Flag, setAtEnd: (isAtEnd: boolean) => void) {
  useEffect(() => {
    const element = frame.current;
    const inside = content.current;
    if (!element || !inside) return;
    let height = 0;
    const grow = () => {
      height = element.scrollHeight;
      if (follows.current) element.scrollTop = height;
    };
    const onScroll = () => {
      // Growth moves the end away without anybody scrolling: only a scroll at the same height is the reader's.
      if (element.scrollHeight !== height) return;
      follows.current = distanceOf(element) < NEAR_PIXELS;
      setAtEnd(follows.current);
    };
    const sizes = new ResizeObserver(grow);
    sizes.observe(inside);
    sizes.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [frame, content, follows, setAtEnd]);
}

const distanceOf = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;

function useKeptPlace(frame: Box, first: string | undefined, follows: Flag) {
  const fromEnd = useRef<number>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is put before the first moves the rest
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || fromEnd.current === undefined) return;
    element.scrollTop = element.scrollHeight - fromEnd.current;
    fromEnd.current = undefined;
  }, [first]);
  return useCallback(() => {
    const element = frame.current;
    if (!element) return;
    follows.current = false;
    fromEnd.current = element.scrollHeight - element.scrollTop;
  }, [frame, follows]);
}
