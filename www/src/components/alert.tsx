import type { ComponentChildren, Ref } from 'preact';

interface AlertProps {
  kind: 'info' | 'ok' | 'warning' | 'error';
  /** For an alert that gets the focus, such as an error summary. */
  focus?: Ref<HTMLDivElement>;
  children: ComponentChildren;
}

export const Alert = ({ kind, focus, children }: AlertProps) => (
  <div class={`utrecht-alert utrecht-alert--${kind}`} {...(focus && { ref: focus, tabIndex: -1 })}>
    <div class="utrecht-alert__content">
      <div class="utrecht-alert__message">{children}</div>
    </div>
  </div>
);
