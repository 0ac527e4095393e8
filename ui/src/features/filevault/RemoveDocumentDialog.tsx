import { useState } from 'react';
import type { Document } from '@/shared/api/filevault';
import { toProblem } from '@/shared/api/problem';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { toast } from '@/shared/components/toast';
import { removeDocument } from './document-requests';
import { useRefresh } from './use-documents';

type RemoveDocumentDialogProps = {
  document: Document;
  open: boolean;
  onClose: () => void;
  onRemoved: () => void;
};

/** Asks, then deletes the document as it is shown: one that has changed since is shown again first. */
export function RemoveDocumentDialog({ document, open, onClose, onRemoved }: RemoveDocumentDialogProps) {
  const [busy, setBusy] = useState(false);
  const refresh = useRefresh();
  const remove = async () => {
    setBusy(true);
    try {
      await removeDocument(document.id, document.version);
      toast({ text: `“${document.name}” is deleted.` });
      onRemoved();
      refresh.lists();
    } catch (error) {
      toast({ text: `Not deleted. ${toProblem(error).detail}`, tone: 'bad' });
      refresh.document(document.id);
      onClose();
    }
    setBusy(false);
  };
  return (
    <ConfirmDialog
      open={open}
      title="Delete this document?"
      confirmLabel="Delete document"
      danger
      busy={busy}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      “{document.name}” is removed for good, for everybody.
      {document.duplicates.length > 0 && ' Its bytes stay, because another document has them, too.'}
    </ConfirmDialog>
  );
}
