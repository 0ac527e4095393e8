import { Page } from '@/shared/components/Page';
import { PageHeader } from '@/shared/components/PageHeader';
import { useDebounced } from '@/shared/hooks/use-debounced';
import { useParam } from '@/shared/hooks/use-param';
import { useParamState } from '@/shared/hooks/use-param-state';
import { DocumentList } from './DocumentList';
import { DocumentPanel } from './DocumentPanel';
import { FilterBar } from './FilterBar';
import { UploadPanel } from './UploadPanel';
import { UploadZone } from './UploadZone';
import { useDocuments, useLiveVault } from './use-documents';

const names = ['q', 'tag'] as const;

/** The vault: what is in it, what is on its way into it, and the document that is open. */
export function FilevaultPage() {
  useLiveVault();
  const [filter, change] = useParamState(names);
  const [documentId, open] = useParam('document');
  const q = useDebounced(filter.q).trim();
  const documents = useDocuments({ q, tag: filter.tag });
  const filtering = q !== '' || filter.tag !== '';
  const isEmpty = !filtering && documents.data?.pages[0]?.items.length === 0;
  return (
    <Page>
      <PageHeader title="Documents" subtitle="Hashed while they arrive, the same bytes kept once." />
      <UploadZone compact={!isEmpty} tag={filter.tag} />
      <UploadPanel onOpen={open} />
      {!isEmpty && (
        <>
          <FilterBar filter={filter} onChange={change} />
          <DocumentList
            documents={documents}
            selected={documentId}
            filtering={filtering}
            onClear={() => change({ q: '', tag: '' })}
          />
        </>
      )}
      {documentId && (
        <DocumentPanel
          key={documentId}
          documentId={documentId}
          onClose={() => open(null, { replace: true })}
        />
      )}
    </Page>
  );
}
