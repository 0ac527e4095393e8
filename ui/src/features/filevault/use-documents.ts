import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Document } from '@/shared/api/filevault';
import { useEvents } from '@/shared/sse/use-events';
import {
  type DocumentFilter,
  documentKey,
  documentsKey,
  readDocument,
  readDocuments,
  readLimits,
  readTags,
  tagsKey,
} from './document-requests';

const GATHER_MILLIS = 60;
const heard = ['filevault.document.changed'] as const;

export const useDocuments = (filter: DocumentFilter) =>
  useInfiniteQuery({
    queryKey: [...documentsKey, filter],
    queryFn: ({ pageParam, signal }) => readDocuments(filter, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    // The list stays while a filter is typed.
    placeholderData: (before) => before,
  });

export const useTags = () => useQuery({ queryKey: tagsKey, queryFn: ({ signal }) => readTags(signal) });

/** One document, or null when it was removed while it was looked at. */
export const useDocument = (documentId: string) =>
  useQuery<Document | null>({
    queryKey: documentKey(documentId),
    queryFn: ({ signal }) => readDocument(documentId, signal),
  });

/** What the service says of the largest document it takes: "50 GB". */
export function useLargest(): string | undefined {
  const limits = useQuery({
    queryKey: ['filevault', 'limits'],
    queryFn: ({ signal }) => readLimits(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return limits.data?.find(({ name }) => name === 'document size')?.value;
}

/** What is shown is asked for again after a change, here or elsewhere. */
export function useRefresh() {
  const client = useQueryClient();
  return {
    lists: () => {
      void client.invalidateQueries({ queryKey: documentsKey });
      void client.invalidateQueries({ queryKey: tagsKey });
    },
    document: (id: string) => void client.invalidateQueries({ queryKey: documentKey(id) }),
    gone: (id: string) => client.setQueryData(documentKey(id), null),
    stored: (document: Document) => client.setQueryData(documentKey(document.id), document),
  };
}

type Change = { data: { change: string; id: string } };

/** Follows the vault: what anybody stores, tags or removes shows at once. */
export function useLiveVault(): void {
  const refresh = useRefresh();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEvents('/api/filevault/events', {
    events: heard,
    // What happened between the first answer and the first connection was not heard.
    onState: (state) => state === 'live' && refresh.lists(),
    onEvent: ({ data }) => {
      const { change, id } = (JSON.parse(data) as Change).data;
      if (change === 'removed') refresh.gone(id);
      else refresh.document(id);
      clearTimeout(timer.current);
      timer.current = setTimeout(refresh.lists, GATHER_MILLIS);
    },
  });
  useEffect(() => () => clearTimeout(timer.current), []);
}
