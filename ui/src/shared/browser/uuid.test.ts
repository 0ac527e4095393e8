import { expect, test, vi } from 'vitest';
import { uuid } from './uuid';

test('makes version 4 UUIDs that differ, without the secure-context maker', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const made = Array.from({ length: 200 }, uuid);
  vi.unstubAllGlobals();

  for (const id of made)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(made).size).toBe(200);
});
