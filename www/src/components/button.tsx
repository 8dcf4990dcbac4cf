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

interface ButtonLinkProps {
  appearance: 'primary-action' | 'secondary-action';
  href: string;
  children: ComponentChildren;
}

/** The classes stand here whole, because the build drops the styles of classes that it does not find. */
const LINKS = {
  'primary-action': 'utrecht-button-link--primary-action',
  'secondary-action': 'utrecht-button-link--secondary-action',
} as const;

/** A link to what somebody comes to do, as large as a button. */
export const ButtonLink = ({ appearance, href, children }: ButtonLinkProps) => (
  <a class={`utrecht-button-link utrecht-button-link--html-a ${LINKS[appearance]}`} href={href}>
    {children}
  </a>
);
