import { expect, test, vi } from 'vitest';
import { copyText } from './copy-text';

test('copies through a field that is gone afterwards', () => {
  let copied = '';
  document.execCommand = vi.fn(() => {
    copied = document.querySelector('textarea')?.value ?? '';
    return true;
  });

  expect(copyText('two\nlines')).toBe(true);
  expect(copied).toBe('two\nlines');
  expect(document.querySelector('textarea')).toBeNull();
});
