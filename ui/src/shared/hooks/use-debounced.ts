import { useEffect, useState } from 'react';

/** The value once it has stood still for `millis`, so that typing does not ask at each key. */
export function useDebounced<T>(value: T, millis = 250): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), millis);
    return () => clearTimeout(timer);
  }, [value, millis]);
  return settled;
}
