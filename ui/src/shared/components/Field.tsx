import { type ReactNode, useId } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';
import { FieldContext } from './field-context';

type FieldProps = {
  label: string;
  /** Shown below, read with the field. */
  hint?: string | undefined;
  /** The sentence about what is wrong with it, for example `problem.errorAt('/title')`. */
  error?: string | undefined;
  hideLabel?: boolean;
  children: ReactNode;
};

/** Label, hint and error around one Input, Textarea or Select, which take their ids from here. */
export function Field({ label, hint, error, hideLabel = false, children }: FieldProps) {
  const id = useId();
  const noteId = `${id}note`;
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={hideLabel ? 'visually-hidden' : styles.label} htmlFor={id}>
        {label}
      </label>
      <FieldContext value={{ id, describedBy: note ? noteId : undefined, invalid: error !== undefined }}>
        {children}
      </FieldContext>
      {note && (
        <p id={noteId} className={cx(styles.note, error !== undefined && styles.error)}>
          {note}
        </p>
      )}
    </div>
  );
}
