// Drawings in the tools that they are for: Mermaid in Chromium, and Graphviz.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { chromium } from 'playwright-core';
import { diagram } from '../../pkg/core/node.js';

const folder = import.meta.dirname;
const mermaid = join(folder, 'node_modules/mermaid/dist/mermaid.min.js');

let browser, page, graphviz;

before(async () => {
  graphviz = await Graphviz.load();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await browser.newPage();
  await page.setContent('<!doctype html><title>Drawings</title>');
  await page.addScriptTag({ path: mermaid });
  await page.evaluate(() => globalThis.mermaid.initialize({ startOnLoad: false }));
});

after(() => browser?.close());

/** What stands in a drawing once Mermaid has drawn it: the texts of objects and relations. */
const drawnByMermaid = (text, htmlLabels) =>
  page.evaluate(
    async ([text, htmlLabels]) => {
      globalThis.mermaid.initialize({ startOnLoad: false, htmlLabels, flowchart: { htmlLabels } });
      const { svg } = await globalThis.mermaid.render('drawing', text);
      const holder = document.createElement('div');
      holder.innerHTML = svg;
      const texts = (selector) =>
        [...holder.querySelectorAll(selector)].map((element) => {
          for (const end of element.querySelectorAll('br')) end.replaceWith('\n');
          return element.textContent;
        });
      return {
        objects: texts('g.node'),
        relations: texts('g.edgeLabels g.edgeLabel').filter((label) => label !== ''),
        lines: holder.querySelectorAll('path.flowchart-link').length,
        scripts: holder.querySelectorAll('script, img, a, iframe').length,
      };
    },
    [text, htmlLabels],
  );

/** The same of Graphviz. */
async function drawnByGraphviz(text) {
  const svg = graphviz.layout(text, 'svg', 'dot');
  return page.evaluate((svg) => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = (selector) =>
      [...drawn.querySelectorAll(selector)].map((group) =>
        [...group.querySelectorAll('text')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' ')).join('\n'),
      );
    return {
      errors: drawn.querySelectorAll('parsererror').length,
      objects: texts('g.node'),
      relations: texts('g.edge'),
      scripts: drawn.querySelectorAll('script, image, a').length,
    };
  }, svg);
}

const count = (text, part) => text.split(part).length - 1;

for (const file of readdirSync(folder).filter((name) => /\.(mmd|dot)$/.test(name))) {
  test(`${file} is drawn with all its objects and relations`, async () => {
    const text = readFileSync(join(folder, file), 'utf8');
    if (file.endsWith('.mmd')) {
      const drawn = await drawnByMermaid(text, true);
      assert.equal(drawn.objects.length, count(text, '"]:::'));
      assert.equal(drawn.lines, count(text, ' -->|'));
      assert.deepEqual(drawn.relations.toSorted(), [...text.matchAll(/-->\|(.*)\|/g)].map(([, name]) => name).toSorted());
    } else {
      const drawn = await drawnByGraphviz(text);
      assert.equal(drawn.objects.length, count(text, 'fillcolor'));
      assert.equal(drawn.relations.length, count(text, ' -> '));
      assert.equal(drawn.errors, 0);
    }
  });
}

/** Texts that mean something in Mermaid, DOT, HTML or Markdown. */
const SINGLE = [
  '"', '\\', '\\"', '"]', '"]:::x', '"];', '`', '"`**x**`"', '**x**', '_x_', '~~x~~', '1. een', '- een', '# een', '[x](y)',
  ']', '[', '((', '))', '{', '}}', '{{x}}', '|', '||', '-->', '--o', '==>', '---', '-- x -->', ';', ':::', '@{ shape: x }',
  'end', 'END', 'subgraph', 'graph', 'flowchart', 'classDef', 'click x', 'style x', 'direction TB', 'default', 'o', 'x',
  '%%', '%% x', '%%{init: {"theme": "dark"}}%%', '--- title: x ---', '\n%% x\n', 'een\ntwee', 'een\r\ntwee', '\n\nend\n',
  '#quot;', '#35;', '#lt;script#gt;', '&quot;', '&amp;', '&#34;', '&lt;b&gt;', '&', '#', '&#0;', '#0;', 'ﬂ°°60¶ß', 'ﬂ°lt¶ß', '¶ß',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<br/>', '<b>x</b>', '</text>', '<!--', ']]>', '<a href="javascript:x">x</a>',
  '\\N', '\\G', '\\l', '\\n', '\\r', '\\E', '\\', '}', '/*', '//', '$$x$$', '$$', '$$$x$$$', 'fa:fa-x', 'fab:fa-x', 'C:\\nieuw', 'http://example.nl', 'a@example.nl',
  '\u0000', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u00a0', '\u2028', '\u2029', '\u202e', '\ufeff', '\ufffe', '\uffff', '\ud800',
  'Zoë', 'ĳ', 'Ñandú', '日本語', '🌳', '👩‍👩‍👧', 'e\u0301', '   ', ' x ',
];

/** Those, and each with another after it. */
const HOSTILE = [...SINGLE, ...SINGLE.map((text, index) => text + SINGLE[(index * 37 + 11) % SINGLE.length])];

/** How a value should read: its words, without what no drawing can show. Where nothing can be seen, it is none. */
const readable = (text) =>
  /^[\s\p{C}]*$/u.test(text) ? '' : text.split(/[\s\p{Cc}\p{Cs}\ufffe\uffff]+/u).filter(Boolean).join(' ');

const contact = (text) => ({
  uuid: '11111111-1111-4111-8111-111111111110',
  onderwerp: text,
  hadBetrokkenActoren: [{ naam: text, soortActor: 'medewerker' }],
  hadBetrokkenen: [{ rol: 'klant', organisatienaam: text, digitaleAdressen: [{ adres: text }] }],
});

/** By these Mermaid marks characters while it draws: it shows them as another character, whoever wrote them. */
const MARKS_OF_MERMAID = /ﬂ°|¶ß/;

const expected = (text) =>
  [['Klantcontact'], ['Medewerker'], ['Betrokkene bij klantcontact', 'klant'], ['Digitaal adres']].map((lines) =>
    [...lines, readable(text)].filter(Boolean).join('\n'),
  );

/** White space at the edges and beside line ends is that of the drawing, and word joiners show nothing. */
const trimmed = (texts) => texts.map((text) => text.replaceAll('\u2060', '').split('\n').map((line) => line.trim()).filter(Boolean).join('\n'));

test(`${HOSTILE.length} texts are only text in Mermaid`, async () => {
  for (const text of HOSTILE) {
    const drawn = await drawnByMermaid(diagram(contact(text), 'mermaid', { values: true }), true);
    if (MARKS_OF_MERMAID.test(text)) assert.equal(drawn.objects.length, expected(text).length, JSON.stringify(text));
    else assert.deepEqual(trimmed(drawn.objects), expected(text), JSON.stringify(text));
    assert.equal(drawn.lines, 3, JSON.stringify(text));
    assert.equal(drawn.scripts, 0, JSON.stringify(text));
  }
});

test(`${HOSTILE.length} texts are only text in Graphviz`, async () => {
  for (const text of HOSTILE) {
    const drawn = await drawnByGraphviz(diagram(contact(text), 'dot', { values: true }));
    assert.deepEqual(trimmed(drawn.objects), expected(text), JSON.stringify(text));
    assert.deepEqual(drawn.relations, ['had betrokken', 'had', 'verstrekte voor opvolging van klantcontact']);
    assert.equal(drawn.errors + drawn.scripts, 0, JSON.stringify(text));
  }
});
