import { expect, test } from 'vitest';
import { parseLine } from './quick-add';

const MONDAY = '2026-11-23';
const parse = (line: string) => parseLine(line, MONDAY);

test('takes priority, labels and due date out of the line', () => {
  expect(parse('Call Ada !high #sales #Q4 @friday about   it')).toEqual({
    title: 'Call Ada about it',
    priority: 'high',
    labels: ['sales', 'Q4'],
    due: '2026-11-27',
  });
});

test('knows today, tomorrow, weekdays from three letters, and dates', () => {
  expect(parse('a @today').due).toBe(MONDAY);
  expect(parse('a @tomorrow').due).toBe('2026-11-24');
  expect(parse('a @Mon').due).toBe('2026-11-30');
  expect(parse('a @sunday').due).toBe('2026-11-29');
  expect(parse('a @2027-02-28').due).toBe('2027-02-28');
});

test('leaves alone what only looks like a mark', () => {
  const line = 'Fix issue #12 for @ada, see 5!, !important @2027-02-30 @mo #';
  expect(parse(line)).toEqual({ title: line });
});

test('keeps the line as it is when nothing else would be left of the title', () => {
  expect(parse(' #sales ')).toEqual({ title: '#sales' });
});
