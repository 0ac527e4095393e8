import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileX, X } from 'lucide-react';
import { useState } from 'react';
import type { Passage as PassageData } from '@/shared/api/datapulse';
import { Button, ButtonLink } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { EmptyState } from '@/shared/components/EmptyState';
import { PageHeader } from '@/shared/components/PageHeader';
import { Progress } from '@/shared/components/Progress';
import { toastProblem } from '@/shared/components/toast';
import { PassageColumns } from './PassageColumns';
import { cancelReading, keys } from './queries';
import { passageText, usePassage } from './use-passage';

/** A file that is still being read: what was found so far, as it is found. */
export function Passage({ present }: { present: PassageData }) {
  const queryClient = useQueryClient();
  const [failure, setFailure] = useState<string>();
  const passage = usePassage(present.id, {
    onProfiled: () => void queryClient.invalidateQueries({ queryKey: keys.dataset(present.id) }),
    onFailed: setFailure,
  });
  const cancelling = useMutation({
    mutationFn: () => cancelReading(present.id),
    onError: (error) => toastProblem(error),
  });
  const shown = passage ?? present;
  if (failure !== undefined) return <Refused name={shown.name} why={failure} />;
  return (
    <>
      <PageHeader
        title={shown.name}
        subtitle={passageText(shown)}
        actions={
          <Button icon={X} busy={cancelling.isPending} onClick={() => cancelling.mutate()}>
            Cancel
          </Button>
        }
      />
      <Progress label={`Reading ${shown.name}`} />
      <Card flush title="Columns so far" subtitle="Types and figures may still change with the rows to come.">
        <PassageColumns columns={shown.columns} />
      </Card>
    </>
  );
}

function Refused({ name, why }: { name: string; why: string }) {
  return (
    <EmptyState
      heading="h1"
      icon={FileX}
      title={`${name} was not taken`}
      text={why}
      action={<ButtonLink to="/datapulse">See all datasets</ButtonLink>}
    />
  );
}
