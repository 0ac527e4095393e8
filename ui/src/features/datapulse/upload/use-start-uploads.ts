import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import type { Dataset } from '@/shared/api/datapulse';
import { toast } from '@/shared/components/toast';
import { datasetAddress, keys } from '../queries';
import { startUploads } from './uploads';

const present = () => window.location.pathname + window.location.search;

/** Uploads files; a single one is opened when it is ready, unless its person has gone elsewhere meanwhile. */
export function useStartUploads(): (files: File[]) => void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (files) => {
      const from = present();
      const open = (dataset: Dataset) => void navigate(datasetAddress(dataset.id));
      startUploads(files, (dataset) => {
        queryClient.setQueryData(keys.dataset(dataset.id), dataset);
        void queryClient.invalidateQueries({ queryKey: keys.lists });
        if (files.length === 1 && present() === from) open(dataset);
        else announce(dataset, () => open(dataset));
      });
    },
    [queryClient, navigate],
  );
}

function announce({ name }: Dataset, onSelect: () => void): void {
  toast({ text: `${name} is ready.`, tone: 'good', action: { label: 'Open', onSelect } });
}
