import { type FormEvent, useId, useState } from 'react';
import type { Document, DocumentEdit } from '@/shared/api/filevault';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { Dialog } from '@/shared/components/Dialog';
import { Field } from '@/shared/components/Field';
import { Input } from '@/shared/components/Input';
import { TagsInput } from '@/shared/components/TagsInput';
import { toast } from '@/shared/components/toast';
import { EditTroubles } from '@/shared/edit/EditTroubles';
import { useEdit } from '@/shared/edit/use-edit';
import { useTitle } from '@/shared/hooks/use-title';
import { DocumentFacts } from './DocumentFacts';
import { DocumentFooter } from './DocumentFooter';
import styles from './DocumentForm.module.css';
import { DocumentPreview } from './DocumentPreview';
import { editDocument } from './document-requests';
import { isTable, OpenInDatapulse } from './OpenInDatapulse';
import { RemoveDocumentDialog } from './RemoveDocumentDialog';
import { useRefresh, useTags } from './use-documents';

const fieldNames = { name: 'Name', tags: 'Tags' };

/** One document: to look at, rename, tag, download and delete. */
export function DocumentForm({ document, onClose }: { document: Document; onClose: () => void }) {
  const formId = useId();
  const [asking, setAsking] = useState<'discard' | 'remove'>();
  const tags = useTags();
  const refresh = useRefresh();
  const edit = useEdit<Document, DocumentEdit>(document, {
    send: (edits, version) => editDocument(document.id, edits, version),
    onSaved: (saved) => {
      refresh.stored(saved);
      refresh.lists();
      toast({ text: 'Saved', tone: 'good' });
      onClose();
    },
  });
  const { value, set, problem } = edit;
  useTitle(document.name);
  const leave = () => (edit.dirty ? setAsking('discard') : onClose());
  const stay = () => setAsking(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.saving) void edit.save();
  };
  return (
    <>
      <Dialog
        open
        title={document.name}
        placement="side"
        onClose={leave}
        footer={
          <DocumentFooter
            document={document}
            formId={formId}
            dirty={edit.dirty}
            saving={edit.saving}
            onRemove={() => setAsking('remove')}
            onCancel={leave}
          />
        }
      >
        <form id={formId} className={styles.form} noValidate onSubmit={submit}>
          <EditTroubles edit={edit} fieldNames={fieldNames} />
          <DocumentPreview document={document} />
          {isTable(document) && <OpenInDatapulse document={document} />}
          <Field label="Name" error={problem?.errorAt('/name')}>
            <Input value={value.name} maxLength={255} onChange={(event) => set('name', event.target.value)} />
          </Field>
          <Field label="Tags" error={problem?.errorAt('/tags')}>
            <TagsInput
              value={value.tags}
              suggestions={tags.data?.map(({ tag }) => tag) ?? []}
              placeholder={value.tags.length === 0 ? 'Add a tag, then Enter' : 'Add…'}
              onChange={(next) => set('tags', next.map((tag) => tag.toLowerCase()).sort())}
            />
          </Field>
          <DocumentFacts document={document} />
        </form>
      </Dialog>
      <ConfirmDialog
        open={asking === 'discard'}
        title="Leave without saving?"
        confirmLabel="Discard changes"
        danger
        onConfirm={onClose}
        onClose={stay}
      >
        What you have changed on “{document.name}” is not saved yet.
      </ConfirmDialog>
      <RemoveDocumentDialog
        document={document}
        open={asking === 'remove'}
        onClose={stay}
        onRemoved={onClose}
      />
    </>
  );
}
