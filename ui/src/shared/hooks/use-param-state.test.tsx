import { screen, waitFor } from '@testing-library/react';
import { Link, useLocation } from 'react-router';
import { expect, test } from 'vitest';
import { renderPage } from '../test/render-page';
import { useParamState } from './use-param-state';

const names = ['q', 'tag'] as const;

function Filter() {
  const [values, change] = useParamState(names);
  const { search } = useLocation();
  return (
    <>
      <input aria-label="Text" value={values.q} onChange={(event) => change({ q: event.target.value })} />
      <button type="button" onClick={() => change({ q: '', tag: '' })}>
        Clear
      </button>
      <Link to="?tag=other">Other</Link>
      <output data-testid="shown">{`${values.tag} at ${search}`}</output>
    </>
  );
}

const shown = () => screen.getByTestId('shown').textContent;

test('writes what is typed to the address once it stands still, and keeps the rest of it', async () => {
  const user = renderPage(<Filter />, '/?tag=red&task=7');
  await user.type(screen.getByRole('textbox'), 'ab');

  expect(shown()).toBe('red at ?tag=red&task=7');
  await waitFor(() => expect(shown()).toBe('red at ?tag=red&task=7&q=ab'));
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  await waitFor(() => expect(shown()).toBe(' at ?task=7'));
});

test('follows an address that changes by itself', async () => {
  const user = renderPage(<Filter />, '/?q=ab');
  await user.click(screen.getByRole('link', { name: 'Other' }));

  await waitFor(() => expect(shown()).toBe('other at ?tag=other'));
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
});
