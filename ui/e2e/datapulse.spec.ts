import type { Page } from '@playwright/test';
import { expect, expectGoodShape, test } from './support';

let made = 0;

/** All specs share one server: each test knows its files by a name of its own. */
const unique = (name: string) => `${name}-${Date.now()}-${process.pid}-${++made}.csv`;

/** Five good rows and a bad one: the mean of `amount` is 24, Porto comes three times. */
const cities =
  'city,amount,day\nPorto,10,2026-01-05\nPorto,20,2026-02-05\nLyon,30,2026-03-05\ntoo,few\n' +
  'Porto,40,2026-04-05\nLyon,20,2026-05-05';

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const upload = (page: Page, file: ReturnType<typeof csv>) =>
  page.getByLabel('Choose files').setInputFiles(file);

async function open(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/datapulse');
  await upload(page, csv(name, text));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const view = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });
const figure = (page: Page, label: string) =>
  page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });

test('draws, counts and lists a dropped file', async ({ page }) => {
  const name = unique('cities');
  await page.goto('/datapulse');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('DataPulse');
  const dropped = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName, { type: 'text/csv' }));
      return transfer;
    },
    [name, cities] as const,
  );
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: dropped });
  await expect(page.getByText('Let go to add')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page).toHaveURL(/\?dataset=/);
  await expect(figure(page, 'Rows')).toContainText('5');
  await expect(figure(page, 'Columns')).toContainText('3');
  await expect(figure(page, 'Bad rows')).toContainText('1');
  await expect(page.getByText('Comma-separated UTF-8')).toBeVisible();
  const chart = page.getByRole('img', { name: 'city: 2 bars; most rows: Porto with 3.' });
  await expect(chart.locator('.recharts-bar-rectangle path')).toHaveCount(2);

  await view(page, 'Statistics').click();
  await expect(page.getByRole('row', { name: /^amount/ })).toContainText('24');
  await expect(page.getByRole('row', { name: /^city/ })).toContainText('Porto 3');
  await page.getByRole('button', { name: 'amount' }).click();
  const details = page.getByRole('dialog', { name: 'amount' });
  await expect(details).toContainText('All 5 values are integers.');
  await details.getByRole('button', { name: 'Close' }).click();

  await view(page, 'Table').click();
  await expect(page.getByRole('gridcell', { name: '2026-03-05' })).toBeVisible();

  await page.getByRole('link', { name: 'See why' }).click();
  await expect(page.getByRole('row', { name: /^5 2 cells where the header has 3/ })).toContainText('too,few');

  await page.reload();
  await expect(view(page, /^Bad rows/)).toBeChecked();
  await page.goBack();
  await expect(view(page, 'Table')).toBeChecked();
});

