import { useLayoutEffect, useRef, useState } from 'react';

type Actions = Record<string, (...parameters: never[]) => void>;

/** One object for the whole life of a component, whose functions act as those of its last render: cards then need no redraw. */
export function useStable<T extends Actions>(actions: T): T {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState(() => {
    const call = (name: string) => [name, (...parameters: never[]) => latest.current[name]?.(...parameters)];
    return Object.fromEntries(Object.keys(actions).map(call)) as T;
  });
  return stable;
}
