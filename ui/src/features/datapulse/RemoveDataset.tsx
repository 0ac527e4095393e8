import type { DatasetSummary } from '@/shared/api/datapulse';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { toast, toastProblem } from '@/shared/components/toast';
import { plural } from '@/shared/format/numbers';
import { useRemoveDataset } from './queries';

type Named = Pick<DatasetSummary, 'id' | 'name' | 'rowCount'>;

type RemoveDatasetProps = {
  /** What to ask about; nothing is asked without it. */
  dataset: Named | undefined;
  onClose: () => void;
  onRemoved?: () => void;
};

/** Asks, then removes. */
export function RemoveDataset({ dataset, onClose, onRemoved }: RemoveDatasetProps) {
  const remove = useRemoveDataset();
  const confirm = ({ id, name }: Named) =>
    remove.mutate(id, {
      onSuccess: () => {
        toast({ text: `${name} is removed.`, tone: 'good' });
        onRemoved?.();
      },
      onError: (error) => toastProblem(error),
      onSettled: onClose,
    });
  return (
    <ConfirmDialog
      open={dataset !== undefined}
      title={`Remove ${dataset?.name ?? ''}?`}
      confirmLabel="Remove dataset"
      danger
      busy={remove.isPending}
      onConfirm={() => dataset && confirm(dataset)}
      onClose={onClose}
    >
      {dataset && `The file and its ${plural(dataset.rowCount, 'row')} are gone for good. There is no undo.`}
    </ConfirmDialog>
  );
}
