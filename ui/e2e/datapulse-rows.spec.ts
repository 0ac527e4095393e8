import type { Page } from '@playwright/test';
import { expect, expectGoodShape, test } from './support';

let made = 0;
const unique = (name: string) => `${name}-${Date.now()}-${process.pid}-${++made}.csv`;

/** Six rows, with a name in a comma and an identifier that begins with zeros. */
const orders =
  'id,"city, country",amount,day,note\n' +
  '007,"Porto, PT",10,2026-01-05,\n' +
  '010,"Lyon, FR",9.50,2026-02-05,fragile\n' +
  '002,"Porto, PT",100,2026-03-05,\n' +
  '001,"Oslo, NO",20,2026-04-05,Fragile glass\n' +
  '100,"Lyon, FR",,2026-05-05,\n' +
  '003,"Porto, PT",30,2026-06-05,\n';

async function openTable(page: Page, name = unique('orders')): Promise<void> {
  await page.goto('/datapulse');
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(orders) };
  await page.getByLabel('Choose files').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(ids(page)).toHaveText(['007', '010', '002', '001', '100', '003']);
}

/** The cells of the first column, from top to bottom. */
const ids = (page: Page) => page.locator('td[data-at="0"]');
const bar = (page: Page) => page.getByRole('list', { name: 'Filters' });

async function filter(page: Page, column: string, condition: string, ...values: string[]): Promise<void> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter rows' });
  await dialog.getByLabel('Column').selectOption(column);
  await dialog.getByLabel('Condition').selectOption(condition);
  const fields = dialog.getByRole('textbox');
  for (const [index, value] of values.entries()) await fields.nth(index).fill(value);
  await dialog.getByRole('button', { name: 'Show these rows' }).click();
}

test('sorts by a column up, down and as the file has it, with empty cells last', async ({ page }) => {
  await openTable(page);
  const amount = page.getByRole('button', { name: 'amount' });

  await amount.click();
  await expect(ids(page)).toHaveText(['010', '007', '001', '003', '002', '100']);
  await expect(page.getByRole('columnheader', { name: 'amount' })).toHaveAttribute('aria-sort', 'ascending');
  await amount.click();
  await expect(ids(page)).toHaveText(['002', '003', '001', '007', '010', '100']);
  await page.reload();
  await expect(ids(page).first()).toHaveText('002');
  await amount.click();
  await expect(ids(page).first()).toHaveText('007');
  await page.getByRole('button', { name: 'city, country' }).click();
  await expect(ids(page).first()).toHaveText('010');
});

test('narrows the rows by filters and text, all in the address', async ({ page }) => {
  await openTable(page);

  await filter(page, 'amount', 'at least', '10');
  await expect(ids(page)).toHaveText(['007', '002', '001', '003']);
  await expect(page.getByText('Rows 1 to 4 of 4, out of 6')).toBeVisible();
  await filter(page, 'city, country', 'one of', '"Porto, PT","Lyon, FR"');
  await expect(ids(page)).toHaveText(['007', '002', '003']);
  await filter(page, 'day', 'between', '2026-01-01', '2026-03-31');
  await expect(ids(page)).toHaveText(['007', '002']);
  await expect(bar(page).getByRole('listitem')).toHaveCount(3);
  await page.reload();
  await expect(ids(page)).toHaveText(['007', '002']);
  // The number in the file, not the place among those shown.
  await expect(page.getByRole('rowheader')).toHaveText(['1', '3']);

  await bar(page).getByRole('button', { name: 'Remove day between 2026-01-01,2026-03-31' }).click();
  await expect(ids(page)).toHaveCount(3);
  await page.goBack();
  await expect(ids(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('searchbox', { name: 'Search in all cells' }).fill('FRAGILE');
  await expect(ids(page)).toHaveText(['010', '001']);
  await expect(page).toHaveURL(/q=FRAGILE/);
  await page.getByRole('searchbox', { name: 'Search in all cells' }).fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No such row' })).toBeVisible();
});

test('shows the rows of a cell, and those of a bar', async ({ page }) => {
  await openTable(page);

  await page.getByRole('gridcell', { name: 'Lyon, FR' }).first().click();
  await page.getByRole('button', { name: 'Only these' }).click();
  await expect(ids(page)).toHaveText(['010', '100']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('radio', { name: 'Charts' }).click();
  const cities = page.getByRole('region', { name: 'city, country' });
  await cities.locator('.recharts-bar-rectangle path').first().click();
  await expect(ids(page)).toHaveText(['007', '002', '003']);
  await expect(bar(page)).toContainText('city, country is Porto, PT');
});

test('says what is wrong with a filter, and is in good shape with some', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/400/);
  await openTable(page);

  await filter(page, 'amount', 'more than', 'many');
  await expect(page.getByText(/many/).last()).toBeVisible();
  await expect(page.getByRole('gridcell')).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await filter(page, 'note', 'is empty');
  await expect(ids(page)).toHaveText(['007', '002', '100', '003']);
  await expectGoodShape(page, 'datapulse-filtered');
});
