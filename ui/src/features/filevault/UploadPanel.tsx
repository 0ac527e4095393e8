import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { Button } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { bytes } from '@/shared/format/bytes';
import { plural } from '@/shared/format/numbers';
import styles from './UploadPanel.module.css';
import { UploadRow } from './UploadRow';
import { isActive, totalSpeed, type Upload, uploadQueue } from './upload-queue';
import { useRefresh } from './use-documents';

/** Every file that is on its way, and what became of those that were. */
export function UploadPanel({ onOpen }: { onOpen: (documentId: string) => void }) {
  const uploads = useSyncExternalStore(uploadQueue.subscribe, uploadQueue.present);
  useRefreshWhenStored(uploads);
  if (uploads.length === 0) return null;
  const active = uploads.filter(isActive).length;
  return (
    <Card
      title="Uploads"
      subtitle={summary(uploads)}
      flush
      actions={
        active < uploads.length && (
          <Button size="small" onClick={() => uploadQueue.dismiss()}>
            Clear finished
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {uploads.toReversed().map((upload) => (
          <UploadRow key={upload.id} upload={upload} onOpen={onOpen} />
        ))}
      </ul>
      <p role="status" className="visually-hidden">
        {active === 0 ? summary(uploads) : `${plural(active, 'file')} on the way.`}
      </p>
    </Card>
  );
}

/** "2 on the way, 3.1 MB/s · 4 stored · 1 failed" */
function summary(uploads: readonly Upload[]): string {
  const count = (...states: Upload['state'][]) =>
    uploads.filter(({ state }) => states.includes(state)).length;
  const active = count('waiting', 'sending');
  const speed = totalSpeed(uploads);
  return [
    active > 0 && `${active} on the way${speed > 0 ? `, ${bytes(speed)}/s` : ''}`,
    count('stored') > 0 && `${count('stored')} stored`,
    count('failed') > 0 && `${count('failed')} failed`,
    count('stopped') > 0 && `${count('stopped')} stopped`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What this page has stored shows even while the event stream is cut. */
function useRefreshWhenStored(uploads: readonly Upload[]): void {
  const refresh = useRefresh();
  const lists = useEffectEvent(refresh.lists);
  const stored = uploads.filter(({ state }) => state === 'stored').length;
  useEffect(() => {
    if (stored > 0) lists();
  }, [stored]);
}
