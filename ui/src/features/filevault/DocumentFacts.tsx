import type { Document } from '@/shared/api/filevault';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { bytes } from '@/shared/format/bytes';
import { count } from '@/shared/format/numbers';
import styles from './DocumentForm.module.css';
import { Hash } from './Hash';

/** What nobody types: type, size, times, and the hash in full. */
export function DocumentFacts({ document }: { document: Document }) {
  const { mediaType, size, createdAt, updatedAt, sha256, duplicates } = document;
  return (
    <dl className={styles.facts}>
      <div className={styles.whole}>
        <dt>SHA-256</dt>
        <dd>
          <Hash sha256={sha256} whole />
        </dd>
      </div>
      <div>
        <dt>Type</dt>
        <dd>{mediaType}</dd>
      </div>
      <div>
        <dt>Size</dt>
        <dd title={`${count(size)} bytes`}>{bytes(size)}</dd>
      </div>
      <div>
        <dt>Added</dt>
        <dd>
          <RelativeTime at={createdAt} />
        </dd>
      </div>
      <div>
        <dt>Changed</dt>
        <dd>
          <RelativeTime at={updatedAt} />
        </dd>
      </div>
      {duplicates.length > 0 && (
        <div className={styles.whole}>
          <dt>Same bytes</dt>
          <dd>
            {duplicates.length === 1 ? 'One other document has' : `${duplicates.length} other documents have`}{' '}
            the same bytes. They are kept once.
          </dd>
        </div>
      )}
    </dl>
  );
}
