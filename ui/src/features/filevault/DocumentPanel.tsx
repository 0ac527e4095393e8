import { SearchX } from 'lucide-react';
import { toProblem } from '@/shared/api/problem';
import { Dialog } from '@/shared/components/Dialog';
import { EmptyState } from '@/shared/components/EmptyState';
import { ProblemState } from '@/shared/components/ProblemState';
import { Skeleton } from '@/shared/components/Skeleton';
import { DocumentForm } from './DocumentForm';
import { useDocument } from './use-documents';

type DocumentPanelProps = { documentId: string; onClose: () => void };

/** The document that the address names. */
export function DocumentPanel({ documentId, onClose }: DocumentPanelProps) {
  const { data, error, refetch } = useDocument(documentId);
  if (data) return <DocumentForm document={data} onClose={onClose} />;
  const isGone = data === null || (error !== null && toProblem(error).status === 404);
  return (
    <Dialog open title="Document" placement="side" onClose={onClose}>
      {isGone && <Gone />}
      {!isGone && error && <ProblemState heading="h3" problem={error} onRetry={() => void refetch()} />}
      {!isGone && !error && <Skeleton label="Loading the document" lines={6} />}
    </Dialog>
  );
}

function Gone() {
  return (
    <EmptyState
      heading="h3"
      icon={SearchX}
      title="This document is gone"
      text="It was removed, here or in another window, or the link is wrong."
    />
  );
}
