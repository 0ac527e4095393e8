import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';
import { useFieldAttributes } from './field-context';

/** Grows with its text where the browser can; `rows` is its least height. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  const classes = cx(styles.control, styles.textarea, className);
  return <textarea rows={rows} {...useFieldAttributes()} {...rest} className={classes} />;
}
