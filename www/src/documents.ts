// The documentation: guides for who starts, and the Markdown files of the repository, each as a page.

import type { Language, Text } from './language';
import { type Rendered, render } from './markdown';
import { PAGES, type Page, pathOf } from './pages';

export interface Document {
  readonly page: Page;
  /** A guide is there in both languages; what it tells about is in English. */
  readonly kind: 'guide' | 'document';
  /** Its file in the repository, by the language of the page. */
  readonly file: Text;
}

const SOURCES = import.meta.glob<string>(['../../README.md', '../../npm/README.md', '../../docs/*.md', '../guides/*.md'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const parent = PAGES.find(({ slug }) => slug === 'documentatie') as Page;

const entry = (kind: Document['kind'], name: string, file: Text, title: Text, lead: Text): Document => ({
  kind,
  file,
  page: { slug: `documentatie/${name}`, name: title, title, lead, parent },
});
const guide = (name: string, title: Text, lead: Text) =>
  entry('guide', name, { nl: `www/guides/${name}.nl.md`, en: `www/guides/${name}.en.md` }, title, lead);
const file = (name: string, path: string, title: Text, lead: Text) => entry('document', name, { nl: path, en: path }, title, lead);

/** All documents, in the order in which somebody reads them. */
export const DOCUMENTS: readonly Document[] = [
  guide(
    'formulier',
    { nl: 'Een formulier', en: 'A form' },
    { nl: 'Een formulier dat zegt wat er mis is, bij het veld, terwijl iemand het invult.', en: 'A form that says what is wrong, at the field, while somebody fills it in.' },
  ),
  guide(
    'portaal',
    { nl: 'Een portaal', en: 'A portal' },
    { nl: 'Een inwoner laten zien welke contacten er waren, en niets wat alleen voor medewerkers is.', en: 'Showing an inhabitant which contacts there were, and nothing that is for employees only.' },
  ),
  guide(
    'dienst',
    { nl: 'Een dienst', en: 'A service' },
    { nl: 'Een klantcontact controleren en registreren, en terugdraaien als het halverwege misgaat.', en: 'Judging a klantcontact and registering it, and undoing it when it fails halfway.' },
  ),
  file('bibliotheek', 'README.md', { nl: 'De bibliotheek', en: 'The library' }, { nl: 'Wat de bibliotheek doet, in Rust en in TypeScript.', en: 'What the library does, in Rust and in TypeScript.' }),
  file('npm', 'npm/README.md', { nl: 'Het npm-pakket', en: 'The npm package' }, { nl: 'Formulieren, losse waarden en tijdlijnen in de browser en in Node.js.', en: 'Forms, single values and timelines in the browser and in Node.js.' }),
  file('forms', 'docs/forms.md', { nl: 'Formulieren', en: 'Forms' }, { nl: 'Hetzelfde formulier in zeven formulierbibliotheken, en wat u makkelijk vergeet.', en: 'The same form in seven form libraries, and what is easily forgotten.' }),
  file('timeline', 'docs/timeline.md', { nl: 'De tijdlijn', en: 'The timeline' }, { nl: 'Wat een portaal of een klantcontactcentrum laat zien.', en: 'What a portal or a contact centre shows.' }),
  file('building', 'docs/building.md', { nl: 'Objecten maken', en: 'Making objects' }, { nl: 'Goede objecten maken van wat er gebeurde.', en: 'Making valid objects from what happened.' }),
  file('register', 'docs/register.md', { nl: 'Werken met een register', en: 'Speaking with a register' }, { nl: 'Wat u naar een register stuurt, en hoe u leest wat het antwoordt.', en: 'What to send to a register, and how to read what comes back.' }),
  file('diagram', 'docs/diagram.md', { nl: 'Tekeningen', en: 'Drawings' }, { nl: 'Een klantcontact tekenen zoals de standaard dat doet.', en: 'Drawing a klantcontact as the standard does.' }),
  file('texts', 'docs/texts.md', { nl: 'Teksten', en: 'Texts' }, { nl: 'Meldingen voor medewerkers en voor inwoners, in elke taal.', en: 'Messages to employees and to inhabitants, in any language.' }),
  file('rules', 'docs/rules.md', { nl: 'De regels, met hun voorbeelden', en: 'The rules, with their examples' }, { nl: 'Elke regel, met een document dat hem volgt en een dat hem breekt.', en: 'Each rule, with a document that keeps to it and one that breaks it.' }),
  file('profiles', 'docs/profiles.md', { nl: 'De twee profielen', en: 'The two profiles' }, { nl: 'Waar de standaard en Open Klant het niet eens zijn, en wat de bibliotheek dan doet.', en: 'Where the standard and Open Klant disagree, and what the library does there.' }),
  file('command', 'docs/command.md', { nl: 'Het commando', en: 'The command' }, { nl: 'Bestanden controleren, bekijken en klaarzetten voor een register, in een terminal.', en: 'Judging files, showing them and preparing them for a register, on the command line.' }),
  file('python', 'docs/python.md', { nl: 'Python', en: 'Python' }, { nl: 'De bibliotheek in Python.', en: 'The library in Python.' }),
  file('spark', 'docs/spark.md', { nl: 'Spark', en: 'Spark' }, { nl: 'Veel klantcontacten tegelijk controleren in Spark.', en: 'Judging many klantcontacten at once in Spark.' }),
  file('trust', 'docs/trust.md', { nl: 'Vertrouwen', en: 'Trust' }, { nl: 'Waarom u op de bibliotheek kunt vertrouwen, en hoe dat gecontroleerd wordt.', en: 'Why the library can be relied on, and how that is checked.' }),
  file('tools', 'docs/tools.md', { nl: 'Gereedschap', en: 'Tools' }, { nl: 'Met welke bundelaars, omgevingen en raamwerken het pakket getest is.', en: 'With which bundlers, runtimes and frameworks the package was tested.' }),
  file('size', 'docs/size.md', { nl: 'Grootte', en: 'Size' }, { nl: 'Hoeveel bytes een pagina laadt.', en: 'How many bytes a page loads.' }),
  file('performance', 'docs/performance.md', { nl: 'Snelheid', en: 'Performance' }, { nl: 'Tijd en geheugen, naast andere bibliotheken.', en: 'Time and memory, beside other libraries.' }),
];

/**
 * The texts of the library in Dutch, which the documents in English quote. The file of the rules has them all: each message above
 * the English one, and each explanation behind it.
 */
const DUTCH: ReadonlySet<string> = new Set(
  [...(SOURCES['../../docs/rules.md'] ?? '').matchAll(/^> (.+)\n>$| \*([^*\n]+)\*$/gm)].map(([, message, explanation]) => message ?? explanation ?? ''),
);

const TABLE: Text = { nl: 'Tabel', en: 'Table' };

/** The language in which a document is written. */
export const languageOf = ({ kind }: Document, language: Language): Language => (kind === 'guide' ? language : 'en');

export function contentOf(document: Document, language: Language, root: string): Rendered {
  const path = document.file[language];
  const text = SOURCES[path.startsWith('www/') ? `../${path.slice('www/'.length)}` : `../../${path}`];
  if (text === undefined) throw new Error(`there is no ${path}`);
  const pageOf = (path: string) => {
    // A guide also links to the other pages of the site, as folders beside its own.
    const page =
      DOCUMENTS.find(({ file }) => Object.values(file).includes(path))?.page ?? PAGES.find(({ slug }) => slug && path === `www/${slug}/`);
    return page && root + pathOf(page.slug, language);
  };
  const written = languageOf(document, language);
  return render({ path, text, pageOf, tableName: TABLE[written], dutch: written === 'en' ? DUTCH : new Set() });
}

const forgotten = Object.keys(SOURCES)
  .map((path) => (path.startsWith('../../') ? path.slice('../../'.length) : `www/${path.slice('../'.length)}`))
  .filter((path) => !DOCUMENTS.some(({ file }) => Object.values(file).includes(path)));
if (forgotten.length > 0) throw new Error(`src/documents.ts has no page for ${forgotten.join(', ')}`);
