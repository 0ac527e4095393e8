import type { LucideIcon } from 'lucide-react';
import { type ChangeEvent, useRef } from 'react';
import { Button } from '@/shared/components/Button';
import { useFileDrop } from '@/shared/components/use-file-drop';
import styles from './PageDrop.module.css';
import { useStartUploads } from './use-start-uploads';

/** A button that uploads files, on a page that takes them wherever they are dropped. */
export function PageDrop({ icon, label }: { icon: LucideIcon; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const upload = useStartUploads();
  const take = (files: File[]) => files.length > 0 && upload(files);
  const dragging = useFileDrop(take);
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    take([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  return (
    <>
      <Button icon={icon} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input ref={input} type="file" hidden multiple aria-label={label} onChange={onChange} />
      {dragging && <div className={styles.veil}>Let go to add the file as a new dataset</div>}
    </>
  );
}
