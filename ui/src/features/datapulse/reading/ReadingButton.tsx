import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import type { Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { ReadingDialog } from './ReadingDialog';

/** How the file is read, to change. */
export function ReadingButton({ dataset }: { dataset: Dataset }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={Settings2} onClick={() => setOpen(true)}>
        How it is read
      </Button>
      {open && <ReadingDialog dataset={dataset} onClose={() => setOpen(false)} />}
    </>
  );
}
