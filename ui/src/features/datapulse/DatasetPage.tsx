import { useQuery } from '@tanstack/react-query';
import { ArrowLeft, FileQuestion, Trash2, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Dataset } from '@/shared/api/datapulse';
import { toProblem } from '@/shared/api/problem';
import { Button, ButtonLink } from '@/shared/components/Button';
import { EmptyState } from '@/shared/components/EmptyState';
import { Page } from '@/shared/components/Page';
import { PageHeader } from '@/shared/components/PageHeader';
import { QueryView } from '@/shared/components/QueryView';
import { Skeleton } from '@/shared/components/Skeleton';
import { useParam } from '@/shared/hooks/use-param';
import { useTitle } from '@/shared/hooks/use-title';
import styles from './DatasetPage.module.css';
import { DatasetViews } from './DatasetViews';
import { Headline, ShortHeadline } from './Headline';
import { Passage } from './Passage';
import { datasetQuery } from './queries';
import { RemoveDataset } from './RemoveDataset';
import { ReadingButton } from './reading/ReadingButton';
import { PageDrop } from './upload/PageDrop';
import { UploadList } from './upload/UploadList';
import { useLiveDatasets } from './use-live-datasets';

/** One dataset: what is in it, in figures, charts and rows. */
export function DatasetPage({ datasetId }: { datasetId: string }) {
  const query = useQuery(datasetQuery(datasetId));
  const [removedElsewhere, setRemovedElsewhere] = useState(false);
  const removing = useRef(false);
  useLiveDatasets((id) => id === datasetId && !removing.current && setRemovedElsewhere(true));
  useTitle(query.data?.name);
  const gone = removedElsewhere || toProblem(query.error).status === 404;
  return (
    <Page>
      <ButtonLink to="/datapulse" variant="quiet" size="small" icon={ArrowLeft} className={styles.back}>
        All datasets
      </ButtonLink>
      {gone ? (
        <Gone />
      ) : (
        <QueryView query={query} label="Loading the dataset" skeleton={<Loading />}>
          {(found) =>
            'state' in found ? (
              <Passage present={found} />
            ) : (
              <Loaded
                dataset={found}
                onRemove={(present) => {
                  removing.current = present;
                }}
              />
            )
          }
        </QueryView>
      )}
    </Page>
  );
}

type LoadedProps = { dataset: Dataset; onRemove: (present: boolean) => void };

function Loaded({ dataset, onRemove }: LoadedProps) {
  const [asking, setAsking] = useState(false);
  const [view] = useParam('view');
  const navigate = useNavigate();
  const ask = (open: boolean) => {
    onRemove(open);
    setAsking(open);
  };
  return (
    <>
      <PageHeader
        title={dataset.name}
        subtitle={dataset.dialect.sentence}
        actions={
          <>
            <PageDrop icon={Upload} label="Upload another" />
            <ReadingButton dataset={dataset} />
            <Button icon={Trash2} onClick={() => ask(true)}>
              Remove
            </Button>
          </>
        }
      />
      <UploadList />
      {view === 'table' ? <ShortHeadline dataset={dataset} /> : <Headline dataset={dataset} />}
      <DatasetViews dataset={dataset} />
      <RemoveDataset
        dataset={asking ? dataset : undefined}
        onClose={() => ask(false)}
        onRemoved={() => void navigate('/datapulse')}
      />
    </>
  );
}

function Gone() {
  return (
    <EmptyState
      heading="h1"
      icon={FileQuestion}
      title="This dataset is not here"
      text="It was removed, or the link is not complete."
      action={<ButtonLink to="/datapulse">See all datasets</ButtonLink>}
    />
  );
}

function Loading() {
  return <Skeleton label="Loading the dataset" lines={6} height="2rem" />;
}
