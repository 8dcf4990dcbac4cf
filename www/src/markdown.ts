// Makes of a Markdown file what stands in a page: elements with the classes of NL Design System, headings that can be linked to,
// and code that was coloured beforehand, by classes only. It runs while the site is built.

import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import rust from 'highlight.js/lib/languages/rust';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import MarkdownIt, { type Token } from 'markdown-it';
import anchor from 'markdown-it-anchor';

for (const [name, language] of Object.entries({ bash, javascript, json, rust, typescript, xml })) hljs.registerLanguage(name, language);

/** A heading within a page. */
export interface Heading {
  id: string;
  text: string;
  level: number;
}

/** A part of a page below one heading, as it is found by searching. The part before the first heading has none. */
export interface Section {
  heading?: Heading;
  text: string;
}

export interface Rendered {
  /** What the heading at its top says, which the page shows itself. */
  title: string;
  html: string;
  headings: readonly Heading[];
  sections: readonly Section[];
}

/** What the renderer is told of the file that it renders. */
export interface Source {
  /** Its path in the repository. */
  path: string;
  text: string;
  /** Where the page of a file of the repository is, from this page; undefined when it has none. */
  pageOf: (path: string) => string | undefined;
  /** What a table is called, for people who hear it. */
  tableName: string;
  /** Sentences in Dutch, for a file in English: where they stand in it, they are marked as Dutch. */
  dutch: ReadonlySet<string>;
}

const CLASSES: Readonly<Record<string, string>> = {
  paragraph_open: 'nl-paragraph',
  bullet_list_open: 'utrecht-unordered-list',
  ordered_list_open: 'utrecht-ordered-list',
  table_open: 'utrecht-table',
  thead_open: 'utrecht-table__header',
  tbody_open: 'utrecht-table__body',
  tr_open: 'utrecht-table__row',
  th_open: 'utrecht-table__header-cell',
  td_open: 'utrecht-table__cell',
  blockquote_open: 'utrecht-blockquote utrecht-blockquote--html-blockquote',
  link_open: 'utrecht-link utrecht-link--html-a',
  code_inline: 'nl-code',
};

const HEADINGS = ['', 'nl-heading nl-heading--level-1', 'nl-heading nl-heading--level-2', 'nl-heading nl-heading--level-3', 'nl-heading nl-heading--level-4'];

/** The anchor of a heading, as GitHub makes it, so that links within a file work there and here. */
const slugify = (text: string) =>
  text.trim().toLowerCase().replace(/[^\p{Letter}\p{Number}\s_-]/gu, '').replace(/\s/g, '-');

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const markdown = new MarkdownIt({ html: false }).use(anchor, { slugify, tabIndex: false });

/** The text of a token without its marks. */
const plain = (token: Token | undefined): string =>
  (token?.children ?? []).map((child) => (child.type === 'softbreak' ? ' ' : child.content)).join('');

const attribute = (token: Token | undefined, name: string) => String(token?.attrGet(name) ?? '');

/** Every element gets the classes of its component, and a table its name. */
function dress(tokens: readonly Token[], tableName: string) {
  let list = '';
  for (const token of tokens) {
    const name = token.type === 'heading_open' ? HEADINGS[Number(token.tag.slice(1))] : CLASSES[token.type];
    if (name && !token.hidden) token.attrJoin('class', name);
    if (/^(bullet|ordered)_list_open$/.test(token.type)) list = token.type === 'bullet_list_open' ? 'unordered' : 'ordered';
    if (token.type === 'list_item_open') token.attrJoin('class', list === 'ordered' ? 'utrecht-ordered-list__item' : 'utrecht-unordered-list__item');
    // A column is aligned by a class, because a page may have no styles of its own.
    if (attribute(token, 'style')) {
      if (attribute(token, 'style').endsWith('right')) token.attrJoin('class', 'utrecht-table__cell--numeric-column');
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
    }
    if (token.type === 'table_open') token.meta = { name: tableName };
    if (token.children) dress(token.children, tableName);
  }
}

