// An editor for JSON that shows problems at their places. It is loaded by itself, because it is larger than the page.

import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { HighlightStyle, bracketMatching, ensureSyntaxTree, foldGutter, foldKeymap, indentOnInput, syntaxHighlighting, syntaxTree } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Text as Doc } from '@codemirror/state';
import { EditorView, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { segmentsOf } from './pointer';

/** A problem, and where it is. */
export interface Problem {
  /** A JSON Pointer. */
  readonly path: string;
  /** The place in a text that is no JSON, from 1. A column counts characters. */
  readonly at?: { readonly line: number; readonly column: number } | undefined;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Who says so. */
  readonly source: string;
}

/** A value in the place of another, as JSON. */
export interface Replacement {
  readonly path: string;
  readonly json: string;
}

interface Options {
  text: string;
  /** What a screen reader calls the editor. */
  label: string;
  /** How it is used. */
  description: string;
  /** The editor's own words in the language of the page. */
  phrases: Record<string, string>;
  onChange: (text: string) => void;
  onFocus: (focused: boolean) => void;
}

type Tree = ReturnType<typeof syntaxTree>;
type SyntaxNode = Tree['topNode'];

interface Range {
  from: number;
  to: number;
}

/** How long the editor may read a large text before it marks what it has, in milliseconds. */
const PATIENCE = 50;
/** The same when somebody waits for the cursor. */
const PATIENCE_OF_PEOPLE = 1000;

/** The value of a property or an element. */
const valueIn = (node: SyntaxNode): SyntaxNode | null => (node.name === 'Property' ? node.lastChild : node);

const nameOf = (property: SyntaxNode, doc: Doc): string | undefined => {
  const name = property.getChild('PropertyName');
  try {
    return name ? (JSON.parse(doc.sliceString(name.from, name.to)) as string) : undefined;
  } catch {
    return undefined;
  }
};

function* children(node: SyntaxNode): Generator<SyntaxNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

/** A property by its name, of those with the same name the last, as the library reads them; or an element by its index. */
function step(value: SyntaxNode, segment: string, doc: Doc): SyntaxNode | undefined {
  if (value.name === 'Object') {
    let found: SyntaxNode | undefined;
    for (const child of children(value)) if (child.name === 'Property' && nameOf(child, doc) === segment) found = child;
    return found;
  }
  if (value.name !== 'Array') return undefined;
  let index = Number(segment);
  for (const child of children(value)) if (!['[', ']', ',', '⚠'].includes(child.name) && index-- === 0) return child;
  return undefined;
}

/** What stands at a pointer: the whole path, or as much of it as there is. */
function follow(tree: Tree, doc: Doc, path: string): { node: SyntaxNode | undefined; complete: boolean } {
  let node: SyntaxNode | undefined;
  for (const child of children(tree.topNode)) if (child.name !== '⚠') node ??= child;
  for (const segment of segmentsOf(path)) {
    const value = node && valueIn(node);
    const next = value && step(value, segment, doc);
    if (!next) return { node, complete: false };
    node = next;
  }
  return { node, complete: true };
}

/** What is marked for a pointer: a value of one word, the name of a larger one, or the bracket with which it opens. */
function markedAt(tree: Tree, doc: Doc, path: string): Range {
  const { node, complete } = follow(tree, doc, path);
  const value = node && valueIn(node);
  if (!node || !value) return { from: 0, to: Math.min(1, doc.length) };
  const large = value.name === 'Object' || value.name === 'Array';
  if (complete && !large) return value;
  const name = node.getChild('PropertyName');
  return name ?? { from: value.from, to: Math.min(value.from + 1, doc.length) };
}

function markedAtLine(doc: Doc, { line, column }: { line: number; column: number }): Range {
  const { from, to, text } = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const before = Array.from(text).slice(0, column - 1).join('').length;
  // At the end of the line, or of the text, there is no character to mark: then the one before it is.
  const start = Math.max(Math.min(from + before, to - 1), from);
  return { from: start, to: Math.min(start + 1, to) };
}

const rangeOf = ({ path, at }: Pick<Problem, 'path' | 'at'>, doc: Doc, tree: Tree): Range =>
  at ? markedAtLine(doc, at) : markedAt(tree, doc, path);

/** Colours of the theme of the page. Words differ by more than their colour. */
const THEME = EditorView.theme({
  '&': { color: 'inherit', backgroundColor: 'transparent', fontSize: 'inherit', maxBlockSize: '100%', blockSize: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.5', overflow: 'auto' },
  '.cm-content': { caretColor: 'currentColor' },
  '.cm-gutters': { color: 'inherit', backgroundColor: 'transparent', borderInlineEnd: '1px solid currentColor' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', fontWeight: 'bold' },
  '.cm-tooltip, .cm-panels': {
    color: 'var(--utrecht-textarea-color, var(--utrecht-form-control-color, CanvasText))',
    backgroundColor: 'var(--utrecht-textarea-background-color, var(--utrecht-form-control-background-color, Canvas))',
    border: '1px solid currentColor',
    maxInlineSize: 'min(90vw, 40rem)',
  },
  '.cm-diagnostic': { whiteSpace: 'pre-wrap', fontFamily: 'var(--utrecht-document-font-family, sans-serif)' },
  '.cm-diagnosticSource': { fontSize: 'inherit', opacity: '1' },
  '.cm-panel.cm-panel-lint ul [aria-selected]': { backgroundColor: 'Highlight', color: 'HighlightText' },
});

const HIGHLIGHT = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--utrecht-link-color, inherit)' },
  { tag: [tags.number, tags.bool, tags.null], fontWeight: 'bold' },
]);

