import { randomBytes } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { expect, expectGoodShape, expectNoSidewaysScroll, narrow, takeShot, test } from './support';

// All specs share one server: each test has words of its own.
const mark = () => `e2e${randomBytes(5).toString('hex')}`;

const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });
const questions = (page: Page) => page.getByRole('article', { name: 'You asked' });
const replies = (page: Page) => page.getByRole('article', { name: 'ChatMind answered' });
const chats = (page: Page) => page.getByRole('navigation', { name: 'Chats' });
const listed = (page: Page, title: string) => chats(page).getByRole('link', { name: title });
const copyOf = (page: Page, reply: number) =>
  replies(page).nth(reply).getByRole('button', { name: 'Copy the reply' });

type Stored = { id: string; role: string; text: string };
type Session = { title: string; run: object | null; messages: Stored[] };

const idIn = (page: Page) => new URL(page.url()).searchParams.get('session') ?? '';

async function stored(request: APIRequestContext, id: string): Promise<Session> {
  return (await request.get(`/api/chatmind/sessions/${id}`)).json();
}

async function startSession(request: APIRequestContext, title: string): Promise<string> {
  const answer = await request.post('/api/chatmind/sessions', { data: { title } });
  return (await answer.json()).id;
}

const askThere = (request: APIRequestContext, id: string, text: string) =>
  request.post(`/api/chatmind/sessions/${id}/messages`, { data: { text } });

/** An overdue task with a name of its own; the newest are named first. */
async function overdueTask(request: APIRequestContext, title: string): Promise<string> {
  const boards = await (await request.get('/api/taskflow/boards')).json();
  const [column] = boards.items[0].columns;
  const data = { title, columnId: column.id, due: '2020-02-29' };
  return (await (await request.post('/api/taskflow/tasks', { data })).json()).id;
}

const removeTask = (request: APIRequestContext, id: string) => request.delete(`/api/taskflow/tasks/${id}`);

/**
 * Hands the events of a run over one by one, as a slow network would: the built-in assistant may else be done before
 * anything is drawn. What is heard, and from whom, is as it is.
 */
const slowly = (page: Page) =>
  page.addInitScript(() => {
    const PACE_MILLIS = 30;
    const Whole = window.EventSource;
    window.EventSource = class extends Whole {
      private turn = Promise.resolve();
      override addEventListener(name: string, listen: unknown) {
        const told = listen as (event: Event) => void;
        super.addEventListener(name, (event) => this.later(() => told(event)));
      }
      override set onerror(told: (event: Event) => void) {
        super.onerror = (event) => this.later(() => told(event));
      }
      private later(tell: () => void) {
        const pace = () => new Promise((resume) => setTimeout(resume, PACE_MILLIS));
        this.turn = this.turn
          .then(pace)
          .then(() => this.readyState !== Whole.CLOSED && tell()) as Promise<void>;
      }
    };
  });

async function ask(page: Page, text: string) {
  await box(page).fill(text);
  await box(page).press('Enter');
}

/** What is drawn, without the marks of Markdown, against what is stored: word for word, in order. */
async function expectWholeReply(page: Page, request: APIRequestContext) {
  await expect(copyOf(page, 0)).toBeVisible();
  const { messages, run } = await stored(request, idIn(page));
  expect(run).toBeNull();
  expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
  const shown = await replies(page).first().locator('[data-markdown]').innerText();
  expect(words(shown)).toEqual(words(withoutMarks(messages[1]?.text ?? '')));
}

const withoutMarks = (markdown: string) =>
  markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^- /gm, '')
    .replaceAll(/\*\*|\\/g, '');

const words = (text: string) => text.split(/\s+/).filter(Boolean);

