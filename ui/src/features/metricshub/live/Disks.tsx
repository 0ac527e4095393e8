import { HardDrive } from 'lucide-react';
import type { Disk } from '@/shared/api/metricshub';
import { Progress } from '@/shared/components/Progress';
import styles from './Disks.module.css';
import { bytesOrNot, hundredthsOrNot, NOT_HERE, tension } from './figures';

/** How full each real file system is. */
export function Disks({ disks }: { disks: readonly Disk[] }) {
  if (disks.length === 0) return <p className={styles.none}>{NOT_HERE}</p>;
  return (
    <ul className={styles.disks}>
      {disks.map((disk) => (
        <li key={disk.mount}>
          <div className={styles.head}>
            <HardDrive size={16} aria-hidden="true" />
            <strong>{disk.mount}</strong>
            <span>{disk.type}</span>
            <span className={styles.percent}>{hundredthsOrNot(disk.percent)}</span>
          </div>
          {disk.percent !== null && (
            <Progress label={`Disk ${disk.mount}`} value={disk.percent / 100} tone={tension(disk.percent)} />
          )}
          <p className={styles.words}>
            {bytesOrNot(disk.available)} free, {bytesOrNot(disk.used)} used of {bytesOrNot(disk.total)}
          </p>
        </li>
      ))}
    </ul>
  );
}
