import { expect, test, vi } from 'vitest';
import { timeOrderedUuid, uuid } from './uuid';

test('makes version 4 UUIDs that differ, without the secure-context maker', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const made = Array.from({ length: 200 }, uuid);
  vi.unstubAllGlobals();

  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(200);
});

test('makes version 7 UUIDs that are in the order of their time', () => {
  const early = timeOrderedUuid(Date.UTC(2026, 10, 25));
  const late = timeOrderedUuid(Date.UTC(2026, 10, 25) + 1);

  expect(early).toMatch(/^01a21000-8800-7[0-9a-f]{3}-[89ab]/);
  expect(late > early).toBe(true);
});
