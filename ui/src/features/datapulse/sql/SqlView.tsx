import { useQuery } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react';
import type { Dataset } from '@/shared/api/datapulse';
import { Button } from '@/shared/components/Button';
import { Field } from '@/shared/components/Field';
import { ProblemNotice } from '@/shared/components/ProblemState';
import { Skeleton } from '@/shared/components/Skeleton';
import { Textarea } from '@/shared/components/Textarea';
import { useParam } from '@/shared/hooks/use-param';
import { sqlQuery } from '../queries';
import { SqlAnswer } from './SqlAnswer';
import styles from './SqlView.module.css';
import { firstQuestion } from './sql-text';

/** Questions in SQL; the one that was asked is in the address. */
export function SqlView({ dataset }: { dataset: Dataset }) {
  const hintId = useId();
  const [asked, ask] = useParam('sql');
  const [text, setText] = useState(asked ?? firstQuestion(dataset));
  useEffect(() => {
    if (asked !== null) setText(asked);
  }, [asked]);
  const answer = useQuery({ ...sqlQuery(dataset.id, asked ?? ''), enabled: asked !== null });
  const run = (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === '') return;
    if (text === asked) void answer.refetch();
    else ask(text);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
  };
  return (
    <div className={styles.view}>
      <form className={styles.form} onSubmit={run}>
        <Field label="SQL">
          <Textarea
            className={styles.text}
            spellCheck={false}
            autoCapitalize="off"
            rows={4}
            aria-describedby={hintId}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </Field>
        <div className={styles.tools}>
          <Button type="submit" variant="primary" icon={Play} busy={answer.isFetching}>
            Run
          </Button>
          <p id={hintId} className={styles.hint}>
            The rows are the table <code>data</code>. It only reads. Ctrl+Enter runs.
          </p>
        </div>
      </form>
      {answer.error ? (
        <ProblemNotice problem={answer.error} title="No answer" />
      ) : answer.isPending && asked !== null ? (
        <Skeleton label="Running the query" lines={5} />
      ) : (
        answer.data && <SqlAnswer answer={answer.data} />
      )}
    </div>
  );
}
