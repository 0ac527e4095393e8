import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { fakeApi } from '@/shared/test/fake-api';
import { App } from './App';

const tab = (name: string) => screen.getByRole('link', { name });

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  fakeApi({});
});

test('opens TaskFlow at the start, without a step to go back to', async () => {
  const steps = window.history.length;
  render(<App />);

  await waitFor(() => expect(tab('TaskFlow').getAttribute('aria-current')).toBe('page'));
  expect(window.location.pathname).toBe('/taskflow');
  expect(window.history.length).toBe(steps);
});

test('switches tabs: address, title and focus', async () => {
  render(<App />);
  await userEvent.click(tab('FileVault'));

  await waitFor(() => expect(document.title).toBe('FileVault · Quintet'));
  expect(window.location.pathname).toBe('/filevault');
  expect(tab('FileVault').getAttribute('aria-current')).toBe('page');
  expect(tab('TaskFlow').getAttribute('aria-current')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('main'));
});

test('says so when nothing lives at an address', async () => {
  window.history.replaceState(null, '', '/nowhere');
  render(<App />);

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is no page here');
});
