import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Input } from './Input';
import { Tag } from './Tag';
import styles from './TagsInput.module.css';

type TagsInputProps = {
  value: readonly string[];
  onChange: (tags: string[]) => void;
  /** Names in use elsewhere, offered while typing. */
  suggestions?: readonly string[];
  placeholder?: string;
};

const LONGEST = 40;
const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Several tags or labels in one field: Enter or a comma adds, Backspace in the empty field takes the last away. */
export function TagsInput({ value, onChange, suggestions = [], placeholder = 'Add…' }: TagsInputProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const add = (typed: string) => {
    setText('');
    const names = typed
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const added = names.filter((name, at) => !has(value, name) && !has(names.slice(0, at), name));
    if (added.length > 0) onChange([...value, ...added]);
  };
  const remove = (name: string) => {
    onChange(value.filter((each) => each !== name));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const adds = event.key === 'Enter' || event.key === ',';
    if (adds && text.trim() !== '') {
      event.preventDefault();
      add(text);
    }
    if (event.key === 'Backspace' && text === '') onChange(value.slice(0, -1));
  };
  return (
    <div className={styles.box}>
      {value.map((name) => (
        <Tag key={name} name={name} onRemove={() => remove(name)} />
      ))}
      <Input
        ref={input}
        className={styles.input}
        list={listId}
        maxLength={LONGEST}
        placeholder={placeholder}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => text.trim() !== '' && add(text)}
      />
      <datalist id={listId}>
        {suggestions
          .filter((name) => !has(value, name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}

function has(names: readonly string[], name: string): boolean {
  return names.some((each) => same(each, name));
}
