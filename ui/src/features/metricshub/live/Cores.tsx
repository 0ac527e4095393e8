import styles from './Cores.module.css';
import { hundredths, NOT_HERE, tension } from './figures';

/** How busy each core is now. */
export function Cores({ cores }: { cores: readonly (number | null)[] }) {
  const named = cores.map((percent, index) => ({ name: `Core ${index + 1}`, percent }));
  return (
    <ul className={styles.cores} aria-label="Each core">
      {named.map(({ name, percent }) => (
        <li key={name}>
          <span>{name}</span>
          <span className={styles.track}>
            <span
              className={styles.bar}
              style={{ width: `${Math.min(100, percent ?? 0)}%`, background: `var(--${tension(percent)})` }}
            />
          </span>
          <span className={styles.figure}>{percent === null ? NOT_HERE : hundredths(percent)}</span>
        </li>
      ))}
    </ul>
  );
}
