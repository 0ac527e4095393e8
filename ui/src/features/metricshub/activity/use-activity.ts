import { type UseQueryResult, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Activity, App } from '@/shared/api/metricshub';
import { useEvents } from '@/shared/sse/use-events';
import { activityQuery, keys, RIBBON_LENGTH } from '../queries';
import { ribbonOf } from './ribbon';

const EVENTS = ['activity'];

type Ribbon = { items: Activity[]; query: UseQueryResult<Activity[]> };

/** The ribbon: what was, and from its newest on whatever happens. */
export function useActivity(app: App | undefined): Ribbon {
  const queryClient = useQueryClient();
  const all = useQuery(activityQuery(undefined));
  const query = useQuery(activityQuery(app));
  const [live, setLive] = useState<readonly Activity[]>([]);
  const after = all.data && (all.data[0]?.id ?? 0);

  useEvents(after === undefined ? null : `/api/metricshub/activity?after=${after}`, {
    events: EVENTS,
    onEvent: ({ data }) => {
      const activity = JSON.parse(data) as Activity;
      setLive((before) => [...before, activity].slice(-RIBBON_LENGTH));
      if (activity.app === 'metricshub') void queryClient.invalidateQueries({ queryKey: keys.endpoints });
    },
  });
  return { items: ribbonOf(live, query.data ?? [], app, RIBBON_LENGTH), query };
}
