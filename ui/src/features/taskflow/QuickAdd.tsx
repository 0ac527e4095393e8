import { CornerDownLeft, Plus, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Column } from '@/shared/api/taskflow';
import { Button } from '@/shared/components/Button';
import { IconButton } from '@/shared/components/IconButton';
import { Input } from '@/shared/components/Input';
import { useBoardFrame } from './board-actions';
import { DueMark } from './DueMark';
import { LabelMark } from './LabelMark';
import { PriorityMark } from './PriorityMark';
import styles from './QuickAdd.module.css';
import { parseLine } from './quick-add';

type QuickAddProps = { column: Column; open: boolean; onOpen: (open: boolean) => void };

/** Adds at a column's foot; the field stays open for the next one until Escape. */
export function QuickAdd({ column, open, onOpen }: QuickAddProps) {
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    onOpen(false);
    // The button is drawn again first.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) return <QuickAddForm column={column} onClose={close} />;
  return (
    <Button
      ref={button}
      variant="quiet"
      icon={Plus}
      className={styles.open}
      aria-label={`Add a task to ${column.name}`}
      onClick={() => onOpen(true)}
    >
      Add a task
    </Button>
  );
}

function QuickAddForm({ column, onClose }: { column: Column; onClose: () => void }) {
  const { actions, today } = useBoardFrame();
  const [line, setLine] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (line.trim() === '') return;
    setLine('');
    const task = parseLine(line, today);
    const done = await actions.add({ ...task, columnId: column.id });
    // What could not be added comes back, unless the next one is being typed.
    if (!done) setLine((next) => next || line);
  };
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
  return (
    <form className={styles.form} onSubmit={submit}>
      <Input
        ref={input}
        aria-label={`Title of a new task in ${column.name}`}
        aria-describedby={`${column.id}-hint`}
        placeholder="What is to be done?"
        maxLength={200}
        value={line}
        onChange={(event) => setLine(event.target.value)}
        onKeyDown={onKeyDown}
        autoComplete="off"
      />
      <p id={`${column.id}-hint`} className={styles.hint}>
        <Understood line={line} today={today} />
      </p>
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" size="small" icon={CornerDownLeft}>
          Add
        </Button>
        <IconButton label="Stop adding" icon={X} size="small" onClick={onClose} />
      </div>
    </form>
  );
}

/** What the marks in the line will become; how to write them while there are none. */
function Understood({ line, today }: { line: string; today: string }) {
  const { priority, labels, due } = parseLine(line, today);
  if (!priority && !labels && !due) {
    return (
      <>
        Also: <kbd>!high</kbd> <kbd>#label</kbd> <kbd>@friday</kbd>
      </>
    );
  }
  return (
    <>
      {priority && <PriorityMark priority={priority} />}
      {due && <DueMark due={due} finished={false} today={today} />}
      {labels?.map((name) => (
        <LabelMark key={name} name={name} />
      ))}
    </>
  );
}
