import { GitMerge } from 'lucide-react';
import { Button } from '../components/Button';
import { RelativeTime } from '../components/RelativeTime';
import styles from './ConflictNotice.module.css';
import { type Versioned, valueWords } from './edits';
import type { Conflict } from './use-edit';

type ConflictNoticeProps<T, E> = {
  conflict: Conflict<T, E>;
  edits: E;
  fieldNames: Record<keyof E, string>;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** Both versions side by side, when somebody else has saved the same fields first. */
export function ConflictNotice<T extends Versioned, E extends Partial<T>>({
  conflict,
  edits,
  fieldNames,
  onKeepMine,
  onTakeTheirs,
}: ConflictNoticeProps<T, E>) {
  const { present, fields } = conflict;
  return (
    <section role="alert" className={styles.notice}>
      <h3 className={styles.title}>
        <GitMerge size={16} aria-hidden="true" />
        Somebody else saved this first
      </h3>
      <p>
        It was changed <RelativeTime at={present.updatedAt} />. Nothing of yours is saved yet. Which do you
        want?
      </p>
      {fields.map((field) => (
        <dl key={String(field)} className={styles.pair}>
          <div>
            <dt>{fieldNames[field]}, saved</dt>
            <dd>{valueWords(present[field as keyof T])}</dd>
          </div>
          <div>
            <dt>{fieldNames[field]}, yours</dt>
            <dd>{valueWords(edits[field])}</dd>
          </div>
        </dl>
      ))}
      <div className={styles.buttons}>
        <Button size="small" onClick={onTakeTheirs}>
          Take the saved one
        </Button>
        <Button size="small" variant="primary" onClick={onKeepMine}>
          Save mine over it
        </Button>
      </div>
    </section>
  );
}
