import { useQuery } from '@tanstack/react-query';
import { Plus, Radar } from 'lucide-react';
import { useState } from 'react';
import type { Endpoint } from '@/shared/api/metricshub';
import { Button } from '@/shared/components/Button';
import { Card } from '@/shared/components/Card';
import { EmptyState } from '@/shared/components/EmptyState';
import { QueryView } from '@/shared/components/QueryView';
import { Skeleton } from '@/shared/components/Skeleton';
import { useParam } from '@/shared/hooks/use-param';
import { endpointsQuery } from '../queries';
import { AddEndpoint } from './AddEndpoint';
import { tally } from './check-texts';
import { EndpointDialog } from './EndpointDialog';
import { EndpointRow } from './EndpointRow';
import styles from './Endpoints.module.css';
import { RemoveEndpoint } from './RemoveEndpoint';

/** What is checked, in order of age; the one in the address is opened. */
export function Endpoints() {
  const query = useQuery(endpointsQuery);
  const [opened, open] = useParam('endpoint');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Endpoint>();
  const add = () => setAdding(true);
  return (
    <Card
      flush
      title="Endpoint checks"
      subtitle={
        query.data ? <span role="status">{tally(query.data)}</span> : 'Real requests, each at its interval'
      }
      actions={
        <Button icon={Plus} onClick={add}>
          Add endpoint
        </Button>
      }
    >
      <QueryView query={query} label="Loading the endpoints" skeleton={<Loading />}>
        {(endpoints) => (
          <>
            {endpoints.length === 0 && <Nothing onAdd={add} />}
            <div className={styles.list}>
              {endpoints.map((endpoint) => (
                <EndpointRow
                  key={endpoint.id}
                  endpoint={endpoint}
                  onOpen={() => open(endpoint.id)}
                  onRemove={() => setRemoving(endpoint)}
                />
              ))}
            </div>
          </>
        )}
      </QueryView>
      <AddEndpoint open={adding} onClose={() => setAdding(false)} />
      <EndpointDialog endpointId={opened ?? undefined} onClose={() => open(null)} />
      <RemoveEndpoint endpoint={removing} onClose={() => setRemoving(undefined)} />
    </Card>
  );
}

function Nothing({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState
      heading="h3"
      icon={Radar}
      title="Nothing is checked"
      text="Add the address of a service, and it is asked from now on."
      action={<Button onClick={onAdd}>Add endpoint</Button>}
    />
  );
}

function Loading() {
  return (
    <div className={styles.loading}>
      <Skeleton label="Loading the endpoints" lines={5} height="2rem" />
    </div>
  );
}
