import { useSyncExternalStore } from 'react';
import type { StreamState } from './event-follower';

const streams = new Map<symbol, StreamState>();
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * A stream says how it is; the header shows the worst of all that are open. One more that is only being opened beside a
 * live one is nothing to tell.
 */
export function reportStream(): { set: (state: StreamState) => void; end: () => void } {
  const key = Symbol('stream');
  return {
    set: (state) => {
      streams.set(key, state);
      tell();
    },
    end: () => {
      streams.delete(key);
      tell();
    },
  };
}

function worst(): StreamState | 'none' {
  const states = [...streams.values()];
  if (states.length === 0) return 'none';
  return (['retrying', 'live', 'connecting'] as const).find((state) => states.includes(state)) ?? 'none';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useConnection(): StreamState | 'none' {
  return useSyncExternalStore(subscribe, worst);
}
