import { Component, type ReactNode } from 'react';
import { toProblem } from '@/shared/api/problem';
import { Page } from '@/shared/components/Page';
import { ProblemState } from '@/shared/components/ProblemState';

type Props = { name: string; children: ReactNode };
type State = { error: unknown };

/** A bug in one tab stays in that tab. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    const title = `${this.props.name} stopped working`;
    return (
      <Page>
        <ProblemState
          heading="h1"
          title={title}
          problem={toProblem(this.state.error)}
          retryLabel="Reload the page"
          onRetry={() => window.location.reload()}
        />
      </Page>
    );
  }
}
