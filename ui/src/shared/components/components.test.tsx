import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Problem } from '../api/problem';
import { renderPage } from '../test/render-page';
import { Dialog } from './Dialog';
import { DropZone } from './DropZone';
import { Field } from './Field';
import { Input } from './Input';
import { ProblemState } from './ProblemState';
import { Table } from './Table';
import { toast } from './toast';

test('a field names its control and tells what is wrong with it', () => {
  renderPage(
    <Field label="Title" hint="Short" error="must not be empty">
      <Input />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'Title' });

  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(String(input.getAttribute('aria-describedby')))?.textContent).toBe(
    'must not be empty',
  );
});

test('a dialog closes by its cross and by Escape, through its owner', async () => {
  const onClose = vi.fn();
  const user = renderPage(
    <Dialog open title="Edit task" onClose={onClose}>
      Text
    </Dialog>,
  );
  await user.click(screen.getByRole('button', { name: 'Close' }));
  fireEvent(screen.getByRole('dialog', { name: 'Edit task' }), new Event('cancel', { cancelable: true }));

  expect(onClose).toHaveBeenCalledTimes(2);
});

test('a problem shows its sentence and can be tried again', async () => {
  const onRetry = vi.fn();
  const user = renderPage(
    <ProblemState
      problem={new Problem(503, { title: 'Starting', detail: 'TaskFlow is starting.' })}
      onRetry={onRetry}
    />,
  );
  await user.click(screen.getByRole('button', { name: 'Try again' }));

  expect(screen.getByRole('alert').textContent).toContain('TaskFlow is starting.');
  expect(onRetry).toHaveBeenCalledOnce();
});

test('a drop zone takes what is dropped anywhere, and what is chosen', async () => {
  const taken: string[] = [];
  const user = renderPage(
    <DropZone
      title="Drop files"
      multiple
      onFiles={(files) => taken.push(...files.map(({ name }) => name))}
    />,
  );
  const dataTransfer = { types: ['Files'], files: [new File(['a'], 'a.csv')], dropEffect: '' };
  fireEvent.dragEnter(document.body, { dataTransfer });
  expect(screen.getByText('Let go to add')).toBeTruthy();
  fireEvent.drop(document.body, { dataTransfer });
  await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), new File(['b'], 'b.csv'));

  expect(taken).toEqual(['a.csv', 'b.csv']);
});

test('a table names its rows by their first column', () => {
  const columns = [
    { key: 'name', header: 'Name', cell: (row: { name: string; size: number }) => row.name },
    { key: 'size', header: 'Size', cell: (row: { size: number }) => row.size, numeric: true },
  ];
  renderPage(
    <Table
      caption="Files"
      columns={columns}
      rows={[{ name: 'a.csv', size: 3 }]}
      rowKey={(row) => row.name}
    />,
  );

  expect(screen.getByRole('table', { name: 'Files' })).toBeTruthy();
  expect(screen.getByRole('row', { name: 'a.csv 3' })).toBeTruthy();
});

test('a toast is read out, and its action can be taken once', async () => {
  const undo = vi.fn();
  const user = renderPage(null);
  toast({ text: 'Task removed', action: { label: 'Undo', onSelect: undo } });
  const button = await screen.findByRole('button', { name: 'Undo', hidden: true });
  expect(screen.getByRole('status').textContent).toBe('Task removed');
  await user.click(button);

  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Undo', hidden: true })).toBeNull();
});
