import { CircleAlert, RotateCw } from 'lucide-react';
import { type Problem, toProblem } from '../api/problem';
import { Button } from './Button';
import { EmptyState } from './EmptyState';
import styles from './ProblemState.module.css';

type ProblemProps = {
  /** Anything thrown; a Problem is drawn with what the service said. */
  problem: unknown;
  title?: string;
  onRetry?: (() => void) | undefined;
  retryLabel?: string;
};

/** In place of content that could not be had. */
export function ProblemState({ heading, ...props }: ProblemProps & { heading?: 'h1' | 'h2' | 'h3' }) {
  const problem = toProblem(props.problem);
  return (
    <div role="alert" className={styles.state}>
      <EmptyState
        heading={heading ?? 'h2'}
        tone="bad"
        icon={CircleAlert}
        title={props.title ?? problem.title}
        text={<Details problem={problem} />}
        action={props.onRetry && <Retry {...props} />}
      />
    </div>
  );
}

/** One line above content that is still there: a change that did not work, a refresh that failed. */
export function ProblemNotice(props: ProblemProps) {
  const problem = toProblem(props.problem);
  return (
    <div role="alert" className={styles.notice}>
      <CircleAlert size={18} aria-hidden="true" />
      <div className={styles.words}>
        <strong>{props.title ?? problem.title}</strong>
        <Details problem={problem} />
      </div>
      {props.onRetry && <Retry {...props} />}
    </div>
  );
}

function Retry({ onRetry, retryLabel = 'Try again' }: ProblemProps) {
  return (
    <Button icon={RotateCw} size="small" onClick={onRetry}>
      {retryLabel}
    </Button>
  );
}

function Details({ problem }: { problem: Problem }) {
  return (
    <>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      {problem.errors.map(({ pointer, detail }) => (
        <p key={`${pointer} ${detail}`}>
          <code>{pointer}</code> {detail}
        </p>
      ))}
      {problem.traceId && (
        <p>
          Trace <code>{problem.traceId}</code>
        </p>
      )}
    </>
  );
}
