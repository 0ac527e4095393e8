import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { renderPage } from '@/shared/test/render-page';
import { ErrorBoundary } from './ErrorBoundary';

function Broken(): never {
  throw new Error('columns is undefined');
}

test('keeps a bug inside its tab, and says how to go on', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  renderPage(
    <>
      <p>The other tabs</p>
      <ErrorBoundary name="TaskFlow">
        <Broken />
      </ErrorBoundary>
    </>,
  );

  expect(screen.getByText('The other tabs')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('TaskFlow stopped working');
  expect(screen.getByRole('alert').textContent).toContain('columns is undefined');
  expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
  vi.restoreAllMocks();
});
