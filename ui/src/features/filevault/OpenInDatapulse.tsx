import { useMutation } from '@tanstack/react-query';
import { ChartColumn } from 'lucide-react';
import { useNavigate } from 'react-router';
import { datapulse } from '@/shared/api/clients';
import type { Document } from '@/shared/api/filevault';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/components/Button';
import { toastProblem } from '@/shared/components/toast';

const TABLE = /\.(csv|tsv|tab|psv)(\.(gz|zst|zip))?$|^text\/(csv|tab-separated-values)/i;

export const isTable = ({ name, mediaType }: Document): boolean => TABLE.test(name) || TABLE.test(mediaType);

/** Opens the document as a dataset; its bytes stay where they are until DataPulse asks for them. */
export function OpenInDatapulse({ document }: { document: Document }) {
  const navigate = useNavigate();
  const opening = useMutation({
    mutationFn: async () =>
      unwrap(await datapulse.POST('/datasets/open', { body: { documentId: document.id } })),
    onSuccess: ({ id }) => navigate(`/datapulse?dataset=${encodeURIComponent(id)}`),
    onError: (error) => toastProblem(error),
  });
  return (
    <Button icon={ChartColumn} busy={opening.isPending} onClick={() => opening.mutate()}>
      Open in DataPulse
    </Button>
  );
}
