import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { IconButton } from './IconButton';
import { Input } from './Input';
import styles from './SearchBox.module.css';

type SearchBoxProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
};

/** A search field that can be emptied; Escape empties it too. Pair it with `useDebounced`. */
export function SearchBox({ label, value, onChange, placeholder = label }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || value === '') return;
    event.stopPropagation();
    onChange('');
  };
  return (
    <div className={styles.box}>
      <Search size={16} aria-hidden="true" className={styles.icon} />
      <Input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className={styles.input}
      />
      {value && (
        <span className={styles.clear}>
          <IconButton label="Clear the search" icon={X} size="small" onClick={clear} />
        </span>
      )}
    </div>
  );
}