/** What stands around a Dutch sentence says so: a paragraph, a cell, or emphasis. */
function markDutch(tokens: readonly Token[], dutch: ReadonlySet<string>) {
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'inline' && dutch.has(plain(token))) tokens[index - 1]?.attrSet('lang', 'nl');
    else if (token.type === 'em_open' && dutch.has(tokens[index + 1]?.content ?? '')) token.attrSet('lang', 'nl');
    if (token.children) markDutch(token.children, dutch);
  }
}

/** A link to a file leads to its page. Where it has none, its path stands there instead. */
function rewriteLinks(children: Token[], { path, pageOf }: Source): Token[] {
  const kept: Token[] = [];
  /** The path of the file that the link around a token leads to, if it has no page. */
  let file: string | undefined;
  for (const [index, token] of children.entries()) {
    const href = attribute(token, 'href');
    if (token.type === 'link_open' && !/^([a-z]+:|#)/.test(href)) {
      const address = new URL(href, `file:///${path}`);
      const page = pageOf(address.pathname.slice(1));
      if (page === undefined) {
        file = address.pathname.slice(1);
        continue;
      }
      token.attrSet('href', page + address.hash);
    }
    if (token.type === 'link_close' && file !== undefined) {
      const text = children[index - 1]?.content ?? '';
      if (!file.endsWith(text)) kept.push(...codeAfter(file));
      file = undefined;
      continue;
    }
    kept.push(token);
  }
  return kept;
}

function codeAfter(path: string): Token[] {
  const [paragraph] = markdown.parseInline(` (\`${path}\`)`, {});
  return paragraph?.children ?? [];
}

const { rules } = markdown.renderer;

rules['fence'] = (tokens, index) => {
  const { content, info } = tokens[index] as Token;
  const code = content.replace(/\n$/, '');
  const coloured = hljs.getLanguage(info) ? hljs.highlight(code, { language: info }).value : escape(code);
  return `<pre class="nl-code-block"><code class="nl-code-block__code" lang="en" translate="no">${coloured}</code></pre>\n`;
};
/** A Dutch sentence that is quoted in another. */
rules['text'] = (tokens, index, _options, env) => {
  const { dutch } = env as Pick<Source, 'dutch'>;
  const parts = (tokens[index] as Token).content.split(/(?<=")([^"]+)(?=")/);
  // What is between quotation marks stands at the odd places.
  return parts.map((part, index) => (index % 2 === 1 && dutch.has(part) ? `<span lang="nl">${escape(part)}</span>` : escape(part))).join('');
};
rules['code_inline'] = (tokens, index) => `<code class="nl-code" translate="no">${escape((tokens[index] as Token).content)}</code>`;
/** A table that is wider than the page scrolls by itself, also with the keys. */
rules['table_open'] = (tokens, index, options, _env, self) =>
  `<div class="scroll" tabindex="0" role="group" aria-label="${tokens[index]?.meta?.['name']}">${self.renderToken(tokens, index, options)}`;
rules['table_close'] = () => '</table></div>\n';

function sectionsOf(tokens: readonly Token[]): Section[] {
  const sections: { heading?: Heading; text: string }[] = [{ text: '' }];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      sections.push({ heading: headingAt(tokens, index), text: '' });
    } else if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') {
      const section = sections.at(-1);
      if (section) section.text += `${section.text && ' '}${plain(token)}`;
    }
  }
  return sections.filter(({ heading, text }) => heading || text);
}

const headingAt = (tokens: readonly Token[], index: number): Heading => ({
  id: attribute(tokens[index], 'id'),
  text: plain(tokens[index + 1]),
  level: Number(tokens[index]?.tag.slice(1)),
});

export function render(source: Source): Rendered {
  // What a file says to those who edit it is not for its readers.
  const all = markdown.parse(source.text.replace(/^<!--.*?-->\n?/gms, ''), {});
  const title = plain(all[1]);
  const tokens = all.slice(3);
  for (const token of tokens) if (token.children) token.children = rewriteLinks(token.children, source);
  const sections = sectionsOf(tokens);
  dress(tokens, source.tableName);
  markDutch(tokens, source.dutch);
  return {
    title,
    html: markdown.renderer.render(tokens, markdown.options, { dutch: source.dutch }),
    headings: sections.flatMap(({ heading }) => heading ?? []),
    sections,
  };
}
