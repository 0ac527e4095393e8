import { Pause, Play } from 'lucide-react';
import { memo, useState } from 'react';
import { Badge } from '@/shared/components/Badge';
import { Button } from '@/shared/components/Button';
import { Page } from '@/shared/components/Page';
import { PageHeader } from '@/shared/components/PageHeader';
import { ProblemState } from '@/shared/components/ProblemState';
import { Segmented } from '@/shared/components/Segmented';
import { Skeleton } from '@/shared/components/Skeleton';
import { useParam } from '@/shared/hooks/use-param';
import { Ribbon } from './activity/Ribbon';
import { Endpoints } from './endpoints/Endpoints';
import { LiveCharts } from './live/LiveCharts';
import { Tiles } from './live/Tiles';
import { type LiveSystem, useLiveSystem } from './live/use-live-system';
import styles from './MetricshubPage.module.css';

// What does not change each second is not drawn each second.
const SteadyEndpoints = memo(Endpoints);
const SteadyRibbon = memo(Ribbon);

const windows = [
  { value: '1', label: '1 min' },
  { value: '5', label: '5 min' },
  { value: '15', label: '15 min' },
] as const;
type Minutes = (typeof windows)[number]['value'];
const USUAL: Minutes = '5';

/** What the machine does, whether the endpoints answer, and what happens in the five apps. */
export function MetricshubPage() {
  const [paused, setPaused] = useState(false);
  const [chosen, choose] = useParam('minutes');
  const minutes = windows.find(({ value }) => value === chosen)?.value ?? USUAL;
  const live = useLiveSystem(paused);
  const host = live.sample?.host;
  return (
    <Page>
      <PageHeader
        title="MetricsHub"
        subtitle={host ? `${host.name}, ${host.system}` : 'This machine and this task, now'}
        actions={
          <>
            {paused && <Badge tone="warn">Paused</Badge>}
            <Segmented
              label="Time shown in the charts"
              options={windows}
              value={minutes}
              onChange={(value) => choose(value === USUAL ? null : value, { replace: true })}
            />
            <Button icon={paused ? Play : Pause} onClick={() => setPaused(!paused)}>
              {paused ? 'Resume' : 'Pause'}
            </Button>
          </>
        }
      />
      <div className={styles.layout}>
        <div className={styles.main}>
          <System live={live} minutes={Number(minutes)} />
          <SteadyEndpoints />
        </div>
        <div className={styles.side}>
          <SteadyRibbon />
        </div>
      </div>
    </Page>
  );
}

function System({ live, minutes }: { live: LiveSystem; minutes: number }) {
  if (!live.sample) {
    return live.error ? (
      <ProblemState problem={live.error} onRetry={live.retry} />
    ) : (
      <Skeleton label="Loading the figures" lines={6} height="3rem" />
    );
  }
  return (
    <>
      <Tiles sample={live.sample} />
      <LiveCharts sample={live.sample} points={live.points} minutes={minutes} />
    </>
  );
}