export class Editor {
  readonly #view: EditorView;

  constructor(host: HTMLElement, { text, label, description, phrases, onChange, onFocus }: Options) {
    // In a shadow root the editor's styles are constructed style sheets. In the page they would be elements, which the policy
    // of the site does not allow.
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const about = document.createElement('p');
    about.id = 'about';
    about.hidden = true;
    about.textContent = description;
    const place = document.createElement('div');
    place.setAttribute('part', 'editor');
    root.replaceChildren(about, place);
    this.#view = new EditorView({
      root,
      parent: place,
      state: EditorState.create({
        doc: text,
        extensions: [
          EditorState.phrases.of(phrases),
          lineNumbers(),
          lintGutter(),
          foldGutter(),
          history(),
          indentOnInput(),
          bracketMatching(),
          highlightActiveLineGutter(),
          json(),
          syntaxHighlighting(HIGHLIGHT),
          THEME,
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': about.id, tabindex: '0', translate: 'no' }),
          // Tab is nobody's, so that it leaves the editor.
          keymap.of([...defaultKeymap, ...historyKeymap, ...foldKeymap, ...lintKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) onChange(update.state.doc.toString());
            if (update.focusChanged) onFocus(update.view.hasFocus);
          }),
        ],
      }),
    });
  }

  /** Puts another text in the place of this one, which can be undone. */
  set text(text: string) {
    const { doc } = this.#view.state;
    if (doc.toString() === text) return;
    this.#view.dispatch({ changes: { from: 0, to: doc.length, insert: text }, selection: { anchor: 0 }, scrollIntoView: true });
  }

  /** Marks these problems and no others. */
  show(problems: readonly Problem[]) {
    const { state } = this.#view;
    const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE) ?? syntaxTree(state);
    const diagnostics: Diagnostic[] = problems.map(({ severity, message, source, ...place }) => {
      const { from, to } = rangeOf(place, state.doc, tree);
      return { from, to, severity, message, source: [place.path, source].filter(Boolean).join(' · ') };
    });
    diagnostics.sort((one, other) => one.from - other.from);
    this.#view.dispatch(setDiagnostics(state, diagnostics));
  }

  /** Moves the cursor to the place of a problem. */
  goTo(place: Pick<Problem, 'path' | 'at'>) {
    const { state } = this.#view;
    const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE_OF_PEOPLE) ?? syntaxTree(state);
    const { from, to } = rangeOf(place, state.doc, tree);
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    this.#view.focus();
  }

  /** Puts values in the place of others, which can be undone. What has no place is left as it is. */
  replace(replacements: readonly Replacement[]) {
    const { state } = this.#view;
    const tree = ensureSyntaxTree(state, state.doc.length, PATIENCE_OF_PEOPLE) ?? syntaxTree(state);
    const changes = replacements.flatMap(({ path, json }) => {
      const { node, complete } = follow(tree, state.doc, path);
      const value = complete && node && valueIn(node);
      return value ? [{ from: value.from, to: value.to, insert: json }] : [];
    });
    this.#view.dispatch({ changes });
  }

  focus() {
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }
}
