import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Page.module.css';

type PageProps = {
  /** `fill`: exactly as high as the window, and what is inside scrolls: boards and chats. */
  layout?: 'scroll' | 'fill';
  /** `full` uses the whole width, `reading` is for text. */
  width?: 'default' | 'full' | 'reading';
  children: ReactNode;
};

/** The frame of a tab's content: width, space around it and between its parts. */
export function Page({ layout = 'scroll', width = 'default', children }: PageProps) {
  return <div className={cx(styles.page, styles[layout], styles[width])}>{children}</div>;
}
