import type { Activity, App } from '@/shared/api/metricshub';

/** Newest first, each once, of one app or of all, and no more than `most`. */
export function ribbonOf(
  live: readonly Activity[],
  recent: readonly Activity[],
  app: App | undefined,
  most: number,
): Activity[] {
  const byId = new Map([...recent, ...live].map((activity) => [activity.id, activity]));
  return [...byId.values()]
    .filter((activity) => app === undefined || activity.app === app)
    .sort((one, other) => other.id - one.id)
    .slice(0, most);
}
