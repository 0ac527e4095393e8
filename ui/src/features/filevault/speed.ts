export type Sample = { at: number; sent: number };

const WINDOW_MILLIS = 5_000;

/** Adds a measurement and forgets those that say nothing about now. */
export function measure(samples: readonly Sample[], next: Sample): readonly Sample[] {
  return [...samples.filter(({ at }) => next.at - at <= WINDOW_MILLIS), next];
}

/** Bytes a second over the last seconds; 0 while nobody knows. */
export function speedOf(samples: readonly Sample[]): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (!first || !last || last.at === first.at) return 0;
  return ((last.sent - first.sent) * 1000) / (last.at - first.at);
}

/** Milliseconds until all is sent, or undefined while nobody knows. */
export function remainingMillis(size: number, samples: readonly Sample[]): number | undefined {
  const speed = speedOf(samples);
  const sent = samples.at(-1)?.sent ?? 0;
  return speed > 0 ? ((size - sent) / speed) * 1000 : undefined;
}
