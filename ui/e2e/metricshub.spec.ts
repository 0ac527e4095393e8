import type { Locator, Page } from '@playwright/test';
import { expect, expectGoodShape, test } from './support';

let made = 0;

/** All specs share one server: each test knows its things by a name of its own. */
const unique = (name: string) => `${name} ${Date.now()} ${process.pid} ${++made}`;

const row = (page: Page, name: string) => page.getByRole('article', { name, exact: true });

async function addEndpoint(page: Page, name: string, url: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add endpoint' });
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('URL').fill(url);
  await dialog.getByLabel('Seconds between checks').fill('5');
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();
  await expect(dialog).toBeHidden();
  return row(page, name);
}

async function stopChecking(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Stop checking' }).click();
  await expect(row(page, name)).toHaveCount(0);
}

/** Asks an API from inside the page, as a second client would. */
async function post(page: Page, path: string, body: object): Promise<{ id: string }> {
  return page.evaluate(
    async ([to, json]) => {
      const headers = { 'Content-Type': 'application/json' };
      return (await fetch(to, { method: 'POST', headers, body: json })).json();
    },
    [path, JSON.stringify(body)] as const,
  );
}

test('shows figures that move, until they are paused', async ({ page }) => {
  await page.goto('/metricshub');
  const cpu = page.getByRole('img', { name: /^CPU of the host at/ });
  const first = await cpu.getAttribute('aria-label');
  await expect(cpu).not.toHaveAttribute('aria-label', String(first));
  await expect(page.locator('.recharts-area-curve').first()).toBeAttached();
  await expect(page.getByRole('img', { name: /^Memory at .*Host .*B, Task / })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Each core' }).getByRole('listitem').first()).toContainText(
    'Core 1',
  );
  await expect(page.getByText(/^Limit of the host [\d.]+ .B$/)).toBeVisible();

  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  const still = await cpu.getAttribute('aria-label');
  const asked = page.waitForResponse('**/api/metricshub/endpoints');
  await asked;
  await expect(cpu).toHaveAttribute('aria-label', String(still));
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(cpu).not.toHaveAttribute('aria-label', String(still));

  await page.getByRole('radio', { name: '15 min' }).click();
  await expect(page).toHaveURL(/minutes=15/);
});

test('ends its streams when the tab is left', async ({ page }) => {
  const streams: string[] = [];
  page.on('requestfinished', (request) => streams.push(new URL(request.url()).pathname));
  page.on('requestfailed', (request) => streams.push(new URL(request.url()).pathname));
  await page.goto('/metricshub');
  await expect(page.getByRole('img', { name: /^CPU of the host at/ })).toBeVisible();
  await expect(page.getByRole('log')).toBeVisible();
  expect(streams).not.toContain('/api/metricshub/system/stream');

  await page.getByRole('link', { name: 'DataPulse', exact: true }).click();
  await expect.poll(() => streams).toContain('/api/metricshub/system/stream');
  expect(streams).toContain('/api/metricshub/activity');
});

test('checks what really answers, and what does not', async ({ page }) => {
  await page.goto('/metricshub');
  const { port } = new URL(page.url());
  const good = unique('Good');
  const up = await addEndpoint(page, good, `http://127.0.0.1:${port}/api/taskflow/health`);
  await expect(up.getByText('Up', { exact: true })).toBeVisible();
  await expect(up).toContainText('Answered 200.');
  await expect(up).toContainText('100%');
  const bad = unique('Bad');
  const down = await addEndpoint(page, bad, 'http://127.0.0.1:1/');
  await expect(down.getByText('Down', { exact: true })).toBeVisible();
  await expect(down).toContainText('Nobody listens at 127.0.0.1:1.');

  const beats = down.getByRole('slider', { name: `Last results of ${bad}` });
  await beats.focus();
  await expect(beats).toHaveAttribute('aria-valuetext', /down\. Nobody listens at 127\.0\.0\.1:1\.$/);
  await expect(down.getByText(/^\d\d:\d\d:\d\d, down\. Nobody listens/)).toBeVisible();

  const ribbon = page.getByRole('log');
  await expect(ribbon.getByRole('link', { name: `Check “${bad}” is down` })).toBeVisible();
  await ribbon.getByRole('link', { name: `Check “${bad}” is down` }).click();
  const details = page.getByRole('dialog', { name: bad });
  await expect(details).toContainText('Down since');
  await expect(page).toHaveURL(/endpoint=/);
  await details.getByRole('button', { name: 'Close' }).click();

  await stopChecking(page, good);
  await stopChecking(page, bad);
});

test('is in good shape, wide and narrow, light and dark', async ({ page }) => {
  const name = unique('Shape');
  await page.goto('/metricshub');
  const checked = await addEndpoint(page, name, 'http://127.0.0.1:1/');
  await expect(checked.getByText('Down', { exact: true })).toBeVisible();
  await expect(page.getByRole('img', { name: /^CPU of the host at/ })).toBeVisible();
  await expectGoodShape(page, 'metricshub');

  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('dialog', { name })).toContainText('Down since');
  await expectGoodShape(page, 'metricshub-endpoint');
  await page.getByRole('button', { name: 'Close' }).click();
  await stopChecking(page, name);
});

test('says what is wrong with an endpoint beside the field', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/400/);
  await page.goto('/metricshub');
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add endpoint' });
  await dialog.getByLabel('Name').fill('Somewhere');
  await dialog.getByLabel('URL').fill('ftp://example.org');
  await dialog.getByRole('button', { name: 'Add endpoint' }).click();

  await expect(dialog.getByText('The URL must start with http:// or https://.')).toBeVisible();
  await expect(dialog.getByLabel('URL')).toHaveAttribute('aria-invalid', 'true');
  await expectGoodShape(page, 'metricshub-add');
});

test('tells of a change in another app at once, with a way there', async ({ page }) => {
  const title = unique('Write report');
  await page.goto('/metricshub');
  const ribbon = page.getByRole('log');
  await expect(page.getByRole('heading', { name: 'Activity' })).toBeVisible();
  const { id } = await post(page, '/api/taskflow/tasks', { title });

  const told = ribbon.getByRole('listitem').first();
  await expect(ribbon.getByRole('link', { name: `Task “${title}”` })).toBeVisible();
  await expect(told).toContainText('TaskFlow, just now');
  await page.getByLabel('Show activity of').selectOption('FileVault');
  await expect(ribbon.getByRole('link', { name: `Task “${title}”` })).toHaveCount(0);
  await page.getByLabel('Show activity of').selectOption('TaskFlow');
  await expect(page).toHaveURL(/app=taskflow/);
  await ribbon.getByRole('link', { name: `Task “${title}”` }).click();
  await expect(page).toHaveURL(`/taskflow?task=${id}`);
});
