import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, expectGoodShape, narrow, takeShot, test } from './support';

// All specs share one server and one board, so each test names its tasks after itself and filters the rest away.
const mark = () => `e2e${randomBytes(5).toString('hex')}`;

const column = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const card = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });
const titles = (page: Page, name: string) => column(page, name).getByRole('heading', { level: 3 });
const menuOf = (page: Page, title: string) => page.getByRole('button', { name: `Move “${title}” to…` });

/** Opens the board with only this test's tasks, and adds them to the first column; gives their titles. */
async function boardWith(page: Page, tag: string, lines: readonly string[]): Promise<string[]> {
  await page.goto(`/taskflow?q=${tag}`);
  await column(page, 'To do').getByRole('button', { name: 'Add a task to To do' }).click();
  const field = page.getByRole('textbox', { name: 'Title of a new task in To do' });
  const added: string[] = [];
  for (const line of lines) {
    await field.fill(`${line} ${tag}`);
    await field.press('Enter');
    const title = `${line.replaceAll(/ [!#@]\S+/g, '')} ${tag}`;
    await expect(card(page, title)).toBeVisible();
    added.push(title);
  }
  await field.press('Escape');
  return added;
}

async function drag(page: Page, from: Locator, to: Locator, offset = { x: 0, y: 0 }) {
  const start = await middleOf(from);
  const end = await middleOf(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 8, start.y + 8, { steps: 4 });
  await page.mouse.move(end.x + offset.x, end.y + offset.y, { steps: 12 });
  await page.mouse.up();
}

async function middleOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test('adds tasks one after another, with marks in the line', async ({ page }) => {
  const tag = mark();
  const [first, second] = (await boardWith(page, tag, [
    'Water the plants',
    'Feed the cat !urgent #home @tomorrow',
  ])) as [string, string];

  await expect(titles(page, 'To do')).toHaveText([first, second]);
  const item = page.getByRole('listitem').filter({ has: card(page, second) });
  await expect(item).toContainText('Priority: Urgent');
  await expect(item).toContainText('Due Tomorrow');
  await expect(item).toContainText('home');
});

test('drags a card with the mouse, within a column and to another, and keeps the order', async ({ page }) => {
  const [one, two, three] = (await boardWith(page, mark(), ['One', 'Two', 'Three'])) as [
    string,
    string,
    string,
  ];
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));

  await drag(page, card(page, three), card(page, one), { x: 0, y: -10 });
  await expect(titles(page, 'To do')).toHaveText([three, one, two]);
  await drag(page, card(page, one), column(page, 'Doing').getByRole('list'));
  await expect(titles(page, 'Doing')).toHaveText([one]);
  await drag(page, card(page, two), card(page, one), { x: 0, y: 30 });
  await expect(titles(page, 'Doing')).toHaveText([one, two]);
  await expect(titles(page, 'To do')).toHaveText([three]);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);

  await page.reload();
  await expect(titles(page, 'Doing')).toHaveText([one, two]);
  await expect(titles(page, 'To do')).toHaveText([three]);
});

