const MINUTE_MILLIS = 60_000;

const minuteClock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const secondClock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The stretch of time that a chart shows. */
export type Window = { from: number; to: number; step: number; label: (time: number) => string };

const steps: Record<number, number> = { 1: 15_000, 5: MINUTE_MILLIS, 15: 3 * MINUTE_MILLIS };

/** The minutes that end with the newest figure. */
export function windowEnding(to: number, minutes: number): Window {
  const label = minutes > 1 ? minuteClock : secondClock;
  return {
    from: to - minutes * MINUTE_MILLIS,
    to,
    step: steps[minutes] ?? minutes * 12_000,
    label: (time) => label.format(time),
  };
}

/** Round moments inside the window. */
export function ticksOf({ from, to, step }: Window): number[] {
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, index) => first + index * step);
}
