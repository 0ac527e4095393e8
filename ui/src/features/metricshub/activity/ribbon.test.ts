import { expect, test } from 'vitest';
import type { Activity, App } from '@/shared/api/metricshub';
import { ribbonOf } from './ribbon';

const told = (id: number, app: App = 'taskflow') => ({ id, app }) as Activity;
const ids = (ribbon: Activity[]) => ribbon.map(({ id }) => id);

test('what is heard comes above what was, each once', () => {
  expect(ids(ribbonOf([told(4), told(5)], [told(4), told(3)], undefined, 10))).toEqual([5, 4, 3]);
});

test('it does not grow without end', () => {
  expect(ids(ribbonOf([told(5)], [told(4), told(3)], undefined, 2))).toEqual([5, 4]);
});

test('one app alone', () => {
  expect(ids(ribbonOf([told(5, 'filevault'), told(6)], [told(4, 'filevault')], 'filevault', 9))).toEqual([
    5, 4,
  ]);
});