test('moves a card with the keyboard alone, announced, and puts it back with Escape', async ({ page }) => {
  const [one, two] = (await boardWith(page, mark(), ['One', 'Two'])) as [string, string];
  const said = page.locator('p[aria-live="assertive"]');

  await card(page, two).press('Space');
  await expect(said).toContainText(`Lifted “${two}” in To do, 2 of 2`);
  await page.keyboard.press('ArrowUp');
  await expect(said).toHaveText('To do, 1 of 2');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText('Doing, 1 of 1');
  await expect(card(page, two)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(said).toHaveText('Dropped in Doing, 1 of 1.');
  await expect(titles(page, 'Doing')).toHaveText([two]);
  await expect(card(page, two)).toBeFocused();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(titles(page, 'Done')).toHaveText([two]);
  await page.keyboard.press('Escape');
  await expect(titles(page, 'Doing')).toHaveText([two]);

  await page.keyboard.press('ArrowLeft');
  await expect(card(page, one)).toBeFocused();
  await page.reload();
  await expect(titles(page, 'Doing')).toHaveText([two]);
});

test('moves a card through its menu', async ({ page }) => {
  const [one, two, three] = (await boardWith(page, mark(), ['One', 'Two', 'Three'])) as [
    string,
    string,
    string,
  ];

  await menuOf(page, three).click();
  await page.getByRole('menuitem', { name: 'To the top' }).click();
  await expect(titles(page, 'To do')).toHaveText([three, one, two]);
  await expect(menuOf(page, three)).toBeFocused();
  await menuOf(page, three).press('Enter');
  await page.getByRole('menuitem', { name: 'Down', exact: true }).click();
  await expect(titles(page, 'To do')).toHaveText([one, three, two]);
  await menuOf(page, one).click();
  await page.getByRole('menuitemradio', { name: 'Done' }).click();
  await expect(titles(page, 'Done')).toHaveText([one]);
  await expect(menuOf(page, one)).toBeFocused();
});

test('shows in a second window what happens in the first, without a reload', async ({ page, context }) => {
  const tag = mark();
  const [one, two] = (await boardWith(page, tag, ['One', 'Two'])) as [string, string];
  const other = await context.newPage();
  await other.goto(`/taskflow?q=${tag}`);
  await expect(titles(other, 'To do')).toHaveText([one, two]);

  await drag(page, card(page, one), column(page, 'Done').getByRole('list'));
  await expect(titles(other, 'Done')).toHaveText([one]);
  await menuOf(other, two).click();
  await other.getByRole('menuitemradio', { name: 'Doing' }).click();
  await expect(titles(page, 'Doing')).toHaveText([two]);
});

test('puts a card back and says why when a move is refused', async ({ page, consoleErrors }) => {
  consoleErrors.allow(/503/);
  const [one] = (await boardWith(page, mark(), ['One'])) as [string];
  await page.route('**/move', (route) =>
    route.fulfill({
      status: 503,
      json: { title: 'Unavailable', status: 503, detail: 'TaskFlow is not there.' },
    }),
  );

  await menuOf(page, one).click();
  await page.getByRole('menuitemradio', { name: 'Done' }).click();
  await expect(page.getByText(`“${one}” was not moved. TaskFlow is not there.`).last()).toBeVisible();
  await expect(titles(page, 'To do')).toHaveText([one]);
});

test('edits a task in its panel, which has an address', async ({ page }) => {
  const tag = mark();
  const [one] = (await boardWith(page, tag, ['One'])) as [string];
  await card(page, one).click();
  await expect(page).toHaveURL(/task=/);
  await page.reload();

  const panel = page.getByRole('dialog', { name: 'Task' });
  await panel.getByLabel('Title').fill(`Better ${tag}`);
  await panel.getByLabel('Description').fill('With **details**.');
  await panel.getByLabel('Priority').selectOption('High');
  await panel.getByLabel('Due date').fill('2020-02-29');
  await panel.getByLabel('Labels').fill('alpha');
  await panel.getByLabel('Labels').press('Enter');
  await panel.getByRole('button', { name: 'Save' }).click();

  await expect(panel).toBeHidden();
  const item = page.getByRole('listitem').filter({ has: card(page, `Better ${tag}`) });
  await expect(item).toContainText('Priority: High');
  await expect(item).toContainText('Overdue · 29 Feb 2020');
  await expect(item).toContainText('alpha');
  await card(page, `Better ${tag}`).press('Enter');
  await expect(panel.getByLabel('Description')).toHaveValue('With **details**.');
  await page.goBack();
  await expect(panel).toBeHidden();
});

test('shows what a task is about, with a way there', async ({ page, request }) => {
  const tag = mark();
  const links = [
    { title: 'sales.csv, 12 bad rows', href: '/datapulse' },
    { title: 'The invoice of October', href: 'https://example.com/invoices/2026-10' },
  ];
  const made = await request.post('/api/taskflow/tasks', { data: { title: `Look ${tag}`, links } });
  const { id } = (await made.json()) as { id: string };

  await page.goto(`/taskflow?q=${tag}&task=${id}`);

  const panel = page.getByRole('dialog', { name: 'Task' });
  const evidence = panel.getByRole('list', { name: 'Links' });
  await expect(evidence.getByRole('link')).toHaveText(links.map(({ title }) => title));
  await expect(evidence.getByRole('link').last()).toHaveAttribute('href', links[1]?.href ?? '');
  await expectGoodShape(page, 'taskflow-links');
  await evidence.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/datapulse/);
  await page.goto(`/taskflow?q=${tag}`);
  const item = page.getByRole('listitem').filter({ has: card(page, `Look ${tag}`) });
  await expect(item).toContainText('2 links');
  await takeShot(page, 'taskflow-links-card');
});

