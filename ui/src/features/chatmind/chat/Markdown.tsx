import { type ComponentProps, memo, type ReactNode } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import { Link } from 'react-router';
import remarkGfm from 'remark-gfm';
import { CopyButton } from '@/shared/components/CopyButton';
import { isInside } from './is-inside';
import styles from './Markdown.module.css';
import { textIn } from './text-in';

type PropsOf<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

/** A text in Markdown; HTML in it is shown as it is written, and links into the suite do not load the page anew. */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown} data-markdown>
      <ReactMarkdown remarkPlugins={plugins} components={components}>
        {text}
      </ReactMarkdown>
    </div>
  );
});

const plugins = [remarkGfm];

const components: Components = {
  a: Anchor,
  img: ({ alt }: PropsOf<'img'>) => <span>{alt}</span>,
  pre: Block,
  table: ({ children }: PropsOf<'table'>) => (
    <Wide label="Table">
      <table>{children}</table>
    </Wide>
  ),
};

function Anchor({ href = '', children }: PropsOf<'a'>) {
  if (isInside(href)) return <Link to={href}>{children}</Link>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function Block({ node, children }: PropsOf<'pre'>) {
  return (
    <div className={styles.block}>
      <Wide label="Code">
        <pre>{children}</pre>
      </Wide>
      <span className={styles.copy}>
        <CopyButton text={textIn(node)} label="Copy the code" />
      </span>
    </div>
  );
}

/** What may be wider than the text scrolls by itself, with the keyboard, too. */
function Wide({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className={styles.wide} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
