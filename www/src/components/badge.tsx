import type { ComponentChildren } from 'preact';

interface BadgeProps {
  /** How it stands. Its colour says no more than its text does. */
  kind: keyof typeof KINDS;
  children: ComponentChildren;
}

/** The classes stand here whole, because the build drops the styles of classes that it does not find. */
const KINDS = {
  valid: 'utrecht-status-badge--valid',
  warning: 'utrecht-status-badge--warning',
  error: 'utrecht-status-badge--error',
  neutral: 'utrecht-status-badge--neutral',
} as const;

export const StatusBadge = ({ kind, children }: BadgeProps) => (
  <span class={`utrecht-status-badge ${KINDS[kind]}`}>{children}</span>
);

export const DataBadge = ({ children }: { children: ComponentChildren }) => <span class="nl-data-badge">{children}</span>;
