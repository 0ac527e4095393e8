import { Upload } from 'lucide-react';
import { type ChangeEvent, type ReactNode, useRef } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import styles from './DropZone.module.css';
import { useFileDrop } from './use-file-drop';

type DropZoneProps = {
  /** "Drop a CSV file here" */
  title: string;
  hint?: ReactNode;
  buttonLabel?: string;
  /** As of `<input accept>`; only for choosing, what is dropped is for the service to judge. */
  accept?: string;
  multiple?: boolean;
  disabled?: boolean;
  /** Low, for a page that already has content. */
  compact?: boolean;
  onFiles: (files: File[]) => void;
};

/** Takes files: dropped anywhere on the page, or chosen with the button. Use one per page. */
export function DropZone({ title, hint, buttonLabel = 'Choose files', onFiles, ...options }: DropZoneProps) {
  const { accept, multiple = false, disabled = false, compact = false } = options;
  const input = useRef<HTMLInputElement>(null);
  const take = (files: File[]) => {
    const taken = multiple ? files : files.slice(0, 1);
    if (taken.length > 0) onFiles(taken);
  };
  const dragging = useFileDrop(take, disabled);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <div className={cx(styles.zone, compact && styles.compact, dragging && styles.over)}>
      <span className={styles.icon}>
        <Upload size={compact ? 18 : 22} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{dragging ? 'Let go to add' : title}</p>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <Button
        variant={compact ? 'default' : 'primary'}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={buttonLabel}
        accept={accept}
        multiple={multiple}
        onChange={onChange}
      />
      {dragging && <div className={styles.veil} aria-hidden="true" />}
    </div>
  );
}
