import { filevault } from '@/shared/api/clients';
import type { DocumentEdit } from '@/shared/api/filevault';
import { expectDone, unwrap } from '@/shared/api/unwrap';

export type DocumentFilter = { q: string; tag: string };

export const UPLOAD_ADDRESS = '/api/filevault/documents';
const PAGE = 50;
const MOST_TAGS = 500;

export const documentsKey = ['filevault', 'documents'] as const;
export const tagsKey = ['filevault', 'tags'] as const;
export const documentKey = (documentId: string) => ['filevault', 'document', documentId] as const;

const at = (documentId: string) => ({ path: { documentId } });
const atVersion = (documentId: string, version: number) => ({
  path: { documentId },
  header: { 'If-Match': `"${version}"` },
});

export async function readDocuments({ q, tag }: DocumentFilter, cursor: string, signal: AbortSignal) {
  const query = { limit: PAGE, ...(q && { q }), ...(tag && { tag }), ...(cursor && { cursor }) };
  return unwrap(await filevault.GET('/documents', { params: { query }, signal }));
}

export const readDocument = async (documentId: string, signal: AbortSignal) =>
  unwrap(await filevault.GET('/documents/{documentId}', { params: at(documentId), signal }));

export const editDocument = async (documentId: string, body: DocumentEdit, version: number) =>
  unwrap(await filevault.PATCH('/documents/{documentId}', { params: atVersion(documentId, version), body }));

export const removeDocument = async (documentId: string, version: number) =>
  expectDone(await filevault.DELETE('/documents/{documentId}', { params: atVersion(documentId, version) }));

export const readTags = async (signal: AbortSignal) =>
  unwrap(await filevault.GET('/tags', { params: { query: { limit: MOST_TAGS } }, signal })).items;

export const readLimits = async (signal: AbortSignal) =>
  unwrap(await filevault.GET('/limits', { signal })).items;

/** The bytes: as a download, or `inline` to be shown (which the service does only where nothing can run). */
export function contentAddress(documentId: string, disposition: 'attachment' | 'inline'): string {
  const address = `${UPLOAD_ADDRESS}/${encodeURIComponent(documentId)}/content`;
  return disposition === 'inline' ? `${address}?disposition=inline` : address;
}
