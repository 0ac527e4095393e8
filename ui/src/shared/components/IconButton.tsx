import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './Button';
import { cx } from './cx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  /** Its name, read aloud and shown as a tooltip. */
  label: string;
  icon: LucideIcon;
  variant?: ButtonVariant;
  size?: ButtonSize;
};

export function IconButton({
  label,
  icon: Icon,
  variant = 'quiet',
  size,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} names>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={cx(buttonClass(variant, size), styles.square, size === 'small' && styles.small, className)}
      >
        <Icon size={size === 'small' ? 15 : 17} aria-hidden="true" />
      </button>
    </Tooltip>
  );
}
