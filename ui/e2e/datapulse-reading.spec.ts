import type { Page } from '@playwright/test';
import { expect, expectGoodShape, test } from './support';

let made = 0;
const unique = (name: string) => `${name}-${Date.now()}-${process.pid}-${++made}.csv`;

const numbers = 'city,amount\nPorto,10\nLyon,N/A\nOslo,30\nPorto,20\n';

async function open(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/datapulse');
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('Choose files').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const typeOf = (page: Page, column: string) => page.getByRole('row', { name: new RegExp(`^${column}`) });

test('treats the words for no value as empty with one press, and back', async ({ page }) => {
  await open(page, unique('null'), numbers);
  await page.getByRole('radio', { name: 'Statistics' }).click();
  await expect(typeOf(page, 'amount')).toContainText('Text');
  await page.getByRole('button', { name: 'amount' }).click();
  const column = page.getByRole('dialog', { name: 'amount' });
  await expect(column).toContainText('But for “N/A” (1)');
  await expectGoodShape(page, 'datapulse-null-words');

  await column.getByRole('button', { name: 'Treat as empty' }).click();

  await expect(column).toContainText('Integer');
  await column.getByRole('button', { name: 'Close' }).click();
  await expect(typeOf(page, 'amount')).toContainText('20');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(typeOf(page, 'amount')).toContainText('Text');
});

test('reads a file again as it is told', async ({ page }) => {
  await open(page, unique('caret'), 'Report of 2026\na^b\n1^2\n3^4\n');
  await page.getByRole('button', { name: 'How it is read' }).click();
  const dialog = page.getByRole('dialog', { name: 'How it is read' });
  await dialog.getByLabel('Between the cells').selectOption('Caret');
  await dialog.getByLabel('Lines to pass over').fill('1');
  await expectGoodShape(page, 'datapulse-reading');
  await dialog.getByRole('button', { name: 'Read it again' }).click();

  await expect(dialog).toBeHidden();
  await expect(
    page.getByText('“^”-separated UTF-8 after 1 line; the first row names 2 columns.').first(),
  ).toBeVisible();
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page.locator('td[data-at="0"]')).toHaveText(['1', '3']);
});

test('answers a question in SQL, which is in the address, and refuses what is none', async ({
  page,
  consoleErrors,
}) => {
  consoleErrors.allow(/400/);
  await open(page, unique('sql'), numbers);
  await page.getByRole('radio', { name: 'SQL' }).click();
  await page
    .getByRole('textbox', { name: 'SQL' })
    .fill('SELECT city, count(*) AS n FROM data GROUP BY city ORDER BY n DESC, city');
  await page.getByRole('button', { name: 'Run' }).click();

  const answer = page.getByRole('region', { name: 'Answer' });
  await expect(answer.getByRole('row')).toHaveText(['cityn', 'Porto2', 'Lyon1', 'Oslo1'], {
    timeout: 30_000,
  });
  await expectGoodShape(page, 'datapulse-sql');
  await page.reload();
  await expect(answer.getByRole('row')).toHaveCount(4, { timeout: 30_000 });
  await page.getByRole('textbox', { name: 'SQL' }).fill("SELECT * FROM read_text('/etc/passwd')");
  await page.getByRole('textbox', { name: 'SQL' }).press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('No answer', { timeout: 30_000 });
  await expect(page.getByText('root:')).toHaveCount(0);
});

test('opens a document of FileVault, at once when its bytes are here', async ({ page, request }) => {
  const name = unique('vault');
  const kept = await request.post(`/api/filevault/documents?name=${name}`, {
    data: Buffer.from(`${numbers}${name},1\n`),
    headers: { 'Content-Type': 'text/csv' },
  });
  const { id } = (await kept.json()) as { id: string };

  await page.goto(`/filevault?document=${id}`);
  await page.getByRole('button', { name: 'Open in DataPulse' }).click();
  await expect(page).toHaveURL(/datapulse\?dataset=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByRole('radio', { name: 'Charts' })).toBeVisible();
  const dataset = new URL(page.url()).searchParams.get('dataset');

  await page.goto(`/filevault?document=${id}`);
  await page.getByRole('button', { name: 'Open in DataPulse' }).click();
  await expect(page).toHaveURL(new RegExp(`dataset=${dataset}`));
});
