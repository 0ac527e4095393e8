import type { Message } from '@/shared/api/chatmind';

/** The messages as one Markdown text, to be pasted elsewhere. */
export function asMarkdown(messages: readonly Message[]): string {
  return messages.map(({ role, text }) => `${role === 'user' ? quoted(text) : text.trim()}\n`).join('\n');
}

const quoted = (text: string): string => text.trim().replaceAll(/^/gm, '> ');

/** A Markdown text as it sounds: for those who have it read to them when it has come. */
export function asSpoken(markdown: string): string {
  return markdown
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:[-*+]|#{1,6}|>)\s+/gm, '')
    .replaceAll(/\\([\\`*_{}[\]()#+\-.!|<>])|\*\*|`/g, '$1')
    .trim();
}
