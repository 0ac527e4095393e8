import type { Dataset } from '@/shared/api/datapulse';

/** A question that any dataset answers: its most frequent value, or its first rows. */
export function firstQuestion({ columns }: Pick<Dataset, 'columns'>): string {
  const grouped = columns.find(({ distinct, values }) => distinct.count > 1 && distinct.count < values / 2);
  if (!grouped) return 'SELECT * FROM data LIMIT 10';
  const name = sqlName(grouped.name);
  return `SELECT ${name}, count(*) AS "rows"\nFROM data\nGROUP BY ${name}\nORDER BY "rows" DESC`;
}

const sqlName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
