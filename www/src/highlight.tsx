// Code with classes for its colours. The highlighter gives HTML, which the policy of the pages lets nothing parse, so its few
// kinds of parts are made into nodes here.

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import rust from 'highlight.js/lib/languages/rust';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import { type ComponentChild, h } from 'preact';

for (const [name, language] of Object.entries({ bash, css, javascript, json, rust, typescript, xml })) hljs.registerLanguage(name, language);

/** The language of a file, by what its name ends with. A component of Vue or Svelte is markup with a script in it. */
const LANGUAGES: Readonly<Record<string, string>> = {
  css: 'css', html: 'xml', js: 'javascript', json: 'json', jsx: 'javascript', mjs: 'javascript', rs: 'rust', sh: 'bash', svelte: 'xml', ts: 'typescript', vue: 'xml',
};

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };

/** The code of a file, coloured by its name. */
export function highlight(code: string, name: string): ComponentChild[] {
  const language = LANGUAGES[name.replace(/^.*\./, '')];
  if (!language) return [code];
  const { value } = hljs.highlight(code, { language });
  const open: { class: string; children: ComponentChild[] }[] = [{ class: '', children: [] }];
  for (const [part, classes] of value.matchAll(/<span class="([^"]*)">|<\/span>|[^<]+/g)) {
    if (classes !== undefined) {
      open.push({ class: classes, children: [] });
    } else if (part === '</span>') {
      const closed = open.pop();
      if (closed) open.at(-1)?.children.push(h('span', { class: closed.class }, closed.children));
    } else {
      open.at(-1)?.children.push(part.replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity));
    }
  }
  return open[0]?.children ?? [code];
}
