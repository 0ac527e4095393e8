import { useParam } from '@/shared/hooks/use-param';
import { DatasetPage } from './DatasetPage';
import { DatasetsPage } from './DatasetsPage';

/** All datasets, or the one in the address. */
export function DatapulsePage() {
  const [datasetId] = useParam('dataset');
  return datasetId ? <DatasetPage key={datasetId} datasetId={datasetId} /> : <DatasetsPage />;
}
