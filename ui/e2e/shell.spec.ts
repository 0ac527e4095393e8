import type { Page } from '@playwright/test';
import { expect, expectGoodShape, expectNoSidewaysScroll, narrow, test } from './support';

const tabs = ['DataPulse', 'TaskFlow', 'ChatMind', 'FileVault', 'MetricsHub'];

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Apps' }).getByRole('link', { name, exact: true });

test('runs where the browser gives no secure-context API', async ({ page }) => {
  await page.goto('/');

  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(page).toHaveURL(/\/taskflow$/);
});

test('gives each tab an address and a title, and switches without a reload', async ({ page }) => {
  await page.goto('/datapulse');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  for (const name of tabs) {
    await tab(page, name).click();
    await expect(page).toHaveURL(`/${name.toLowerCase()}`);
    await expect(page).toHaveTitle(new RegExp(`${name} · Quintet$`));
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
  }
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('goes back and forward through the tabs', async ({ page }) => {
  await page.goto('/');
  await tab(page, 'FileVault').click();
  await tab(page, 'ChatMind').click();
  await expect(page).toHaveURL('/chatmind');

  await page.goBack();
  await expect(tab(page, 'FileVault')).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page).toHaveURL('/taskflow');
  await page.goForward();
  await expect(page).toHaveURL('/filevault');
});

test('opens a tab from its address and after a reload', async ({ page }) => {
  await page.goto('/metricshub');
  await page.reload();

  await expect(page).toHaveTitle(/MetricsHub · Quintet$/);
  await expect(tab(page, 'MetricsHub')).toHaveAttribute('aria-current', 'page');
});

test('says so when nothing lives at an address', async ({ page }) => {
  await page.goto('/nowhere');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await page.getByRole('main').getByRole('link', { name: 'Go to TaskFlow' }).click();
  await expect(page).toHaveURL('/taskflow');
});

test('moves the focus to the content of a newly opened tab', async ({ page }) => {
  await page.goto('/taskflow');
  await tab(page, 'FileVault').press('Enter');

  await expect(page).toHaveURL('/filevault');
  await expect(page.getByRole('main')).toBeFocused();
});

test('skips to the content with the keyboard', async ({ page }) => {
  await page.goto('/taskflow');
  await expect(tab(page, 'TaskFlow')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL('/taskflow');
});

test('keeps the chosen theme, with the keyboard alone and without a flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/taskflow');
  await page.getByRole('button', { name: 'Theme' }).press('Enter');
  await expect(page.getByRole('menuitemradio', { name: 'As the system' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('menuitemradio', { name: 'Light' })).toBeFocused();
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('button', { name: 'Theme' })).toBeFocused();

  await page.addInitScript(() => {
    // What is set before the first paint: the module that draws the page has not run when the body is parsed.
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive') {
        Object.assign(window, { firstTheme: document.documentElement.dataset.theme });
      }
    });
  });
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { firstTheme: string }).firstTheme)).toBe('dark');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
});

test('follows the system when no theme is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/taskflow');
  const dark = await page.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });

  await expect(page.locator('html')).not.toHaveCSS('background-color', dark);
});

test('shows all five tabs on a narrow screen', async ({ page }) => {
  await page.setViewportSize(narrow);
  for (const name of tabs) {
    await page.goto(`/${name.toLowerCase()}`);
    await expect(tab(page, name)).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
  }
});

test('is accessible, light and dark, wide and narrow', async ({ page }) => {
  await page.goto('/nowhere');
  await expectGoodShape(page, 'not-found');
  await page.getByRole('button', { name: 'Theme' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectGoodShape(page, 'theme-menu');
});
