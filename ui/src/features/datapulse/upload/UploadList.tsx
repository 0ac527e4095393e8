import { FileSpreadsheet, RotateCw, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '@/shared/components/Button';
import { IconButton } from '@/shared/components/IconButton';
import { Progress } from '@/shared/components/Progress';
import { bytes } from '@/shared/format/bytes';
import { percent } from '@/shared/format/numbers';
import { PassageColumns } from '../PassageColumns';
import { passageText, usePassage } from '../use-passage';
import styles from './UploadList.module.css';
import { cancelUpload, retryUpload, type Upload, useUploads } from './uploads';

/** A smaller file is there before its first figures are. */
const WORTH_FOLLOWING = 4_000_000;

/** The files on their way, and those that were refused with the reason. */
export function UploadList() {
  const uploads = useUploads();
  useWarnBeforeLeaving(uploads.some(({ state }) => state !== 'failed'));
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.list} aria-label="Uploads">
      {uploads.map((upload) => (
        <li key={upload.key} className={styles.item}>
          {upload.state === 'failed' ? <Failed upload={upload} /> : <Running upload={upload} />}
        </li>
      ))}
    </ul>
  );
}

function Running({ upload }: { upload: Upload }) {
  const { key, file, sent } = upload;
  const follows = upload.state === 'sending' && sent > 0 && file.size >= WORTH_FOLLOWING;
  const passage = usePassage(follows ? key : null, {});
  return (
    <>
      <FileSpreadsheet size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <strong>{file.name}</strong>
        <Progress label={`Uploading ${file.name}`} value={isReading(upload) ? undefined : sent / file.size} />
        <span className={styles.note}>{progressText(upload)}</span>
        {passage && passage.columns.length > 0 && (
          <>
            <span className={styles.note}>{passageText(passage)}</span>
            <PassageColumns columns={passage.columns} />
          </>
        )}
      </div>
      <IconButton label={`Cancel ${file.name}`} icon={X} onClick={() => cancelUpload(key)} />
    </>
  );
}

const isReading = ({ state, sent, file }: Upload): boolean => state === 'sending' && sent >= file.size;

function progressText(upload: Upload): string {
  const { state, sent, file } = upload;
  if (state === 'waiting') return `Waiting, ${bytes(file.size)}`;
  if (isReading(upload)) return `${bytes(file.size)} sent. Reading the last rows…`;
  return `${bytes(sent)} of ${bytes(file.size)}, ${percent(sent / file.size, 0)}`;
}

function Failed({ upload: { key, file, problem } }: { upload: Upload }) {
  return (
    <div role="alert" className={styles.failed}>
      <FileSpreadsheet size={20} aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <strong>{file.name} was not taken</strong>
        <p>{problem?.detail}</p>
      </div>
      {problem?.temporary && (
        <Button size="small" icon={RotateCw} onClick={() => retryUpload(key)}>
          Try again
        </Button>
      )}
      <IconButton label={`Dismiss ${file.name}`} icon={X} onClick={() => cancelUpload(key)} />
    </div>
  );
}

/** The browser asks before a reload that would cut an upload. */
function useWarnBeforeLeaving(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
}
