import { useEffect, useEffectEvent, useState } from 'react';
import { reportStream } from './connection';
import { EventFollower, type StreamState } from './event-follower';
import type { ServerEvent } from './parser';

export type UseEventsOptions = {
  /** Names of the events to hear, for example `taskflow.task.changed`; a constant, or it connects anew. */
  events?: readonly string[];
  /** False when the stream has no `?after=`. */
  resume?: boolean;
  onEvent: (event: ServerEvent) => void;
  onState?: (state: StreamState) => void;
};

/** Follows an event stream while the component is there; `null` follows nothing. Feeds the header's connection state. */
export function useEvents(url: string | null, options: UseEventsOptions): StreamState {
  const [state, setState] = useState<StreamState>('connecting');
  const onEvent = useEffectEvent(options.onEvent);
  const onState = useEffectEvent((next: StreamState) => {
    setState(next);
    options.onState?.(next);
  });
  const names = (options.events ?? []).join(' ');
  const resume = options.resume ?? true;

  useEffect(() => {
    if (url === null) return;
    const report = reportStream();
    const follower = new EventFollower(url, {
      events: names.split(' ').filter(Boolean),
      resume,
      onEvent: (event) => onEvent(event),
      onState: (next) => {
        report.set(next);
        onState(next);
      },
    });
    follower.start();
    return () => {
      follower.stop();
      report.end();
    };
  }, [url, names, resume]);

  return state;
}
