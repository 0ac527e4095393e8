import { ChevronRight, LoaderCircle } from 'lucide-react';
import type { Step } from '@/shared/api/chatmind';
import { apps, hueOf } from '@/shared/apps';
import { plural } from '@/shared/format/numbers';
import styles from './Steps.module.css';

type StepsProps = { steps: readonly Step[]; isWorking?: boolean };

/** What was looked at to answer: open while the reply is written, folded afterwards. */
export function Steps({ steps, isWorking = false }: StepsProps) {
  if (steps.length === 0) return null;
  return (
    <details className={styles.steps} open={isWorking}>
      <summary className={styles.summary}>
        {isWorking ? (
          <LoaderCircle size={14} aria-hidden="true" className={styles.turning} />
        ) : (
          <ChevronRight size={14} aria-hidden="true" className={styles.chevron} />
        )}
        {isWorking ? 'Looking' : 'What I looked at'}
        <span className={styles.where}>{whereOf(steps)}</span>
      </summary>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <StepLine key={index} step={step} />
        ))}
      </ol>
    </details>
  );
}

function whereOf(steps: readonly Step[]): string {
  const names = [...new Set(steps.map(({ app }) => apps[app].name))];
  return `${names.join(', ')} · ${plural(steps.length, 'question')}`;
}

function StepLine({ step: { app, question } }: { step: Step }) {
  const { name, icon: Icon } = apps[app];
  return (
    <li className={styles.step} style={hueOf(app)}>
      <Icon size={14} aria-hidden="true" className={styles.icon} />
      <span>
        <span className={styles.app}>{name}</span> {question}
      </span>
    </li>
  );
}
