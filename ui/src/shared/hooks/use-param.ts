import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

type SetParam = (value: string | null, options?: { replace?: boolean }) => void;

/** One search parameter of the address, so that it can be linked to and the back button works; `null` removes it. */
export function useParam(name: string): [string | null, SetParam] {
  const [params, setParams] = useSearchParams();
  const set = useCallback<SetParam>(
    (value, options) => setParams((before) => withParam(before, name, value), options ?? {}),
    [name, setParams],
  );
  return [params.get(name), set];
}

function withParam(before: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === null || value === '') after.delete(name);
  else after.set(name, value);
  return after;
}
