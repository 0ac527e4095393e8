import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectGoodShape, test } from './support';

// All specs share one server and one vault, so each test names its files after itself and filters the rest away.
const mark = () => `e2e${randomBytes(5).toString('hex')}`;

type Upload = { name: string; mimeType: string; buffer: Buffer };

const text = (name: string, content: string): Upload => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
});
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const uploads = (page: Page) => page.getByRole('region', { name: 'Uploads' });
const panel = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

async function choose(page: Page, files: Upload[]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
}

/** As a person does it: files are dragged over the page, anywhere, and let go. */
async function drop(page: Page, { name, mimeType, buffer }: Upload) {
  const content = buffer.toString('base64');
  await page.evaluate(
    ({ name, mimeType, content }) => {
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([bytes], name, { type: mimeType }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document
          .querySelector('h1')
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    { name, mimeType, content },
  );
}

async function stored(page: Page, ...files: Upload[]) {
  await choose(page, files);
  for (const { name } of files) {
    await expect(uploads(page).getByRole('button', { name, exact: true })).toBeVisible();
  }
}

test('stores files that are chosen and dropped, with the hash they really have', async ({ page }) => {
  const tag = mark();
  const files = [text(`notes-${tag}.txt`, `Notes ${tag}`), text(`list-${tag}.txt`, `List ${tag}`)];
  const dropped = { name: `bytes-${tag}.bin`, mimeType: '', buffer: randomBytes(300_000) };
  await page.goto(`/filevault?q=${tag}`);
  await stored(page, ...files);
  await drop(page, dropped);

  await expect(uploads(page)).toContainText('3 stored');
  for (const file of [...files, dropped]) {
    const whole = sha256(file.buffer);
    const row = page.getByRole('row').filter({ has: link(page, file.name) });
    await expect(row).toContainText(`${whole.slice(0, 12)}…`);
    await link(page, file.name).click();
    await expect(panel(page, file.name)).toContainText(whole);
    await page.keyboard.press('Escape');
    await expect(panel(page, file.name)).toBeHidden();
  }
});

test('shows progress while a file is on its way, and keeps nothing of one that is cancelled', async ({
  page,
}) => {
  const tag = mark();
  const file = { name: `slow-${tag}.bin`, mimeType: '', buffer: randomBytes(4_000_000) };
  await page.goto(`/filevault?q=${tag}`);
  const network = await page.context().newCDPSession(page);
  const speed = (uploadThroughput: number) =>
    network.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  await network.send('Network.enable');
  await speed(100_000);
  await choose(page, [file]);

  const bar = page.getByRole('progressbar', { name: `Upload of ${file.name}` });
  await expect(bar).toBeVisible();
  await expect(uploads(page)).toContainText(/of 4 MB · [\d.]+ kB\/s · .+ left/);
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expectGoodShape(page, 'filevault-upload');
  await page.getByRole('button', { name: `Cancel ${file.name}` }).click();
  await expect(uploads(page)).toContainText('Cancelled, nothing was kept');
  await speed(-1);
  await page.reload();
  await expect(page.getByText('No document fits')).toBeVisible();
});

test('tags, filters by tag, renames', async ({ page }) => {
  const tag = mark();
  const [one, two] = [text(`one-${tag}.txt`, `1 ${tag}`), text(`two-${tag}.txt`, `2 ${tag}`)];
  await page.goto(`/filevault?q=${tag}`);
  await stored(page, one, two);

  await link(page, one.name).click();
  const opened = panel(page, one.name);
  await opened.getByLabel('Tags').fill(`T${tag}`);
  await opened.getByLabel('Tags').press('Enter');
  await opened.getByLabel('Name').fill(`renamed-${tag}.txt`);
  await opened.getByRole('button', { name: 'Save' }).click();
  await expect(opened).toBeHidden();
  await expect(link(page, `renamed-${tag}.txt`)).toBeVisible();

  const filter = page.getByRole('search');
  await page.goto(`/filevault?tag=t${tag}`);
  await expect(filter.getByRole('button', { name: `t${tag} 1`, pressed: true })).toBeVisible();
  await expect(link(page, `renamed-${tag}.txt`)).toBeVisible();
  await expect(link(page, two.name)).toHaveCount(0);
  await stored(page, text(`three-${tag}.txt`, `3 ${tag}`));
  await expect(filter.getByRole('button', { name: `t${tag} 2`, pressed: true })).toBeVisible();
  await filter.getByRole('button', { name: `t${tag} 2` }).click();
  await expect(page).not.toHaveURL(/tag=/);
});

test('gives back the very bytes', async ({ page }) => {
  const tag = mark();
  const file = { name: `bytes; of ${tag}, ü=1.bin`, mimeType: '', buffer: randomBytes(1_000_003) };
  await page.goto(`/filevault?q=${tag}`);
  await stored(page, file);

  const downloading = page.waitForEvent('download');
  await link(page, `Download ${file.name}`).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(file.name);
  expect((await readFile(await download.path())).equals(file.buffer)).toBe(true);
});

test('says when the vault has the same bytes already', async ({ page }) => {
  const tag = mark();
  const first = text(`first-${tag}.txt`, `Same ${tag}`);
  await page.goto(`/filevault?q=${tag}`);
  await stored(page, first);
  await stored(page, { ...first, name: `second-${tag}.txt` });

  await expect(uploads(page)).toContainText(
    `The vault has these bytes already, kept once, as first-${tag}.txt`,
  );
  await uploads(page).getByRole('button', { name: first.name }).first().click();
  await expect(panel(page, first.name)).toContainText('One other document has the same bytes');
});

test('shows pictures and text, and runs nothing of what is stored', async ({ page }) => {
  const tag = mark();
  const script = '<script>document.title = "broken in"</script><h1>Hello</h1>';
  const pixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  await page.goto(`/filevault?q=${tag}`);
  await stored(
    page,
    { name: `page-${tag}.html`, mimeType: 'text/html', buffer: Buffer.from(script) },
    { name: `pixel-${tag}.png`, mimeType: 'image/png', buffer: pixel },
  );

  await link(page, `page-${tag}.html`).click();
  await expect(panel(page, `page-${tag}.html`).locator('pre')).toHaveText(script);
  await page.keyboard.press('Escape');
  await link(page, `pixel-${tag}.png`).click();
  const image = page.getByRole('img', { name: `Preview of pixel-${tag}.png` });
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1);
  await expect(page).not.toHaveTitle(/broken in/);
});

test('shows in a second window what is stored, changed and deleted in the first', async ({
  page,
  context,
}) => {
  const tag = mark();
  const file = text(`shared-${tag}.txt`, tag);
  await page.goto(`/filevault?q=${tag}`);
  const other = await context.newPage();
  await other.goto(`/filevault?q=${tag}`);
  await expect(other.getByText('No document fits')).toBeVisible();

  await stored(page, file);
  await expect(link(other, file.name)).toBeVisible();
  await link(other, file.name).click();
  await link(page, file.name).click();
  await panel(page, file.name).getByLabel('Name').fill(`moved-${tag}.txt`);
  await panel(page, file.name).getByRole('button', { name: 'Save' }).click();
  await expect(panel(other, `moved-${tag}.txt`)).toBeVisible();

  await link(page, `moved-${tag}.txt`).click();
  await panel(page, `moved-${tag}.txt`).getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: 'Delete this document?' })
    .getByRole('button', { name: 'Delete document' })
    .click();
  await expect(page.getByText('No document fits')).toBeVisible();
  await expect(other.getByText('This document is gone')).toBeVisible();
});