test('shows both versions when somebody else has saved the same field first', async ({
  page,
  context,
  consoleErrors,
}) => {
  consoleErrors.allow(/412/);
  const tag = mark();
  const [one] = (await boardWith(page, tag, ['One'])) as [string];
  await card(page, one).click();
  const panel = page.getByRole('dialog', { name: 'Task' });
  await panel.getByLabel('Title').fill(`Mine ${tag}`);
  await panel.getByLabel('Description').fill('Only I wrote this.');

  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = other.getByRole('dialog', { name: 'Task' });
  await theirs.getByLabel('Title').fill(`Theirs ${tag}`);
  await theirs.getByLabel('Priority').selectOption('Low');
  await theirs.getByRole('button', { name: 'Save' }).click();
  await expect(theirs).toBeHidden();

  await expect(panel.getByLabel('Priority')).toHaveValue('low');
  await panel.getByRole('button', { name: 'Save' }).click();
  const conflict = panel.getByRole('alert');
  await expect(conflict).toContainText(`Theirs ${tag}`);
  await expect(conflict).toContainText(`Mine ${tag}`);
  await expect(conflict).not.toContainText('Description');
  await expectGoodShape(page, 'taskflow-conflict');
  await conflict.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(panel).toBeHidden();
  await expect(card(other, `Mine ${tag}`)).toBeVisible();
});

test('deletes a task after asking', async ({ page }) => {
  const [one] = (await boardWith(page, mark(), ['One'])) as [string];
  await card(page, one).click();
  await page.getByRole('dialog', { name: 'Task' }).getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: 'Delete this task?' })
    .getByRole('button', { name: 'Delete task' })
    .click();

  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(card(page, one)).toHaveCount(0);
  await page.reload();
  await expect(titles(page, 'To do')).toHaveCount(0);
});

test('filters by text, priority, label and due date, all in the address', async ({ page }) => {
  const tag = mark();
  const label = `#l${tag}`;
  const [old, urgent] = (await boardWith(page, tag, [
    `Old @2020-01-01 ${label}`,
    `Urgent !urgent ${label}`,
    'Plain',
  ])) as [string, string, string];

  await page.getByRole('button', { name: 'Priority', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Urgent' }).click();
  await expect(titles(page, 'To do')).toHaveText([urgent]);
  await expect(page).toHaveURL(/priority=urgent/);
  await page.reload();
  await expect(titles(page, 'To do')).toHaveText([urgent]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Label', exact: true }).click();
  await page.getByRole('menuitemradio', { name: `l${tag} (2)` }).click();
  await expect(titles(page, 'To do')).toHaveText([old, urgent]);
  await page.getByRole('button', { name: 'Due', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Overdue' }).click();
  await expect(titles(page, 'To do')).toHaveText([old]);
});

test('knows its keys: n, / and ?', async ({ page }) => {
  await page.goto('/taskflow');
  await expect(column(page, 'To do')).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Search tasks' })).toBeFocused();
  await page.getByRole('searchbox').blur();
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Title of a new task in To do' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
  await expectGoodShape(page, 'taskflow-keys');
});

test('is accessible and fits, light and dark, wide and narrow', async ({ page }) => {
  const tag = mark();
  await boardWith(page, tag, [
    `Send the October invoices to Brightwater and wait for the signed copies !urgent #billing @2020-01-01`,
    'Compare three backup providers #research @tomorrow',
    'Write the release notes !high #docs @today',
    'Clean up the shared folder !low',
  ]);
  await menuOf(page, `Clean up the shared folder ${tag}`).click();
  await page.getByRole('menuitemradio', { name: 'Done' }).click();
  await expectGoodShape(page, 'taskflow-board');
  await card(page, `Write the release notes ${tag}`).click();
  await expect(page.getByRole('dialog', { name: 'Task' })).toBeVisible();
  await expectGoodShape(page, 'taskflow-panel');
});

test('drags a card with a finger on a narrow screen', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: narrow, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const [one, two] = (await boardWith(page, mark(), ['One', 'Two'])) as [string, string];
  const from = await middleOf(card(page, two));
  const to = await middleOf(card(page, one));
  const touch = await context.newCDPSession(page);
  const point = (x: number, y: number) => ({ touchPoints: [{ x, y }] });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...point(from.x, from.y) });
  await expect(page.locator('[data-dragging]')).toBeVisible();
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(to.x, to.y - 10) });
  await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...point(to.x, to.y - 14) });
  await takeShot(page, 'taskflow-touch');
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect(titles(page, 'To do')).toHaveText([two, one]);
  await context.close();
});
