import { useQueryClient } from '@tanstack/react-query';
import type { LogEntry } from '@/shared/api/datapulse';
import { useEvents } from '@/shared/sse/use-events';
import { keys } from './queries';

const EVENTS = ['datapulse.dataset.changed'];

/** Follows the event log: what another window uploads or removes shows here at once. */
export function useLiveDatasets(onRemoved?: (id: string) => void): void {
  const queryClient = useQueryClient();
  const refresh = () => void queryClient.invalidateQueries({ queryKey: keys.lists });
  useEvents('/api/datapulse/events', {
    events: EVENTS,
    onEvent: ({ data }) => {
      const { change, id } = (JSON.parse(data) as LogEntry).data as { change?: string; id?: string };
      if (id && change === 'removed') onRemoved?.(id);
      // Read again in another window, or read to its end.
      if (id && change === 'profiled') void queryClient.invalidateQueries({ queryKey: keys.dataset(id) });
      refresh();
    },
    // Before the stream was there, or while the page was hidden, something may have happened.
    onState: (state) => state === 'live' && refresh(),
  });
}
