import { useInfiniteQuery } from '@tanstack/react-query';
import { ChartColumn, SearchX, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { DropZone } from '@/shared/components/DropZone';
import { EmptyState } from '@/shared/components/EmptyState';
import { Page } from '@/shared/components/Page';
import { PageHeader } from '@/shared/components/PageHeader';
import { QueryView } from '@/shared/components/QueryView';
import { SearchBox } from '@/shared/components/SearchBox';
import { Skeleton } from '@/shared/components/Skeleton';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useParam } from '@/shared/hooks/use-param';
import styles from './DatasetsPage.module.css';
import { DatasetTable } from './DatasetTable';
import { listQuery } from './queries';
import { sampleFile } from './upload/sample';
import { UploadList } from './upload/UploadList';
import { useStartUploads } from './upload/use-start-uploads';
import { useLiveDatasets } from './use-live-datasets';

/** Where files are dropped, and the list of what was dropped before. */
export function DatasetsPage() {
  const [search, setSearch] = useParam('q');
  const wanted = useDebounced(search ?? '');
  const list = useInfiniteQuery(listQuery(wanted));
  const upload = useStartUploads();
  useLiveDatasets();
  const datasets = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const isEmpty = list.isSuccess && datasets.length === 0 && wanted === '';
  const tryOut = () => upload([sampleFile()]);
  return (
    <Page>
      <PageHeader
        title="DataPulse"
        subtitle="Drop a CSV file: every row is read, every column is charted."
        actions={
          !isEmpty && (
            <Button icon={Sparkles} onClick={tryOut}>
              Try a sample
            </Button>
          )
        }
      />
      <DropZone
        title="Drop CSV files anywhere on this page"
        hint="Commas, semicolons, bars or tabs; packed with gzip, zstd or zip too. Large files are welcome."
        accept=".csv,.tsv,.txt,.gz,.zst,.zip,text/csv,text/tab-separated-values"
        multiple
        compact={!isEmpty}
        onFiles={upload}
      />
      <UploadList />
      <QueryView query={list} label="Loading the datasets" skeleton={<ListSkeleton />}>
        {() =>
          isEmpty ? (
            <Welcome onTry={tryOut} />
          ) : (
            <Card
              flush
              title="Datasets"
              actions={
                <SearchBox
                  label="Find a dataset"
                  value={search ?? ''}
                  onChange={(q) => setSearch(q, replacing)}
                />
              }
            >
              {datasets.length > 0 ? <DatasetTable datasets={datasets} /> : <NothingFound text={wanted} />}
              {list.hasNextPage && (
                <More>
                  <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
                    Show more
                  </Button>
                </More>
              )}
            </Card>
          )
        }
      </QueryView>
    </Page>
  );
}

const replacing = { replace: true };

function Welcome({ onTry }: { onTry: () => void }) {
  return (
    <EmptyState
      icon={ChartColumn}
      title="No datasets yet"
      text="Drop a file above, or see first what happens with the sales of a coffee shop: 1,200 rows, made in this browser."
      action={
        <Button variant="primary" icon={Sparkles} onClick={onTry}>
          Try a sample
        </Button>
      }
    />
  );
}

function NothingFound({ text }: { text: string }) {
  return <EmptyState icon={SearchX} title="No dataset found" text={`No name contains “${text}”.`} />;
}

function ListSkeleton() {
  return (
    <Card title="Datasets">
      <Skeleton label="Loading the datasets" lines={4} height="1.5rem" />
    </Card>
  );
}

function More({ children }: { children: ReactNode }) {
  return <div className={styles.more}>{children}</div>;
}
