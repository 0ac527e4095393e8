import { Download, Trash2 } from 'lucide-react';
import type { Document } from '@/shared/api/filevault';
import { Button, buttonClass } from '@/shared/components/Button';
import styles from './DocumentForm.module.css';
import { contentAddress } from './document-requests';

type DocumentFooterProps = {
  document: Document;
  formId: string;
  dirty: boolean;
  saving: boolean;
  onRemove: () => void;
  onCancel: () => void;
};

/** While nothing is changed it offers the download, else saving. */
export function DocumentFooter({ document, formId, dirty, saving, onRemove, onCancel }: DocumentFooterProps) {
  return (
    <>
      <Button variant="quiet" icon={Trash2} className={styles.remove} onClick={onRemove}>
        Delete
      </Button>
      <Button onClick={onCancel}>{dirty ? 'Cancel' : 'Close'}</Button>
      {dirty ? (
        <Button type="submit" form={formId} variant="primary" busy={saving}>
          Save
        </Button>
      ) : (
        <a
          className={buttonClass('primary')}
          href={contentAddress(document.id, 'attachment')}
          download={document.name}
        >
          <Download size={16} aria-hidden="true" />
          Download
        </a>
      )}
    </>
  );
}
