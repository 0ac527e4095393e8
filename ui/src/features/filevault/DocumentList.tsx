import { SearchX } from 'lucide-react';
import type { Document } from '@/shared/api/filevault';
import { Button } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { EmptyState } from '@/shared/components/EmptyState';
import { QueryView } from '@/shared/components/QueryView';
import { Table } from '@/shared/components/Table';
import styles from './DocumentList.module.css';
import { documentColumns } from './document-columns';
import type { useDocuments } from './use-documents';

type DocumentListProps = {
  documents: ReturnType<typeof useDocuments>;
  selected: string | null;
  filtering: boolean;
  onClear: () => void;
};

/** The documents that fit the filter, newest first, a page at a time. */
export function DocumentList({ documents, selected, filtering, onClear }: DocumentListProps) {
  return (
    <QueryView query={documents} label="Loading the documents">
      {({ pages }) => {
        const items = pages.flatMap((page) => page.items);
        if (items.length === 0 && filtering) return <NothingFits onClear={onClear} />;
        return (
          <Card flush>
            <Table<Document>
              caption="Documents"
              columns={documentColumns}
              rows={items}
              rowKey={({ id }) => id}
              selected={selected ?? undefined}
            />
            {documents.hasNextPage && (
              <div className={styles.more}>
                <Button busy={documents.isFetchingNextPage} onClick={() => void documents.fetchNextPage()}>
                  Load more
                </Button>
              </div>
            )}
          </Card>
        );
      }}
    </QueryView>
  );
}

function NothingFits({ onClear }: { onClear: () => void }) {
  return (
    <EmptyState
      icon={SearchX}
      title="No document fits"
      text="Search looks at names and tags."
      action={<Button onClick={onClear}>Show all documents</Button>}
    />
  );
}
