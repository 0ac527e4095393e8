import { Link, useSearchParams } from 'react-router';
import type { Dataset } from '@/shared/api/datapulse';
import { CopyButton } from '@/shared/components/CopyButton';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { Stat, StatGrid } from '@/shared/components/Stat';
import { bytes } from '@/shared/format/bytes';
import { count, plural } from '@/shared/format/numbers';
import { duration } from '@/shared/format/times';
import { about, emptyCells } from './figures';
import styles from './Headline.module.css';

const HASH_SHOWN = 12;

/** The figures of the whole file. */
export function Headline({ dataset }: { dataset: Dataset }) {
  const { rowCount, columnCount, badRowCount, dialect, columns } = dataset;
  return (
    <>
      <StatGrid>
        <Stat label="Rows" value={count(rowCount)} hint="Every one was read" />
        <Stat label="Columns" value={count(columnCount)} hint={emptyCells(columns)} />
        <Stat
          label="Bad rows"
          value={count(badRowCount)}
          tone={badRowCount > 0 ? 'warn' : 'neutral'}
          hint={badRowCount > 0 ? <SeeBadRows /> : 'Every row fits the header'}
        />
        <Stat label="Size" value={bytes(dataset.bytes)} hint={encodingOf(dialect)} />
      </StatGrid>
      <div className={styles.facts}>
        <p>
          Added <RelativeTime at={dataset.createdAt} />, profiled in {duration(dataset.profiledInMillis)}.{' '}
          {duplicatesText(dataset)}
        </p>
        <p className={styles.hash}>
          SHA-256 <code title={dataset.sha256}>{dataset.sha256.slice(0, HASH_SHOWN)}…</code>
          <CopyButton text={dataset.sha256} label="Copy the SHA-256" />
        </p>
      </div>
    </>
  );
}

/** The same on one line, where the rows themselves need the room. */
export function ShortHeadline({
  dataset: { rowCount, columnCount, badRowCount, bytes: size },
}: {
  dataset: Dataset;
}) {
  return (
    <p className={styles.short}>
      {plural(rowCount, 'row')}, {plural(columnCount, 'column')}, {bytes(size)}
      {badRowCount > 0 && (
        <>
          , {plural(badRowCount, 'bad row')} left out. <SeeBadRows />
        </>
      )}
    </p>
  );
}

function duplicatesText({ duplicates }: Dataset): string {
  if (!duplicates) return '';
  if (duplicates.rows === 0) return duplicates.exact ? 'No row comes twice.' : '';
  return `${about(plural(duplicates.rows, 'row is', 'rows are'), duplicates.exact)} the same as an earlier one.`;
}

function encodingOf({ encoding, lineEnd, byteOrderMark }: Dataset['dialect']): string {
  return `${encoding}${byteOrderMark ? ' with BOM' : ''}, ${lineEnd} line ends`;
}

function SeeBadRows() {
  const [params] = useSearchParams();
  const address = new URLSearchParams(params);
  address.set('view', 'bad');
  return <Link to={{ search: address.toString() }}>See why</Link>;
}
