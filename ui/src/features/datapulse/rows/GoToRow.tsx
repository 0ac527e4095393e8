import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/shared/components/Button';
import { Input } from '@/shared/components/Input';
import styles from './RowsView.module.css';

type GoToRowProps = { rows: number; onGo: (row: number) => void };

/** Goes to a row by its number, which begins at 1. */
export function GoToRow({ rows, onGo }: GoToRowProps) {
  const id = useId();
  const [text, setText] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    const row = Math.max(1, Math.min(Math.floor(Number(text)), rows));
    if (text === '' || Number.isNaN(row)) return;
    setText(String(row));
    onGo(row - 1);
  };
  return (
    <form className={styles.goTo} onSubmit={go}>
      <label htmlFor={id}>Go to row</label>
      <Input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={rows}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">Go</Button>
    </form>
  );
}
