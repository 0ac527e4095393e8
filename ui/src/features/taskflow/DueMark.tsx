import { CalendarDays, CircleAlert } from 'lucide-react';
import { cx } from '@/shared/components/cx';
import { date } from '@/shared/format/times';
import { dayWords, dueState } from './due';
import styles from './Marks.module.css';

/** When a task is due; that it is overdue is said in words. */
export function DueMark({ due, finished, today }: { due: string; finished: boolean; today: string }) {
  const state = dueState(due, finished, today);
  const Icon = state === 'overdue' ? CircleAlert : CalendarDays;
  return (
    <span className={cx(styles.mark, styles[state])} title={`Due ${date(due)}`}>
      <Icon size={13} aria-hidden="true" />
      <time dateTime={due}>
        {state === 'overdue' ? 'Overdue · ' : <span className="visually-hidden">Due </span>}
        {dayWords(due, today)}
      </time>
    </span>
  );
}
