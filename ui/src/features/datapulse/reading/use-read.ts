import type { Dataset, Reading } from '@/shared/api/datapulse';
import { toast, toastProblem } from '@/shared/components/toast';
import { useReparse } from '../queries';

/** Reads a dataset again as told; the way back is one press. */
export function useRead(dataset: Dataset, onDone?: () => void) {
  const reparse = useReparse(dataset.id);
  const undo = () => reparse.mutate(dataset.reading, { onError: (error) => toastProblem(error) });
  const read = (reading: Reading) =>
    reparse.mutate(reading, {
      onSuccess: ({ dialect }) => {
        toast({
          text: `Read again. ${dialect.sentence}`,
          tone: 'good',
          action: { label: 'Undo', onSelect: undo },
        });
        onDone?.();
      },
    });
  return { read, reparse };
}