test('is accessible and fits, light and dark, wide and narrow', async ({ page }) => {
  const tag = mark();
  await page.goto(`/filevault?q=${tag}`);
  await expect(page.getByText('No document fits')).toBeVisible();
  await expectGoodShape(page, 'filevault-nothing-fits');
  await stored(
    page,
    text(
      `Quarterly report with a rather long name for a file, final version ${tag}.txt`,
      `Report ${tag}\n`.repeat(40),
    ),
    { name: `sales-${tag}.csv`, mimeType: 'text/csv', buffer: Buffer.from(`id,amount\n1,${tag}\n`) },
    { name: `archive-${tag}.zip`, mimeType: 'application/zip', buffer: randomBytes(4_200_000) },
  );
  await stored(page, {
    name: `copy-${tag}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`id,amount\n1,${tag}\n`),
  });
  await link(page, `sales-${tag}.csv`).click();
  await panel(page, `sales-${tag}.csv`).getByLabel('Tags').fill(`finance, ${tag}`);
  await panel(page, `sales-${tag}.csv`).getByLabel('Tags').press('Enter');
  await panel(page, `sales-${tag}.csv`).getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectGoodShape(page, 'filevault-list');
  await link(page, `sales-${tag}.csv`).click();
  await expect(panel(page, `sales-${tag}.csv`).locator('pre')).toBeVisible();
  await expectGoodShape(page, 'filevault-panel');
});
