import type { ComponentChildren, MouseEventHandler } from 'preact';

interface ButtonProps {
  /** How much the button asks for attention: one primary action on a page. */
  appearance?: 'primary-action' | 'secondary-action' | 'subtle';
  type?: 'button' | 'submit';
  onClick?: MouseEventHandler<HTMLButtonElement>;
  /** What a screen reader says where the text alone is not enough. */
  label?: string;
  disabled?: boolean;
  children: ComponentChildren;
}

export const Button = ({ appearance = 'secondary-action', type = 'button', onClick, label, disabled, children }: ButtonProps) => (
  <button
    class={`utrecht-button utrecht-button--html-button utrecht-button--${appearance}`}
    type={type}
    onClick={onClick}
    aria-label={label}
    disabled={disabled}
  >
    {children}
  </button>
);
