/** Something that is stored with a version, which its every change raises. */
export type Versioned = { version: number; updatedAt: string };

export const isSameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export function withoutFields<E extends object>(edits: E, gone: readonly (keyof E)[]): E {
  return Object.fromEntries(Object.entries(edits).filter(([field]) => !gone.includes(field as keyof E))) as E;
}

/** The edited fields that somebody else has meanwhile changed to something else. */
export function overlap<T extends object, E extends Partial<T>>(edits: E, base: T, present: T): (keyof E)[] {
  const fields = Object.keys(edits) as (keyof E & keyof T)[];
  return fields.filter(
    (field) => !isSameValue(present[field], base[field]) && !isSameValue(present[field], edits[field]),
  );
}

/** A field's value for a reader. */
export function valueWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ') || 'none';
  return value === null || value === undefined || value === '' ? 'none' : String(value);
}
