import { expect, test } from 'vitest';
import { kindOf } from './kinds';
import { foremostTags } from './tag-choice';

test('shows as text, picture or not at all', () => {
  const previews = [
    'text/html',
    'text/csv; charset=utf-8',
    'application/json',
    'image/svg+xml',
    'application/pdf',
    'application/octet-stream',
  ].map((type) => kindOf(type).preview);
  expect(previews).toEqual(['text', 'text', 'text', 'image', 'none', 'none']);
});

test('shows the tags that are used most, and always the chosen one', () => {
  const tags = Array.from({ length: 12 }, (_, index) => ({
    tag: `t${String(index).padStart(2, '0')}`,
    count: index,
  }));
  const { shown, rest } = foremostTags(tags, 't00');
  expect(shown.map(({ tag }) => tag)).toEqual([
    't00',
    't03',
    't04',
    't05',
    't06',
    't07',
    't08',
    't09',
    't10',
    't11',
  ]);
  expect(rest.map(({ tag }) => tag)).toEqual(['t01', 't02']);
  expect(foremostTags([], 'gone').shown).toEqual([{ tag: 'gone', count: 0 }]);
});
