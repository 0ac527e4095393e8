import { CircleHelp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/shared/components/Button';
import { IconButton } from '@/shared/components/IconButton';
import styles from './BoardHeader.module.css';

type BoardHeaderProps = {
  title: string;
  subtitle: string;
  filter: ReactNode;
  onKeys: () => void;
  onNew: () => void;
};

/** The board's name, filter and buttons: one row where there is room, so that the cards have the height. */
export function BoardHeader({ title, subtitle, filter, onKeys, onNew }: BoardHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h1>{title}</h1>
        <p>{subtitle}</p>
      </div>
      <div className={styles.filter}>{filter}</div>
      <div className={styles.actions}>
        <IconButton label="Keyboard shortcuts" icon={CircleHelp} onClick={onKeys} />
        <Button variant="primary" icon={Plus} onClick={onNew}>
          New task
        </Button>
      </div>
    </header>
  );
}
