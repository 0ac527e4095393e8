import { ArrowUpRight, Sparkles } from 'lucide-react';
import type { App } from '@/shared/api/chatmind';
import { apps, hueOf } from '@/shared/apps';
import { Asking } from './Asking';
import styles from './Welcome.module.css';

const EXAMPLES: readonly { app: App; question: string }[] = [
  { app: 'taskflow', question: 'What is overdue?' },
  { app: 'filevault', question: 'Which files are tagged invoice?' },
  { app: 'metricshub', question: 'How is memory?' },
  { app: 'datapulse', question: 'What is in sales.csv?' },
];

type WelcomeProps = { asking: string | undefined; onAsk: (text: string) => Promise<void> };

/** An empty chat: what can be asked here, and what cannot. */
export function Welcome({ asking, onAsk }: WelcomeProps) {
  if (asking !== undefined) return <Asking text={asking} alone />;
  return (
    <div className={styles.welcome}>
      <div className={styles.inner}>
        <span className={styles.mark}>
          <Sparkles size={22} aria-hidden="true" />
        </span>
        <h2>Ask about what is in the suite</h2>
        <p className={styles.honest}>
          The built-in assistant answers about the suite’s own data only: tasks, files, datasets, checks and
          this machine. It asks the apps at that moment, shows where it looked, and says so when it cannot
          answer.
        </p>
        <ul className={styles.examples}>
          {EXAMPLES.map((example) => (
            <Example key={example.question} {...example} onAsk={onAsk} />
          ))}
        </ul>
      </div>
    </div>
  );
}

type ExampleProps = (typeof EXAMPLES)[number] & Pick<WelcomeProps, 'onAsk'>;

function Example({ app, question, onAsk }: ExampleProps) {
  const { icon: Icon } = apps[app];
  // What goes wrong is shown above the message box.
  const choose = () => void onAsk(question).catch(() => undefined);
  return (
    <li>
      <button type="button" className={styles.example} style={hueOf(app)} onClick={choose}>
        <Icon size={17} aria-hidden="true" className={styles.icon} />
        <span>{question}</span>
        <ArrowUpRight size={15} aria-hidden="true" className={styles.arrow} />
      </button>
    </li>
  );
}
