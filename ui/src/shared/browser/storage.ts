/** What this browser remembered; the fallback where storage is forbidden or empty. */
export function recall(key: string, fallback: string): string {
  try {
    return localStorage.getItem(key) ?? fallback;
  } catch {
    return fallback;
  }
}

/** Remembers in this browser; where that is forbidden, only until the page is left. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may forbid it; nothing here depends on it.
  }
}
