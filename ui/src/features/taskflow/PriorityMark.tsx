import type { Priority } from '@/shared/api/taskflow';
import { cx } from '@/shared/components/cx';
import styles from './Marks.module.css';
import { priorityLook } from './priorities';

/** A priority by shape and word; the colour only underlines it. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { label, icon: Icon } = priorityLook(priority);
  return (
    <span className={cx(styles.mark, styles[priority])}>
      <Icon size={14} strokeWidth={2.5} aria-hidden="true" />
      <span className="visually-hidden">Priority: </span>
      {label}
    </span>
  );
}
