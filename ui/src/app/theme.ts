import { useSyncExternalStore } from 'react';
import { recall, remember } from '@/shared/browser/storage';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'quintet-theme';
const listeners = new Set<() => void>();
let theme = readTheme();

function readTheme(): Theme {
  const kept = recall(KEY, 'system');
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Changes the theme at once and remembers it; `public/theme.js` applies it at the next start. */
export function chooseTheme(next: Theme): void {
  theme = next;
  remember(KEY, next);
  const root = document.documentElement;
  if (next === 'system') delete root.dataset.theme;
  else root.dataset.theme = next;
  const surface = getComputedStyle(document.querySelector('header') ?? root).backgroundColor;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', surface);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => theme);
}
