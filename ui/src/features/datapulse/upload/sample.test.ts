import { expect, test } from 'vitest';
import { sampleFile } from './sample';

const text = (file: File) =>
  new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(file);
  });

test('the sample is the same at each visit: 1,200 good rows of 12 cells and three bad ones', async () => {
  const lines = (await text(sampleFile())).trimEnd().split('\n');

  expect(lines).toEqual((await text(sampleFile())).trimEnd().split('\n'));
  expect(lines[0]?.split(',')).toHaveLength(12);
  expect(lines).toHaveLength(1 + 1200 + 3);
  expect(lines.filter((line) => line.split(',').length < 12)).toEqual([
    'R-bad,2026-02-11,Porto',
    '12 of 14 crates arrived',
  ]);
});
