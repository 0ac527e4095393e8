import { Skeleton } from '@/shared/components/Skeleton';
import columnStyles from './BoardColumn.module.css';
import styles from './BoardView.module.css';

/** Grey columns while the board is on its way. */
export function BoardSkeleton() {
  return (
    <div className={styles.board}>
      {['Loading the board', '', ''].map((label, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three that never change
        <div key={index} className={columnStyles.column}>
          <div className={styles.waiting} aria-hidden={label === ''}>
            <Skeleton label={label} lines={3 - index} height="4.5rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
