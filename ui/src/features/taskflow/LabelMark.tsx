import { folded } from './filter';
import styles from './Marks.module.css';

const HUES = 8;

/** A label with a dot whose colour is always the same for the same name. */
export function LabelMark({ name }: { name: string }) {
  return (
    <span className={styles.label}>
      <span className={styles.dot} style={{ background: `var(--chart-${hueOf(name)})` }} aria-hidden="true" />
      <span className={styles.labelName}>{name}</span>
    </span>
  );
}

function hueOf(name: string): number {
  let sum = 0;
  for (const letter of folded(name)) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % HUES) + 1;
}
