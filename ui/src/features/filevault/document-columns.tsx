import { Download } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type { Document } from '@/shared/api/filevault';
import { RelativeTime } from '@/shared/components/RelativeTime';
import type { Column } from '@/shared/components/Table';
import { Tag } from '@/shared/components/Tag';
import { bytes } from '@/shared/format/bytes';
import styles from './DocumentList.module.css';
import { contentAddress } from './document-requests';
import { Hash } from './Hash';
import { kindOf } from './kinds';

export const documentColumns: readonly Column<Document>[] = [
  { key: 'name', header: 'Name', cell: (document) => <Name document={document} /> },
  { key: 'size', header: 'Size', cell: ({ size }) => bytes(size), numeric: true, wide: true },
  { key: 'sha256', header: 'SHA-256', cell: ({ sha256 }) => <Hash sha256={sha256} />, wide: true },
  {
    key: 'added',
    header: 'Added',
    cell: ({ createdAt }) => <RelativeTime at={createdAt} />,
    wide: true,
  },
  {
    key: 'actions',
    header: <span className="visually-hidden">Download</span>,
    cell: (document) => <DownloadLink document={document} />,
    numeric: true,
  },
];

function Name({ document }: { document: Document }) {
  const { name, mediaType, size, createdAt, tags } = document;
  const [params] = useSearchParams();
  const { icon: Icon, name: kind } = kindOf(mediaType);
  const next = new URLSearchParams(params);
  next.set('document', document.id);
  return (
    <div className={styles.name}>
      <span className={styles.icon} title={mediaType}>
        <Icon size={18} aria-hidden="true" />
        <span className="visually-hidden">{kind}</span>
      </span>
      <div className={styles.words}>
        <Link to={{ search: `?${next}` }} className={styles.link}>
          {name}
        </Link>
        <span className={styles.narrow}>
          {bytes(size)} · <RelativeTime at={createdAt} />
        </span>
        {tags.length > 0 && (
          <span className={styles.tags}>
            {tags.map((tag) => (
              <Tag key={tag} name={tag} />
            ))}
          </span>
        )}
      </div>
    </div>
  );
}

function DownloadLink({ document: { id, name } }: { document: Document }) {
  return (
    <a
      className={styles.download}
      href={contentAddress(id, 'attachment')}
      download={name}
      aria-label={`Download ${name}`}
      title="Download"
    >
      <Download size={17} aria-hidden="true" />
    </a>
  );
}
