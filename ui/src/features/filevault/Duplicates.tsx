import { useQueries } from '@tanstack/react-query';
import { Copy } from 'lucide-react';
import type { Document } from '@/shared/api/filevault';
import styles from './Duplicates.module.css';
import { documentKey, readDocument } from './document-requests';

const MOST_NAMED = 3;

type DuplicatesProps = { document: Document; onOpen: (documentId: string) => void };

/** Says which other documents have the same bytes, which the vault keeps once. */
export function Duplicates({ document, onOpen }: DuplicatesProps) {
  const named = document.duplicates.slice(0, MOST_NAMED);
  const rest = document.duplicates.length - named.length;
  const others = useQueries({
    queries: named.map((id) => ({
      queryKey: documentKey(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => readDocument(id, signal),
      staleTime: 60_000,
    })),
  });
  return (
    <p className={styles.line}>
      <Copy size={14} aria-hidden="true" />
      <span>
        The vault has these bytes already, kept once, as{' '}
        {named.map((id, index) => (
          <span key={id}>
            {index > 0 && ', '}
            <button type="button" className={styles.link} onClick={() => onOpen(id)}>
              {others[index]?.data?.name ?? 'another document'}
            </button>
          </span>
        ))}
        {rest > 0 && ` and ${rest} more`}
      </span>
    </p>
  );
}
