import { useState } from 'react';
import type { Passage } from '@/shared/api/datapulse';
import { bytes } from '@/shared/format/bytes';
import { plural } from '@/shared/format/numbers';
import { useEvents } from '@/shared/sse/use-events';

const EVENTS = ['progress', 'profiled', 'failed'];

type Ends = { onProfiled?: () => void; onFailed?: (why: string) => void };

/** Follows a file while it is read; `null` follows nothing. */
export function usePassage(datasetId: string | null, { onProfiled, onFailed }: Ends): Passage | undefined {
  const [passage, setPassage] = useState<Passage>();
  const [ended, setEnded] = useState(false);
  const address =
    datasetId === null ? null : `/api/datapulse/datasets/${encodeURIComponent(datasetId)}/events`;
  useEvents(ended ? null : address, {
    events: EVENTS,
    onEvent: ({ event, data }) => {
      if (event === 'progress') return setPassage(JSON.parse(data) as Passage);
      setEnded(true);
      if (event === 'profiled') onProfiled?.();
      else onFailed?.((JSON.parse(data) as { detail: string }).detail);
    },
  });
  return passage;
}

/** "1,204,000 rows so far, 96 MB at 48 MB a second". */
export function passageText({ rowCount, badRowCount, bytes: read, bytesPerSecond }: Passage): string {
  const bad = badRowCount > 0 ? `, ${plural(badRowCount, 'bad row')}` : '';
  return `${plural(rowCount, 'row')} so far${bad}; ${bytes(read)} at ${bytes(bytesPerSecond)} a second.`;
}
