import type { Column, Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { useRead } from '../reading/use-read';
import styles from './ColumnDialog.module.css';

/** Words for no value that alone make a column text, and the way to have them count as empty. */
export function NullWords({ dataset, column }: { dataset: Dataset; column: Column }) {
  const { read, reparse } = useRead(dataset);
  if (!column.nullWords) return null;
  const words = column.nullWords.words.map(({ value }) => value);
  const nullWords = [...new Set([...(dataset.reading.nullWords ?? []), ...words])];
  return (
    <div className={styles.nulls}>
      <p>{column.nullWords.reason}</p>
      {reparse.error && <ProblemNotice problem={reparse.error} title="It stays as it was" />}
      <Button size="small" busy={reparse.isPending} onClick={() => read({ ...dataset.reading, nullWords })}>
        Treat as empty
      </Button>
    </div>
  );
}
