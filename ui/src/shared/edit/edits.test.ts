import { expect, test } from 'vitest';
import { overlap, valueWords, withoutFields } from './edits';

const base = { name: 'a', tags: ['x'], version: 1, updatedAt: '' };

test('finds the fields that both have changed, and differently', () => {
  const present = { ...base, name: 'theirs', tags: ['y'] };
  expect(overlap({ name: 'mine' }, base, present)).toEqual(['name']);
  expect(overlap({ tags: ['y'] }, base, present)).toEqual([]);
  expect(overlap({ tags: ['z'] }, base, base)).toEqual([]);
});

test('takes fields out of an edit', () => {
  expect(withoutFields({ name: 'mine', tags: ['y'] }, ['name'])).toEqual({ tags: ['y'] });
});

test('says what a field holds', () => {
  expect([null, '', [], ['a', 'b'], 'c'].map(valueWords)).toEqual(['none', 'none', 'none', 'a, b', 'c']);
});
