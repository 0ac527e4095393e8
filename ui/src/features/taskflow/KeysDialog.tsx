import { Checkbox } from '@/shared/components/Checkbox';
import { Dialog } from '@/shared/components/Dialog';
import styles from './KeysDialog.module.css';

const groups = [
  {
    name: 'Anywhere on the board',
    keys: [
      { keys: ['n'], does: 'Add a task' },
      { keys: ['/'], does: 'Search' },
      { keys: ['?'], does: 'Show this list' },
    ],
  },
  {
    name: 'On a card',
    keys: [
      { keys: ['Enter'], does: 'Open it' },
      { keys: ['↑', '↓', '←', '→'], does: 'Go to the next card' },
      { keys: ['Space'], does: 'Lift it, then drop it' },
      { keys: ['↑', '↓', '←', '→', 'Home', 'End'], does: 'Move it, once lifted' },
      { keys: ['Esc'], does: 'Put it back' },
    ],
  },
] as const;

type KeysDialogProps = {
  open: boolean;
  onClose: () => void;
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
};

/** Every key that does something here, and the switch for those that are single letters. */
export function KeysDialog({ open, onClose, singleKeys, onSingleKeys }: KeysDialogProps) {
  return (
    <Dialog open={open} title="Keyboard" onClose={onClose} size="small">
      {groups.map(({ name, keys }) => (
        <section key={name} className={styles.group}>
          <h3>{name}</h3>
          <dl>
            {keys.map((entry) => (
              <div key={entry.does} className={styles.row}>
                <dt>{entry.does}</dt>
                <dd>
                  {entry.keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <section className={styles.group}>
        <h3>In a new task’s title</h3>
        <p className={styles.text}>
          <kbd>!urgent</kbd> <kbd>!high</kbd> <kbd>!low</kbd> set the priority, <kbd>#word</kbd> a label,{' '}
          <kbd>@today</kbd> <kbd>@friday</kbd> <kbd>@2026-12-24</kbd> the day it is due.
        </p>
      </section>
      <Checkbox checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)}>
        Single keys (n, /, ?) do something
      </Checkbox>
    </Dialog>
  );
}
