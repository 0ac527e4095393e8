import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import styles from './Field.module.css';
import { useFieldAttributes } from './field-context';

type SelectProps = ComponentProps<'select'> & { options?: readonly { value: string; label: string }[] };

/** The browser's own select; options as data or as children. */
export function Select({ className, options, children, ...rest }: SelectProps) {
  return (
    <span className={cx(styles.selectBox, className)}>
      <select {...useFieldAttributes()} {...rest} className={cx(styles.control, styles.select)}>
        {options?.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {children}
      </select>
      <ChevronDown size={16} aria-hidden="true" />
    </span>
  );
}
