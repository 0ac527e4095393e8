import type { Endpoint } from '@/shared/api/metricshub';
import { ConfirmDialog } from '@/shared/components/ConfirmDialog';
import { toast, toastProblem } from '@/shared/components/toast';
import { useRemoveEndpoint } from '../queries';

type RemoveEndpointProps = {
  /** What to ask about; nothing is asked without it. */
  endpoint: Endpoint | undefined;
  onClose: () => void;
};

/** Asks, then stops checking. */
export function RemoveEndpoint({ endpoint, onClose }: RemoveEndpointProps) {
  const remove = useRemoveEndpoint();
  const confirm = ({ id, name }: Endpoint) =>
    remove.mutate(id, {
      onSuccess: () => toast({ text: `${name} is not checked any more.`, tone: 'good' }),
      onError: (error) => toastProblem(error),
      onSettled: onClose,
    });
  return (
    <ConfirmDialog
      open={endpoint !== undefined}
      title={`Stop checking ${endpoint?.name ?? ''}?`}
      confirmLabel="Stop checking"
      danger
      busy={remove.isPending}
      onConfirm={() => endpoint && confirm(endpoint)}
      onClose={onClose}
    >
      Its results are forgotten.{' '}
      {endpoint?.seeded && 'It came with the installation; it does not come back by itself.'}
    </ConfirmDialog>
  );
}
