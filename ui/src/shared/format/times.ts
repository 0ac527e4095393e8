const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

type When = string | number | Date;

const asDate = (when: When): Date => (when instanceof Date ? when : new Date(when));

/** "2026-11-23" or a time → "23 Nov 2026". A plain date stays that day in every time zone. */
export function date(when: When): string {
  const plain = typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when);
  return day.format(asDate(plain ? `${when}T00:00:00` : when));
}

/** → "23 Nov 2026, 14:05" */
export const dateTime = (when: When): string => moment.format(asDate(when));

/** → "14:05:09" */
export const time = (when: When): string => clock.format(asDate(when));

const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** → "3 minutes ago", "in 2 days", "yesterday", "just now" (less than 45 s). */
export function ago(when: When, now: number = Date.now()): string {
  const seconds = Math.round((asDate(when).getTime() - now) / 1000);
  if (Math.abs(seconds) < 45) return 'just now';
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(Math.sign(seconds), 'minute');
}

/** Milliseconds → "840 ms", "2.4 s", "3 min 5 s", "2 h 10 min". */
export function duration(millis: number): string {
  if (millis < 1000) return `${Math.round(millis)} ms`;
  const seconds = millis / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace(/\.0$/, '')} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's');
  return joined(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}
