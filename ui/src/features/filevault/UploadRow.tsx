import { CircleCheck, CircleSlash, CircleX, RotateCw, Upload as UploadIcon, X } from 'lucide-react';
import { Button } from '@/shared/components/Button';
import { cx } from '@/shared/components/cx';
import { IconButton } from '@/shared/components/IconButton';
import { Progress } from '@/shared/components/Progress';
import { bytes } from '@/shared/format/bytes';
import { duration } from '@/shared/format/times';
import { Duplicates } from './Duplicates';
import { Hash } from './Hash';
import { remainingMillis, speedOf } from './speed';
import styles from './UploadPanel.module.css';
import { isActive, type Upload, uploadQueue } from './upload-queue';

const icons = {
  waiting: UploadIcon,
  sending: UploadIcon,
  stored: CircleCheck,
  failed: CircleX,
  stopped: CircleSlash,
};

type UploadRowProps = { upload: Upload; onOpen: (documentId: string) => void };

/** One file on its way: how far, how fast, and at the end its hash or what went wrong. */
export function UploadRow({ upload, onOpen }: UploadRowProps) {
  const { id, file, state, document } = upload;
  const Icon = icons[state];
  return (
    <li className={styles.row}>
      <Icon size={18} aria-hidden="true" className={cx(styles.icon, styles[state])} />
      <div className={styles.words}>
        <div className={styles.name}>
          {document ? (
            <button type="button" className={styles.open} onClick={() => onOpen(document.id)}>
              {document.name}
            </button>
          ) : (
            <span>{file.name}</span>
          )}
          <span className={styles.detail}>
            {document && <Hash sha256={document.sha256} />}
            {detailOf(upload)}
          </span>
        </div>
        {isActive(upload) && <UploadBar upload={upload} />}
        {document && document.duplicates.length > 0 && <Duplicates document={document} onOpen={onOpen} />}
        {upload.problem && <p className={styles.problem}>{upload.problem.detail}</p>}
      </div>
      <RowActions id={id} name={file.name} active={isActive(upload)} over={state} />
    </li>
  );
}

function RowActions(props: { id: string; name: string; active: boolean; over: Upload['state'] }) {
  const { id, name, active, over } = props;
  if (active) {
    return <IconButton label={`Cancel ${name}`} icon={X} size="small" onClick={() => uploadQueue.stop(id)} />;
  }
  return (
    <>
      {over !== 'stored' && (
        <Button size="small" icon={RotateCw} onClick={() => uploadQueue.retry(id)}>
          Try again
        </Button>
      )}
      <IconButton
        label={`Take ${name} off this list`}
        icon={X}
        size="small"
        onClick={() => uploadQueue.dismiss(id)}
      />
    </>
  );
}

function UploadBar({ upload: { file, state, sent } }: { upload: Upload }) {
  const share = file.size === 0 ? 0 : sent / file.size;
  // Once all is sent, the service makes it safe; how long that takes nobody knows.
  const value = share >= 1 ? undefined : share;
  return <Progress label={`Upload of ${file.name}`} value={state === 'waiting' ? 0 : value} />;
}

function detailOf({ state, file, sent, samples }: Upload): string {
  const size = bytes(file.size);
  if (state === 'waiting') return `${size}, waiting`;
  if (state === 'stopped') return 'Cancelled, nothing was kept';
  if (state !== 'sending') return size;
  if (sent >= file.size) return `${size}, storing…`;
  const speed = speedOf(samples);
  const left = remainingMillis(file.size, samples);
  const rest =
    left === undefined ? '' : ` · ${bytes(speed)}/s · ${duration(Math.ceil(left / 1000) * 1000)} left`;
  return `${bytes(sent)} of ${size}${rest}`;
}
