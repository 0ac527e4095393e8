import { useMutation } from '@tanstack/react-query';
import { SquareKanban } from 'lucide-react';
import { useNavigate } from 'react-router';
import { taskflow } from '@/shared/api/clients';
import type { Dataset } from '@/shared/api/datapulse';
import { unwrap } from '@/shared/api/unwrap';
import { Button } from '@/shared/components/Button';
import { toast, toastProblem } from '@/shared/components/toast';
import { plural } from '@/shared/format/numbers';
import { datasetAddress } from './queries';

const DESCRIBED = 10;

/** Puts the bad rows on the board, with a way back to them. */
export function MakeTask({ dataset }: { dataset: Dataset }) {
  const navigate = useNavigate();
  const making = useMutation({
    mutationFn: async () => unwrap(await taskflow.POST('/tasks', { body: taskAbout(dataset) })),
    onSuccess: ({ id }) =>
      toast({
        text: 'The task is on the board.',
        tone: 'good',
        action: { label: 'Open', onSelect: () => void navigate(`/taskflow?task=${id}`) },
      }),
    onError: (error) => toastProblem(error),
  });
  return (
    <Button size="small" icon={SquareKanban} busy={making.isPending} onClick={() => making.mutate()}>
      Make a task
    </Button>
  );
}

function taskAbout({ id, name, badRowCount, badRows }: Dataset) {
  const lines = badRows.slice(0, DESCRIBED).map(({ line, reason }) => `Line ${line}: ${reason}`);
  const rest = badRowCount - lines.length;
  const rows = plural(badRowCount, 'bad row');
  return {
    title: `Look at ${rows} of ${name}`.slice(0, 200),
    description: [...lines, ...(rest > 0 ? [`… and ${plural(rest, 'more row')}.`] : [])].join('\n'),
    links: [{ title: `${name}: ${rows}`.slice(0, 200), href: `${datasetAddress(id)}&view=bad` }],
  };
}