test('puts the bad rows on the board, with a way back to them', async ({ page }) => {
  const name = unique('bad');
  await open(page, name, cities);
  await page.getByRole('link', { name: 'See why' }).click();

  await page.getByRole('button', { name: 'Make a task' }).click();

  await page.getByRole('button', { name: 'Open', exact: true }).click();
  const panel = page.getByRole('dialog', { name: 'Task' });
  await expect(panel.getByLabel('Title')).toHaveValue(`Look at 1 bad row of ${name}`);
  await expect(panel.getByLabel('Description')).toHaveValue(/^Line 5: 2 cells where the header has 3/);
  await panel.getByRole('link', { name: `${name}: 1 bad row` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(view(page, /^Bad rows/)).toBeChecked();
});

test('offers a sample where there is nothing yet', async ({ page }) => {
  await page.route('**/api/datapulse/datasets?*', (route) =>
    route.fulfill({ json: { items: [], next: null } }),
  );
  await page.goto('/datapulse');

  await expect(page.getByRole('heading', { name: 'No datasets yet' })).toBeVisible();
  await expectGoodShape(page, 'datapulse-empty');
});

test('draws a useful chart for each column of the sample, and names those it skips', async ({ page }) => {
  await page.goto('/datapulse');
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('coffee-sales.csv');

  const charts = page.getByRole('list', { name: 'Charts' });
  await expect(charts.getByRole('region')).toHaveCount(9);
  await expect(charts.getByText('Dates in 20 equal periods.')).toBeVisible();
  const skipped = page.getByRole('region', { name: 'Not drawn' });
  await expect(skipped).toContainText('Unique: no value comes twice, as in an identifier.');
  await expect(skipped).toContainText('Constant: every value is “EUR”.');
  await expect(skipped).toContainText('Empty: no row has a value.');
  await expect(page.locator('.recharts-bar-rectangle path').first()).toBeVisible();

  await page.getByRole('searchbox', { name: 'Find a column' }).fill('wait');
  await expect(charts.getByRole('region')).toHaveCount(1);
  await expect(page).toHaveURL(/find=wait/);
  await page.getByRole('searchbox', { name: 'Find a column' }).fill('');

  await expectGoodShape(page, 'datapulse-charts');
});

test('is in good shape in every view, wide and narrow, light and dark', async ({ page }) => {
  await page.goto('/datapulse');
  await page.getByRole('button', { name: 'Try a sample' }).click();
  await view(page, 'Statistics').click();
  await expectGoodShape(page, 'datapulse-statistics');
  await page.getByRole('button', { name: 'waited_seconds' }).click();
  await expectGoodShape(page, 'datapulse-column');
  await page.getByRole('button', { name: 'Close' }).click();
  await view(page, 'Table').click();
  await page.getByRole('gridcell', { name: 'Utrecht' }).first().click();
  await expectGoodShape(page, 'datapulse-table');
  await view(page, /^Bad rows/).click();
  await expectGoodShape(page, 'datapulse-bad-rows');
});

test('scrolls to the last of 5,000 rows, with the wheel, the keyboard and by number', async ({ page }) => {
  const long = `a long note ${'that does not fit '.repeat(20)}and ends here`;
  const rows = Array.from(
    { length: 5_000 },
    (_, row) => `row ${row + 1},${row * 2},${row === 4_999 ? long : 'x'}`,
  );
  await open(page, unique('rows'), ['name,even,note', ...rows].join('\n'));
  await view(page, 'Table').click();
  const grid = page.getByRole('grid', { name: /^5,000 rows of/ });
  const cell = (text: string) => grid.getByRole('gridcell', { name: text, exact: true });
  await expect(cell('row 1')).toBeInViewport();
  expect(await grid.getByRole('row').count()).toBeLessThan(60);

  await grid.locator('..').evaluate((area) => area.scrollTo(0, area.scrollHeight));
  await expect(cell('row 5000')).toBeInViewport();
  await expect(grid.getByRole('columnheader', { name: 'even' })).toBeInViewport();
  await expect(page.getByText(/to 5,000 of 5,000/)).toBeVisible();

  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+Home');
  await expect(cell('row 1')).toBeInViewport();
  await page.keyboard.press('Control+End');
  await expect(cell('row 5000')).toBeInViewport();
  await expect(page.getByRole('region', { name: 'Marked cell' })).toContainText('and ends here');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Row 5,000 of 5,000' })).toContainText('9998');
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByLabel('Go to row').fill('2500');
  await page.keyboard.press('Enter');
  await expect(cell('row 2500')).toBeInViewport();
  await expect(page).toHaveURL(/row=2500/);
});

test('says why a file was not taken, and takes the next one', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/415/);
  await page.goto('/datapulse');
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2_000)]);
  await upload(page, { name: 'photo.png', mimeType: 'image/png', buffer: png });

  const refused = page.getByRole('alert').filter({ hasText: 'photo.png was not taken' });
  await expect(refused).toContainText('not a CSV file');
  await expectGoodShape(page, 'datapulse-refused');
  await refused.getByRole('button', { name: 'Dismiss photo.png' }).click();
  await expect(refused).toBeHidden();

  const name = unique('after');
  await upload(page, csv(name, cities));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('cancels an upload on its way', async ({ page }) => {
  const name = unique('slow');
  // The request is held back, so that it is surely on its way when it is cancelled.
  await page.route('**/api/datapulse/datasets?*', (route) =>
    route.request().method() === 'POST' ? new Promise(() => {}) : route.continue(),
  );
  await page.goto('/datapulse');
  await upload(page, csv(name, cities));
  await expect(page.getByRole('progressbar', { name: `Uploading ${name}` })).toBeVisible();
  await page.getByRole('button', { name: `Cancel ${name}` }).click();

  await expect(page.getByRole('list', { name: 'Uploads' })).toBeHidden();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('another window sees a new dataset and its removal at once', async ({ page, context }) => {
  const name = unique('shared');
  const other = await context.newPage();
  await other.goto('/datapulse');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('DataPulse');
  await open(page, name, cities);
  await other.getByRole('link', { name }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);

  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove dataset' }).click();
  await expect(page).toHaveURL('/datapulse');
  await expect(page.getByRole('link', { name })).toHaveCount(0);

  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This dataset is not here');
});

test('removes from the list only after asking', async ({ page }) => {
  const name = unique('list');
  await open(page, name, cities);
  await page.getByRole('link', { name: 'All datasets' }).click();
  await page.getByRole('searchbox', { name: 'Find a dataset' }).fill(name);
  await expect(page.getByRole('table', { name: 'Datasets' }).getByRole('row')).toHaveCount(2);
  await expectGoodShape(page, 'datapulse-list');

  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('link', { name })).toBeVisible();
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  await page.getByRole('button', { name: 'Remove dataset' }).click();

  await expect(page.getByRole('heading', { name: 'No dataset found' })).toBeVisible();
});
