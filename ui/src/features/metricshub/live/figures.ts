import { bytes } from '@/shared/format/bytes';
import { percent } from '@/shared/format/numbers';

/** What stands in place of a figure that this machine does not give. */
export const NOT_HERE = 'Not available here';

type Figure = number | null | undefined;

const orNotHere = (format: (value: number) => string) => (value: Figure) =>
  value === null || value === undefined ? NOT_HERE : format(value);

export const bytesOrNot = orNotHere(bytes);
export const rate = (value: number): string => `${bytes(value)}/s`;
/** 0 to 100 → "43%". */
export const hundredths = (value: number): string => percent(value / 100, value < 10 ? 1 : 0);
export const hundredthsOrNot = orNotHere(hundredths);
export const coresOrNot = orNotHere((value) => `${value.toFixed(value < 10 ? 2 : 1)}`);
export const loadOrNot = orNotHere((value) => value.toFixed(2));

/** 100_000 → "1 d 3 h"; 4_800 → "1 h 20 min". */
export function uptime(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return `${Math.floor(hours / 24)} d ${hours % 24} h`;
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

/** Green up to where it is tight, then yellow, then red. */
export function tension(share: number | null | undefined): 'good' | 'warn' | 'bad' {
  if (share === null || share === undefined || share < 75) return 'good';
  return share < 90 ? 'warn' : 'bad';
}
