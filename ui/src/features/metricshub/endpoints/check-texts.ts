import type { CheckResult, Endpoint } from '@/shared/api/metricshub';
import { count, percent, plural } from '@/shared/format/numbers';
import { duration, time } from '@/shared/format/times';

const words = { up: 'up', down: 'down', unknown: 'unknown' };

/** "14:05:09, up in 12 ms. Answered 200." */
export function resultText({ at, status, latencyMillis, reason }: CheckResult): string {
  const took = latencyMillis === null ? '' : ` in ${duration(latencyMillis)}`;
  return `${time(at)}, ${words[status]}${took}. ${reason}`;
}

/** "99.2%", or a dash before the first result. */
export function uptimeText(uptimePercent: number | null): string {
  if (uptimePercent === null) return '–';
  // 99.96 is not 100: a failure is not rounded away.
  return uptimePercent === 100 ? '100%' : percent(Math.min(uptimePercent, 99.9) / 100);
}

export const latencyText = (millis: number | null): string => (millis === null ? '–' : duration(millis));

/** "4 of 5 up, 1 down" */
export function tally(endpoints: readonly Pick<Endpoint, 'status'>[]): string {
  if (endpoints.length === 0) return 'Nothing is checked';
  const of = (status: Endpoint['status']) => endpoints.filter((each) => each.status === status).length;
  const down = of('down');
  const unknown = of('unknown');
  const parts = [`${count(of('up'))} of ${plural(endpoints.length, 'endpoint')} up`];
  if (down > 0) parts.push(`${count(down)} down`);
  if (unknown > 0) parts.push(`${count(unknown)} unknown`);
  return parts.join(', ');
}

/** The latencies as a line, `null` breaking it: coordinates 0 to 1, the second upside down as a screen counts. */
export function sparkline(latencies: readonly (number | null)[]): string {
  const known = latencies.filter((each) => each !== null);
  const top = Math.max(...known, 1);
  const last = Math.max(1, latencies.length - 1);
  let isDown = false;
  return latencies
    .map((latency, index) => {
      if (latency === null) {
        isDown = false;
        return '';
      }
      const step = isDown ? 'L' : 'M';
      isDown = true;
      return `${step}${(index / last).toFixed(3)} ${(1 - latency / top).toFixed(3)}`;
    })
    .join('');
}
