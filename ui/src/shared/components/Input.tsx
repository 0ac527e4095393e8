import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';
import { useFieldAttributes } from './field-context';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input type="text" {...useFieldAttributes()} {...rest} className={cx(styles.control, className)} />;
}