test('answers an example question from live data, with a link that opens the task without a reload', async ({
  page,
  request,
}) => {
  const title = `Water the ferns ${mark()}`;
  const task = await overdueTask(request, title);
  await page.goto('/chatmind');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('button', { name: 'What is overdue?', exact: true }).click();

  await expect(page).toHaveURL(/\/chatmind\?session=/);
  await expect(questions(page)).toHaveText(['What is overdue?']);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What is overdue?');
  await expectWholeReply(page, request);
  await expect(box(page)).toBeFocused();
  await expect(replies(page).first().locator('details')).not.toHaveAttribute('open');
  await page.getByText('What I looked at').click();
  await expect(page.getByText('TaskFlow which tasks are overdue')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: title })).toBeAttached();

  const source = page.getByRole('list', { name: 'Sources' }).getByRole('link', { name: title });
  await expect(source).toHaveAttribute('href', `/taskflow?task=${task}`);
  await source.click();
  await expect(page).toHaveURL(new RegExp(`/taskflow\\?task=${task}`));
  await expect(page.getByRole('dialog', { name: /./ })).toBeVisible();
  await page.goBack();
  await expect(replies(page).first()).toContainText(title);
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await removeTask(request, task);
});

test('writes the reply piece by piece', async ({ page, request }) => {
  await slowly(page);
  await page.goto(`/chatmind?session=${await startSession(request, mark())}`);
  await expect(box(page)).toBeVisible();
  await page.evaluate(() => {
    const lengths = new Set<number>();
    Object.assign(window, { lengths });
    new MutationObserver(() => {
      const text = document.querySelector('[aria-busy="true"] [data-markdown]')?.textContent;
      if (text) lengths.add(text.length);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  await ask(page, 'help');

  await expectWholeReply(page, request);
  const sizes = await page.evaluate(() => [...(window as unknown as { lengths: Set<number> }).lengths]);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes).toEqual(sizes.toSorted((one, two) => one - two));
});

test('loses nothing when it is loaded anew right after a question was sent', async ({ page, request }) => {
  await page.goto('/chatmind');
  await ask(page, 'help');
  await expect(page).toHaveURL(/session=/);
  await page.reload();

  await expect(questions(page)).toHaveText(['help']);
  await expectWholeReply(page, request);
});

test('loses nothing when it is loaded anew in the middle of a reply', async ({ page, request }) => {
  await slowly(page);
  await page.goto('/chatmind');
  await page.evaluate(() => {
    const reloadInTheMiddle = () => {
      if (document.querySelector('[aria-busy="true"] [data-markdown]')?.textContent) window.location.reload();
    };
    new MutationObserver(reloadInTheMiddle).observe(document.body, { childList: true, subtree: true });
  });
  const reloaded = page.waitForEvent('load');
  await ask(page, 'help');
  await reloaded;

  await expectWholeReply(page, request);
});

test('sends with Enter, begins a line with Shift and Enter, and keeps what is typed', async ({
  page,
  request,
}) => {
  const id = await startSession(request, mark());
  await page.goto(`/chatmind?session=${id}`);
  await box(page).pressSequentially('one');
  await box(page).press('Shift+Enter');
  await box(page).pressSequentially('two');
  await page.reload();
  await expect(box(page)).toHaveValue('one\ntwo');
  await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled();
  await box(page).press('Enter');

  await expect(questions(page)).toHaveText(['one\ntwo']);
  await expect(copyOf(page, 0)).toBeVisible();
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
});

test('says when a message is too long, and does not send it', async ({ page, request }) => {
  await page.goto(`/chatmind?session=${await startSession(request, mark())}`);
  await box(page).fill('a'.repeat(7_900));
  await expect(page.getByText('7,900 of 8,000 characters')).toBeVisible();
  await box(page).fill('a'.repeat(8_001));
  await expect(page.getByText('8,001 of 8,000 characters: make it shorter to send it')).toBeVisible();
  await box(page).press('Enter');

  await expect(box(page)).toHaveValue(/^a{8001}$/);
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled();
});

test('is honest about what it cannot answer', async ({ page }) => {
  await page.goto('/chatmind');
  await expect(page.getByText('about the suite’s own data only')).toBeVisible();
  await ask(page, 'Why is the sky blue?');

  await expect(replies(page)).toContainText('I cannot answer that.');
  await expect(page.getByRole('list', { name: 'Sources' })).toHaveCount(0);
});

test('starts, renames and deletes a chat', async ({ page }) => {
  const name = `Machine ${mark()}`;
  await page.goto('/chatmind');
  await ask(page, 'How is memory?');
  await expect(copyOf(page, 0)).toBeVisible();
  await page.getByRole('button', { name: 'Actions for this chat' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(listed(page, name)).toHaveAttribute('aria-current', 'page');
  await expect(page).toHaveTitle(`${name} · ChatMind · Quintet`);

  await page.getByRole('link', { name: 'New chat' }).click();
  await expect(page).toHaveURL('/chatmind');
  await listed(page, name).click();
  await expect(replies(page)).toHaveCount(1);

  await page.getByRole('button', { name: `Actions for “${name}”` }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Delete this chat?' });
  await expect(dialog).toContainText(name);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL('/chatmind');
  await expect(listed(page, name)).toHaveCount(0);
});

test('finds a chat by what was said in it', async ({ page, request }) => {
  const word = mark();
  const id = await startSession(request, 'Nothing in the title');
  await askThere(request, id, `Why is the sky ${word}?`);
  await page.goto('/chatmind');
  await page.getByRole('searchbox', { name: 'Search the chats' }).fill(word);

  await expect(chats(page).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Search the chats' }).fill(`${word}no`);
  await expect(page.getByText(`No chat has “${word}no” in it.`)).toBeVisible();
});

test('shows in a second window what is asked, renamed and deleted in the first', async ({
  page,
  context,
  request,
  consoleErrors,
}) => {
  // The second window asks for a chat that is gone.
  consoleErrors.allow(/404/);
  const [before, after] = [mark(), mark()];
  const id = await startSession(request, before);
  await page.goto(`/chatmind?session=${id}`);
  const second = await context.newPage();
  await second.goto(`/chatmind?session=${id}`);
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(before);

  await ask(page, 'How is memory?');
  await expect(questions(second)).toHaveText(['How is memory?']);
  await expect(replies(second)).toContainText('Memory');
  await expect(copyOf(second, 0)).toBeVisible();

  await request.patch(`/api/chatmind/sessions/${id}`, { data: { title: after } });
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(after);
  await request.delete(`/api/chatmind/sessions/${id}`);
  await expect(listed(second, after)).toHaveCount(0);
  await second.reload();
  await expect(second.getByRole('heading', { name: 'This chat is gone' })).toBeVisible();
});

test('keeps its place when the reader scrolls up, and jumps to the latest', async ({ page, request }) => {
  const id = await startSession(request, mark());
  for (let time = 0; time < 3; time += 1) await askThere(request, id, 'help');
  await page.goto(`/chatmind?session=${id}`);
  const messages = page.getByRole('region', { name: 'Messages' });
  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(copyOf(page, 2)).toBeInViewport();
  await messages.focus();
  await page.keyboard.press('Home');
  await expect(questions(page).first()).toBeInViewport();
  await expect(jump).toBeVisible();

  await askThere(request, id, 'How is memory?');
  await expect(replies(page)).toHaveCount(4);
  await expect(questions(page).first()).toBeInViewport();
  await jump.click();
  await expect(copyOf(page, 3)).toBeInViewport();
  await expect(jump).toHaveCount(0);
});

test('works on a narrow screen, with the chats in a drawer', async ({ page, request }) => {
  const name = mark();
  await startSession(request, name);
  await page.setViewportSize(narrow);
  await page.goto('/chatmind');
  await page.getByRole('button', { name: 'Show the chats' }).click();
  const drawer = page.getByRole('dialog', { name: 'Chats' });
  await expect(drawer).toBeVisible();
  await takeShot(page, 'chatmind-drawer');
  await drawer.getByRole('link', { name }).click();

  await expect(drawer).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await ask(page, `What is in ${'nothing-'.repeat(12)}.csv?`);
  await expect(copyOf(page, 0)).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test('is accessible, light and dark, wide and narrow', async ({ page, request }) => {
  const task = await overdueTask(request, `Call the plumber ${mark()}`);
  await page.goto('/chatmind');
  await expect(page.getByRole('button', { name: 'How is memory?' })).toBeVisible();
  await expectGoodShape(page, 'chatmind-new');

  await ask(page, 'What is overdue?');
  await expect(copyOf(page, 0)).toBeVisible();
  await page.getByText('What I looked at').click();
  await ask(page, 'Why is the sky blue?');
  await expect(copyOf(page, 1)).toBeVisible();
  await expectGoodShape(page, 'chatmind-chat');
  await removeTask(request, task);
});
