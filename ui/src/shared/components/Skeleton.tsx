import styles from './Skeleton.module.css';

type SkeletonProps = {
  /** What is on its way, for those who cannot see it. */
  label: string;
  lines?: number;
  /** CSS height of each line. */
  height?: string;
};

const WIDTHS = ['38%', '92%', '84%', '97%', '70%', '88%'];

/** Grey lines where content will be. Appears a moment late, so that fast answers do not flicker. */
export function Skeleton({ label, lines = 3, height = '1rem' }: SkeletonProps) {
  return (
    <div role="status" className={styles.skeleton}>
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line ${line}`).map((key, line) => (
        <div key={key} className={styles.line} style={{ height, width: WIDTHS[line % WIDTHS.length] }} />
      ))}
    </div>
  );
}
