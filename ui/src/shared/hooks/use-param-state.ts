import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDebounced } from './use-debounced';

type Values<Name extends string> = Record<Name, string>;

/**
 * Several search parameters as one state, for search boxes and filters. It changes at once and is written to the address
 * when it has stood still (replacing, so that the back button skips the letters); an address that changes by itself
 * wins. `names` is a constant; what is not in the address is an empty text.
 */
export function useParamState<Name extends string>(
  names: readonly Name[],
): [Values<Name>, (change: Partial<Values<Name>>) => void] {
  const [params, setParams] = useSearchParams();
  const stored = JSON.stringify(valuesIn(params, names));
  const [values, setValues] = useState<Values<Name>>(() => JSON.parse(stored));
  const settled = useDebounced(values);
  // What is on its way into the address: it may arrive late, and then must not undo what was changed since.
  const written = useRef<string[]>([]);

  const write = useEffectEvent(() => {
    const text = JSON.stringify(settled);
    if (text === stored) return;
    written.current.push(text);
    setParams((before) => withValues(before, settled), { replace: true });
  });
  const read = useEffectEvent(() => {
    const own = written.current.indexOf(stored);
    written.current = own < 0 ? [] : written.current.slice(own + 1);
    if (own < 0) setValues(JSON.parse(stored));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has settled is written once, whatever changes later
  useEffect(() => write(), [settled]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read only when it has changed
  useEffect(() => read(), [stored]);
  return [values, (change) => setValues((before) => ({ ...before, ...change }))];
}

function valuesIn<Name extends string>(params: URLSearchParams, names: readonly Name[]): Values<Name> {
  return Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Values<Name>;
}

function withValues(before: URLSearchParams, values: Record<string, string>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value === '') after.delete(name);
    else after.set(name, value);
  }
  return after;
}
