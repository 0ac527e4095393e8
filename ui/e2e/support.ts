import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, expect, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const shots = new URL('../test-results/shots/', import.meta.url).pathname;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const wide = { width: 1280, height: 800 };
export const narrow = { width: 390, height: 844 };
const themes = ['light', 'dark'] as const;

type Theme = (typeof themes)[number];
type ConsoleErrors = { allow: (pattern: RegExp) => void };

/**
 * Playwright's test; each fails when any of its pages wrote an error to the console (`consoleErrors.allow` excepts).
 * `request` is the API without a page, by the address: only the browser knows the name that pages are served under.
 */
export const test = base.extend<{ consoleErrors: ConsoleErrors }>({
  request: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext({ baseURL: baseURL?.replace('app.test', '127.0.0.1') });
    await use(api);
    await api.dispose();
  },
  consoleErrors: [
    async ({ context }, use) => {
      const seen: string[] = [];
      const allowed: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') seen.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (event) => seen.push(String(event.error().stack ?? event.error())));
      await use({ allow: (pattern) => allowed.push(pattern) });
      const unexpected = seen.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors in the console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Sets the theme for this page only, and waits until its colours have settled. */
export async function setTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset.theme = name;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  }, theme);
}

/** No finding of axe (WCAG 2.2 A and AA) in either theme. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const theme of themes) {
    await setTheme(page, theme);
    expect(await findings(page), `axe, ${theme}`).toEqual([]);
  }
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate((runOnly) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    return axe.run({ runOnly, resultTypes: ['violations'] });
  }, rules);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary}`),
  );
}

/** Nothing makes the page wider than its window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const extra = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  expect(extra, 'pixels wider than the window').toBe(0);
}

/** Accessible and without sideways scroll, wide and narrow, light and dark; keeps a picture of each for looking at. */
export async function expectGoodShape(page: Page, name: string): Promise<void> {
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    for (const theme of themes) await takeShot(page, `${name}-${size.width}-${theme}`, theme);
  }
  await page.setViewportSize(wide);
}

/** A picture in ui/test-results/shots, to look at; never compared. */
export async function takeShot(page: Page, name: string, theme?: Theme): Promise<void> {
  if (theme) await setTheme(page, theme);
  await page.screenshot({ path: `${shots}${name}.png`, animations: 'disabled' });
}
