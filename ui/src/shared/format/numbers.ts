const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 });

/** 12345.6 → "12,346" */
export const count = (value: number): string => whole.format(value);

/** 12345 → "12.3K" */
export const compact = (value: number): string => short.format(value);

/** 0.123456789 → "0.123457"; six significant digits, grouped. */
export const decimal = (value: number): string => exact.format(value);

/** 0.1234 → "12.3%"; takes a share, not a percentage. */
export function percent(share: number, digits = 1): string {
  return `${(share * 100).toFixed(digits).replace(/\.0+$/, '')}%`;
}

/** (1, "row") → "1 row"; (2, "row") → "2 rows"; the plural may be given. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}
