import { type FormEvent, useId, useState } from 'react';
import type { Dataset, Reading } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Dialog } from '@/shared/components/Dialog';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { Select } from '@/shared/components/Select';
import { TagsInput } from '@/shared/components/TagsInput';
import styles from './ReadingDialog.module.css';
import { useRead } from './use-read';

const FOUND_OUT = '';
const delimiters = [
  { value: FOUND_OUT, label: 'Found out' },
  { value: ',', label: 'Comma' },
  { value: ';', label: 'Semicolon' },
  { value: 'tab', label: 'Tab' },
  { value: '|', label: 'Bar' },
  { value: '^', label: 'Caret' },
  { value: ':', label: 'Colon' },
];
const headers = [
  { value: 'true', label: 'Names the columns' },
  { value: 'false', label: 'Is a row like the others' },
];
const encodings = [
  { value: FOUND_OUT, label: 'Found out' },
  ...['UTF-8', 'UTF-16LE', 'UTF-16BE', 'windows-1252'].map((value) => ({ value, label: value })),
];

/** What a person may say of how a file is written; it is then read again from its first byte. */
export function ReadingDialog({ dataset, onClose }: { dataset: Dataset; onClose: () => void }) {
  const formId = useId();
  const [reading, setReading] = useState<Reading>(dataset.reading);
  const { read, reparse } = useRead(dataset, onClose);
  const set = (change: Reading) => setReading((before) => ({ ...before, ...change }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    read(reading);
  };
  return (
    <Dialog
      open
      title="How it is read"
      size="small"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} variant="primary" busy={reparse.isPending}>
            Read it again
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} onSubmit={submit}>
        <p>Now: {dataset.dialect.sentence}</p>
        {reparse.error && <ProblemNotice problem={reparse.error} title="It stays as it was" />}
        <Field label="Between the cells">
          <Select
            value={reading.delimiter ?? FOUND_OUT}
            options={delimiters}
            onChange={({ target }) => set({ delimiter: target.value || null })}
          />
        </Field>
        <Field label="The first row">
          <Select
            value={String(reading.header ?? true)}
            options={headers}
            onChange={({ target }) => set({ header: target.value === 'true' })}
          />
        </Field>
        <Field label="Encoding">
          <Select
            value={reading.encoding ?? FOUND_OUT}
            options={encodings}
            onChange={({ target }) => set({ encoding: encodingOf(target.value) })}
          />
        </Field>
        <Field label="Lines to pass over at the beginning">
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={1000}
            value={reading.skip ?? 0}
            onChange={({ target }) => set({ skip: Number(target.value) || null })}
          />
        </Field>
        <Field label="Words that mean an empty cell" hint="Such as NULL, N/A or -, written as in the file.">
          <TagsInput
            value={reading.nullWords ?? []}
            placeholder="Add a word, then Enter"
            onChange={(nullWords) => set({ nullWords })}
          />
        </Field>
      </form>
    </Dialog>
  );
}

function encodingOf(text: string): NonNullable<Reading['encoding']> | null {
  return text === FOUND_OUT ? null : (text as NonNullable<Reading['encoding']>);
}
