import { X } from 'lucide-react';
import { cx } from './cx';
import styles from './Tag.module.css';

type TagProps = {
  name: string;
  /** How many carry it. */
  count?: number | undefined;
  /** Makes it a switch, for filters: pressed or not. */
  pressed?: boolean | undefined;
  onPress?: (() => void) | undefined;
  /** Adds a cross. */
  onRemove?: (() => void) | undefined;
};

/** A tag or label that people gave: only shown, switched on and off, or removable. */
export function Tag({ name, count, pressed, onPress, onRemove }: TagProps) {
  const text = (
    <>
      <span className={styles.name}>{name}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </>
  );
  if (onPress) {
    return (
      <button
        type="button"
        className={cx(styles.tag, styles.button)}
        aria-pressed={pressed ?? false}
        onClick={onPress}
      >
        {text}
      </button>
    );
  }
  return (
    <span className={styles.tag}>
      {text}
      {onRemove && (
        <button type="button" className={styles.remove} aria-label={`Remove ${name}`} onClick={onRemove}>
          <X size={13} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
