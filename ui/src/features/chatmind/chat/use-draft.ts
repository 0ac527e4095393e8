import { useState } from 'react';

const KEY = 'chatmind.drafts';

type Drafts = Readonly<Record<string, string>>;
type Change = string | ((before: string) => string);

/** What is typed but not sent, one for each chat; kept in this window, also when the page is loaded anew. */
export function useDraft(sessionId: string | null): [string, (change: Change) => void] {
  const key = sessionId ?? 'new';
  const [drafts, setDrafts] = useState(read);
  const set = (change: Change) =>
    setDrafts((before) => {
      const after = changed(before, key, change);
      write(after);
      return after;
    });
  return [drafts[key] ?? '', set];
}

function changed(drafts: Drafts, key: string, change: Change): Drafts {
  const { [key]: before = '', ...others } = drafts;
  const after = typeof change === 'string' ? change : change(before);
  return after === '' ? others : { ...others, [key]: after };
}

function read(): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

function write(drafts: Drafts): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // Where that is forbidden they live until the page is left.
  }
}
