import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button';
import { Live } from './live';
import type { Language } from '../language';

const TEXTS = {
  copy: { nl: 'Kopieer', en: 'Copy' },
  copied: { nl: 'Gekopieerd', en: 'Copied' },
};

interface CodeProps {
  code: string;
  label: string;
  language: Language;
  /** The same code with its colours. */
  children?: ComponentChildren;
}

/** Code that can be copied. */
export function Code({ code, label, language, children }: CodeProps) {
  const [copied, setCopied] = useState(false);
  return (
    <div class="stack">
      <pre class="nl-code-block scroll" tabIndex={0} role="region" aria-label={label}>
        <code class="nl-code-block__code" lang="en" translate={false}>
          {children ?? code}
        </code>
      </pre>
      <div>
        <Button
          label={`${TEXTS.copy[language]}: ${label}`}
          onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}
        >
          {copied ? TEXTS.copied[language] : TEXTS.copy[language]}
        </Button>
        <Live text={copied ? TEXTS.copied[language] : ''} />
      </div>
    </div>
  );
}
