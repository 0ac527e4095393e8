import { expect, test } from 'vitest';
import type { Message } from '@/shared/api/chatmind';
import { asMarkdown, asSpoken } from './as-markdown';

const message = (role: Message['role'], text: string): Message => ({
  id: text,
  role,
  runId: 'r',
  text,
  createdAt: '2026-11-23T12:00:00Z',
  reply: null,
});

test('quotes the questions and leaves the replies as they are', () => {
  const copied = asMarkdown([message('user', 'What is\noverdue?'), message('assistant', '- **one**\n')]);

  expect(copied).toBe('> What is\n> overdue?\n\n- **one**\n');
});

test('reads a reply aloud without its marks', () => {
  const spoken = asSpoken('**1 task** is overdue:\n\n- [Pay 2\\_b](/taskflow?task=1): `urgent`\n');

  expect(spoken).toBe('1 task is overdue:\n\nPay 2_b: urgent');
});
