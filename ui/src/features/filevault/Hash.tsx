import { CopyButton } from '@/shared/components/CopyButton';
import { cx } from '@/shared/components/cx';
import styles from './Hash.module.css';

const SHORT = 12;

/** A SHA-256, short or whole; copying always takes the whole. */
export function Hash({ sha256, whole = false }: { sha256: string; whole?: boolean }) {
  return (
    <span className={styles.hash}>
      <code className={cx(styles.code, whole && styles.whole)} title={sha256}>
        {whole ? sha256 : `${sha256.slice(0, SHORT)}…`}
      </code>
      <CopyButton text={sha256} label="Copy the SHA-256" />
    </span>
  );
}
