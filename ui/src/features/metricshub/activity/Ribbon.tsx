import { Rss } from 'lucide-react';
import { Link } from 'react-router';
import type { Activity } from '@/shared/api/metricshub';
import { appIds, apps, isApp } from '@/shared/apps';
import { Card } from '@/shared/components/Card';
import { EmptyState } from '@/shared/components/EmptyState';
import { QueryView } from '@/shared/components/QueryView';
import { RelativeTime } from '@/shared/components/RelativeTime';
import { Select } from '@/shared/components/Select';
import { useParam } from '@/shared/hooks/use-param';
import styles from './Ribbon.module.css';
import { useActivity } from './use-activity';

const choices = [
  { value: '', label: 'All apps' },
  ...appIds.map((id) => ({ value: id, label: apps[id].name })),
];

/** What happens in all five apps, newest first. */
export function Ribbon() {
  const [chosen, choose] = useParam('app');
  const app = isApp(chosen) ? chosen : undefined;
  const { items, query } = useActivity(app);
  return (
    <Card
      flush
      className={styles.card}
      title="Activity"
      subtitle="Newest first, live"
      actions={
        <Select
          aria-label="Show activity of"
          className={styles.filter}
          options={choices}
          value={app ?? ''}
          onChange={(event) => choose(event.target.value || null, { replace: true })}
        />
      }
    >
      <QueryView query={query} label="Loading the activity">
        {() =>
          items.length === 0 ? (
            <EmptyState
              heading="h3"
              icon={Rss}
              title="Nothing happened yet"
              text="Add a task, upload a file or ask a question: it shows here at once."
            />
          ) : (
            <section role="log" aria-label="Activity of all apps" className={styles.scroll}>
              <ol>
                {items.map((activity) => (
                  <Item key={activity.id} activity={activity} />
                ))}
              </ol>
            </section>
          )
        }
      </QueryView>
    </Card>
  );
}

function Item({ activity: { app, title, link, at } }: { activity: Activity }) {
  const { name, icon: Icon } = apps[app];
  return (
    <li className={styles.item}>
      <span className={styles.icon} style={{ '--hue': `var(--app-${app})` }}>
        <Icon size={16} aria-hidden="true" />
      </span>
      <div className={styles.words}>
        {link ? <Link to={link}>{title}</Link> : <span>{title}</span>}
        <span className={styles.note}>
          {name}, <RelativeTime at={at} />
        </span>
      </div>
    </li>
  );
}
