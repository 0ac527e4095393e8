import { type ReactNode, useEffect, useRef, useState } from 'react';

type InViewProps = { height: number; children: ReactNode };

/** Draws its content when it first comes near the screen: a file may have hundreds of columns. */
export function InView({ height, children }: InViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setNear(true),
      { rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [near]);
  return (
    <div ref={place} style={{ minHeight: height }}>
      {near && children}
    </div>
  );
}
