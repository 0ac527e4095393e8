import { cloneElement, type ReactElement } from 'react';
import { ResponsiveContainer } from 'recharts';
import styles from './ChartFrame.module.css';

type ChartFrameProps = {
  /** What the chart shows, in a sentence with its figures: it stands in for the picture. */
  summary: string;
  height?: number;
  /** Lets the keyboard walk along its points; a tab stop, so not for charts that come in dozens. */
  explorable?: boolean;
  /** One Recharts chart. */
  children: ReactElement<{ accessibilityLayer?: boolean }>;
};

/** A Recharts chart of the width there is, with words for those who cannot see it. */
export function ChartFrame({ summary, height = 200, explorable = false, children }: ChartFrameProps) {
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name
    <div
      role={explorable ? 'figure' : 'img'}
      aria-label={summary}
      className={styles.frame}
      style={{ height }}
    >
      <ResponsiveContainer
        width="100%"
        height={height}
        minWidth={0}
        initialDimension={{ width: 320, height }}
      >
        {cloneElement(children, { accessibilityLayer: explorable })}
      </ResponsiveContainer>
    </div>
  );
}
