import { type ComponentProps, type ReactNode, useId } from 'react';
import styles from './Card.module.css';
import { cx } from './cx';

type CardProps = Omit<ComponentProps<'section'>, 'title'> & {
  title?: ReactNode;
  /** One quiet line under the title. */
  subtitle?: ReactNode;
  actions?: ReactNode;
  /** No space around the content: for tables and lists that reach the edge. */
  flush?: boolean;
};

/** A panel; with a title it is a named region. */
export function Card({ title, subtitle, actions, flush, children, className, ...rest }: CardProps) {
  const titleId = useId();
  return (
    <section {...rest} aria-labelledby={title ? titleId : undefined} className={cx(styles.card, className)}>
      {(title || actions) && (
        <header className={styles.header}>
          <div className={styles.titles}>
            {title && <h2 id={titleId}>{title}</h2>}
            {subtitle && <p>{subtitle}</p>}
          </div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </header>
      )}
      <div className={cx(styles.body, flush && styles.flush)}>{children}</div>
    </section>
  );
}
