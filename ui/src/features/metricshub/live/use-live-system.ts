import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Sample } from '@/shared/api/metricshub';
import { useEvents } from '@/shared/sse/use-events';
import { historyQuery, keys, systemQuery } from '../queries';
import { joined, type Point, pointOf, pointOfSample } from './points';
import { useVisible } from './use-visible';

const EVENTS = ['sample'];

export type LiveSystem = {
  /** The newest; nothing before the first. */
  sample: Sample | undefined;
  points: readonly Point[];
  error: unknown;
  retry: () => void;
};

/** The machine's figures: what was before, then one sample each second. Nobody measures for a page that is paused or hidden. */
export function useLiveSystem(paused: boolean): LiveSystem {
  const queryClient = useQueryClient();
  const visible = useVisible();
  const [sample, setSample] = useState<Sample>();
  const [points, setPoints] = useState<readonly Point[]>([]);
  const first = useQuery({ ...systemQuery, enabled: sample === undefined });
  const history = useQuery({ ...historyQuery, enabled: !paused });

  useEffect(() => {
    if (history.data) setPoints((before) => joined(before, history.data.map(pointOf)));
  }, [history.data]);

  useEvents(paused || !visible ? null : '/api/metricshub/system/stream', {
    events: EVENTS,
    resume: false,
    onEvent: ({ data }) => {
      const next = JSON.parse(data) as Sample;
      setSample(next);
      setPoints((before) => joined(before, [pointOfSample(next)]));
    },
    // What happened while nobody listened is in the history.
    onState: (next) => next === 'live' && void queryClient.invalidateQueries({ queryKey: keys.history }),
  });

  return {
    sample: sample ?? first.data,
    points,
    error: sample ? undefined : first.error,
    retry: () => void first.refetch(),
  };
}
