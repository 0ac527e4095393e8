import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './Button.module.css';
import { cx } from './cx';

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

type Look = { variant?: ButtonVariant; size?: ButtonSize; icon?: LucideIcon };
type ButtonProps = ComponentProps<'button'> & Look & { busy?: boolean };

/** While `busy` it keeps the focus and does nothing. */
export function Button({
  variant,
  size,
  icon,
  busy = false,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(buttonClass(variant, size), className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Content icon={busy ? LoaderCircle : icon} spinning={busy}>
        {children}
      </Content>
    </button>
  );
}

/** A link that looks like a button: it goes somewhere, inside the app. */
export function ButtonLink({
  variant,
  size,
  icon,
  children,
  className,
  ...rest
}: ComponentProps<typeof Link> & Look) {
  return (
    <Link {...rest} className={cx(buttonClass(variant, size), className)}>
      <Content icon={icon}>{children}</Content>
    </Link>
  );
}

export function buttonClass(variant: ButtonVariant = 'default', size: ButtonSize = 'medium'): string {
  return cx(styles.button, styles[variant], size === 'small' && styles.small);
}

type ContentProps = { icon: LucideIcon | undefined; spinning?: boolean | undefined; children: ReactNode };

function Content({ icon: Icon, spinning, children }: ContentProps) {
  return (
    <>
      {Icon && <Icon size={16} aria-hidden="true" className={spinning ? styles.spin : undefined} />}
      {children}
    </>
  );
}
