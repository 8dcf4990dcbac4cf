// The examples of the project, to copy: the files themselves, which the tests build and fill in.

import type { ComponentChild } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useChoices } from '../address';
import { Alert } from '../components/alert';
import { Code } from '../components/code';
import { Select } from '../components/field';
import { Live } from '../components/live';
import type { Language, Text } from '../language';
import type { PageProps } from '../pages';

type Load = () => Promise<string>;

const EXAMPLES = '../../../examples/';
const FILES = import.meta.glob<string>(
  [
    '../../../examples/*.rs',
    '../../../examples/forms/**/*.{css,html,js,json,jsx,svelte,ts,vue}',
    '!**/node_modules/**',
    '!**/dist/**',
    '!**/package-lock.json',
  ],
  { query: '?raw', import: 'default' },
);
const DOCUMENTATION = import.meta.glob<string>('../../../docs/register.md', { query: '?raw', import: 'default' });

const TEXTS = {
  choose: { nl: 'Waarmee', en: 'With what' },
  install: { nl: 'Installeren', en: 'Install' },
  build: {
    nl: 'Bouw het pakket eerst met `cargo xtask pkg`, in de map van het project.',
    en: 'Build the package first with `cargo xtask pkg`, in the folder of the project.',
  },
  start: { nl: 'Starten', en: 'Start' },
  files: { nl: 'Bestanden', en: 'Files' },
  loading: { nl: 'De code wordt geladen.', en: 'The code is loading.' },
  loaded: { nl: 'De code is geladen.', en: 'The code has loaded.' },
  failed: {
    nl: 'De code kon niet geladen worden. Kijk of u verbinding hebt en laad de pagina opnieuw.',
    en: 'The code could not be loaded. See whether you are connected, and load the page again.',
  },
} satisfies Record<string, Text>;

interface Example {
  name: Text;
  /** What it does otherwise than the others. */
  about: Text;
  /** How it is started, where that is no npm project. */
  start?: string;
}

const same = (name: string): Text => ({ nl: name, en: name });

/** The folders of the forms, and the services, with what each is. */
const CHOICES: Readonly<Record<string, Example>> = {
  plain: {
    name: { nl: 'HTML en JavaScript, zonder formulierbibliotheek', en: 'HTML and JavaScript, without a form library' },
    about: {
      nl: 'Een `Draft` houdt het document bij, één waarde tegelijk. Neem dit als er nog geen formulierbibliotheek is.',
      en: 'A `Draft` keeps the document, one value at a time. Take this where there is no form library yet.',
    },
  },
  'react-hook-form': {
    name: same('React Hook Form'),
    about: {
      nl: 'Het schema van de bibliotheek is een Standard Schema, en `standardSchemaResolver` geeft het aan het formulier.',
      en: 'The schema of the library is a Standard Schema, which `standardSchemaResolver` gives to the form.',
    },
  },
  'tanstack-form': {
    name: same('TanStack Form'),
    about: {
      nl: '`validate` oordeelt bij elke wijziging over het hele document. De meldingen gaan naar de velden.',
      en: '`validate` judges the whole document at each change. The messages go to the fields.',
    },
  },
  'vee-validate-5': {
    name: same('VeeValidate 5 (Vue)'),
    about: {
      nl: 'VeeValidate 5 neemt een Standard Schema. Eerst gaat eruit wat leeg is gelaten.',
      en: 'VeeValidate 5 takes a Standard Schema. What was left empty is taken away first.',
    },
  },
  'vee-validate-4': {
    name: same('VeeValidate 4 (Vue)'),
    about: {
      nl: 'VeeValidate 4 oordeelt niet met een Standard Schema. Een functie van 14 regels maakt er een schema van dat wel werkt.',
      en: 'VeeValidate 4 does not judge by a Standard Schema. A function of 14 lines makes one that works.',
    },
  },
  angular: {
    name: { nl: 'Angular, met reactieve formulieren', en: 'Angular, with reactive forms' },
    about: {
      nl: 'Een validator van de `FormGroup` oordeelt met een `Draft`, omdat een waarde fout kan zijn door wat ergens anders staat.',
      en: 'A validator of the `FormGroup` judges by a `Draft`, because a value can be wrong by what stands elsewhere.',
    },
  },
  svelte: {
    name: same('Svelte 5'),
    about: {
      nl: 'Een `Draft` houdt het document bij. Na elke wijziging leest Svelte opnieuw wat er te tonen is.',
      en: 'A `Draft` keeps the document. After each change Svelte reads again what there is to show.',
    },
  },
  'rust-service': {
    name: { nl: 'Rust: een webdienst', en: 'Rust: a web service' },
    about: {
      nl: 'Keurt een klantcontact, registreert het en antwoordt met wat een tijdlijn ervan toont.',
      en: 'Judges a klantcontact, registers it, and answers with what a timeline shows of it.',
    },
    start: 'KLANTINTERACTIES_TOKEN=… cargo run --example service -- 127.0.0.1:3000 http://localhost:8000/klantinteracties/api/v1',
  },
  'rust-register': {
    name: { nl: 'Rust: registreren in een register', en: 'Rust: registering in a register' },
    about: {
      nl: 'Verstuurt de verzoeken één voor één, bewaart het plan voor elk verzoek, en maakt ze ongedaan als er één mislukt.',
      en: 'Sends the requests one by one, keeps the plan before each, and undoes them when one fails.',
    },
    start: 'KLANTINTERACTIES_TOKEN=… cargo run --example register -- http://localhost:8000/klantinteracties/api/v1 klantcontact.json plan.json',
  },
  'node-register': {
    name: { nl: 'Node.js: registreren in een register', en: 'Node.js: registering in a register' },
    about: {
      nl: 'Hetzelfde in JavaScript. Alleen `save` en `send` schrijft u zelf.',
      en: 'The same in JavaScript. Only `save` and `send` are yours to write.',
    },
  },
};

interface Shown {
  name: string;
  code: string;
  /** The code with its colours. */
  coloured: ComponentChild[];
}

interface Loaded {
  install: string;
  files: readonly Shown[];
}

/** Which files come first: what shows how it is done, then what is around it. */
const ORDER: readonly RegExp[] = [
  /^src\/app\.(jsx|ts|vue|svelte)$/i, /^src\/app\.html$/, /^src\/(?!main|index)/, /^src\/main/, /document\.js$/, /\.html$/, /\.css$/, /^package\.json$/,
];
const orderOf = (name: string) => {
  const index = ORDER.findIndex((pattern) => pattern.test(name));
  return index < 0 ? ORDER.length : index;
};

/** The files of a choice, by their names, with what loads each. */
function filesOf(choice: string): [name: string, load: Load][] {
  if (choice === 'rust-service' || choice === 'rust-register') {
    const names = choice === 'rust-service' ? ['service.rs', 'register.rs'] : ['register.rs'];
    return names.flatMap((name) => {
      const load = FILES[EXAMPLES + name];
      return load ? [[`examples/${name}`, load] as [string, Load]] : [];
    });
  }
  if (choice === 'node-register') {
    return Object.values(DOCUMENTATION).map((load) => [
      'register.mjs',
      // The example of the documentation, which its tests run.
      () => load().then((text) => /^```js\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? ''),
    ]);
  }
  const folder = `${EXAMPLES}forms/${choice}/`;
  const shared = /\/forms\/[^/]+$/;
  return Object.entries(FILES)
    .filter(([path]) => path.startsWith(folder) || shared.test(path))
    .map(([path, load]): [string, Load] => [path.startsWith(folder) ? path.slice(folder.length) : `../${path.replace(/^.*\//, '')}`, load])
    .sort(([one], [other]) => orderOf(one) - orderOf(other) || one.localeCompare(other));
}

/** The command that installs what the project of an example uses. */
function installOf(files: readonly { name: string; code: string }[]): string {
  const manifest = files.find(({ name }) => name === 'package.json')?.code ?? '{}';
  const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
  const others = Object.entries(dependencies).filter(([name]) => name !== 'klantinteracties');
  return ['npm install ../klantinteracties/pkg', ...others.map(([name, version]) => `${name}@${version}`)].join(' ');
}

async function loadChoice(choice: string): Promise<Loaded> {
  const { highlight } = await import('../highlight');
  const files = await Promise.all(filesOf(choice).map(async ([name, load]) => ({ name, code: (await load()).trimEnd() })));
  return {
    install: choice.startsWith('rust') ? '' : installOf(files),
    files: files.map(({ name, code }) => ({ name, code, coloured: highlight(code, name) })),
  };
}

/** A sentence in which what stands between backticks is code. */
function Sentence({ children }: { children: string }) {
  return (
    <p class="nl-paragraph">
      {children.split('`').map((part, index) => (index % 2 === 1 ? <code class="nl-code">{part}</code> : part))}
    </p>
  );
}

function Files({ loaded: { install, files }, start, language }: { loaded: Loaded; start: string | undefined; language: Language }) {
  const t = (text: Text) => text[language];
  const command = start ?? install;
  const commandTitle = t(start ? TEXTS.start : TEXTS.install);
  const idOf = (name: string) => `bestand-${name.replaceAll(/[^\w.]+/g, '-')}`;
  return (
    <>
      <h3 class="nl-heading nl-heading--level-3">{commandTitle}</h3>
      {!start && <Sentence>{t(TEXTS.build)}</Sentence>}
      <Code code={command} label={commandTitle} language={language} />
      {files.length > 1 && (
        <nav aria-label={t(TEXTS.files)}>
          <ul class="utrecht-unordered-list">
            {files.map(({ name }) => (
              <li class="utrecht-unordered-list__item" key={name}>
                <a class="utrecht-link utrecht-link--html-a" href={`#${idOf(name)}`}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {files.map(({ name, code, coloured }) => (
        <div class="stack" key={name} data-file={name}>
          <h3 class="nl-heading nl-heading--level-3 breaks" id={idOf(name)} tabIndex={-1}>
            {name}
          </h3>
          <Code code={code} label={name} language={language}>
            {coloured}
          </Code>
        </div>
      ))}
    </>
  );
}

export default function CodePage({ language }: PageProps) {
  const t = (text: Text) => text[language];
  const [choices, choose] = useChoices({ voor: 'plain' });
  const [loaded, setLoaded] = useState<{ choice: string; result: Loaded | undefined }>();
  const choice = Object.hasOwn(CHOICES, choices.voor) ? choices.voor : 'plain';

  useEffect(() => {
    let isCurrent = true;
    const show = (result: Loaded | undefined) => {
      if (isCurrent) setLoaded({ choice, result });
    };
    loadChoice(choice).then(show, () => show(undefined));
    return () => {
      isCurrent = false;
    };
  }, [choice]);
  // The address may name a file that was not there when the page opened.
  useEffect(() => {
    if (loaded && location.hash.length > 1) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }, [loaded]);

  const example = CHOICES[choice];
  const isLoaded = loaded?.choice === choice;
  const isFailed = isLoaded && loaded.result === undefined;
  return (
    <div class="stack" aria-busy={!isLoaded}>
      <Select
        id="choice"
        label={t(TEXTS.choose)}
        choices={Object.entries(CHOICES).map(([value, { name }]) => [value, t(name)] as const)}
        value={choice}
        onChoose={(voor) => choose({ voor })}
      />
      <h2 class="nl-heading nl-heading--level-2">{example && t(example.name)}</h2>
      {example && <Sentence>{t(example.about)}</Sentence>}
      {isFailed && (
        <Alert kind="error">
          <p class="nl-paragraph">{t(TEXTS.failed)}</p>
        </Alert>
      )}
      {isLoaded ? (
        loaded.result && <Files key={choice} loaded={loaded.result} start={example?.start} language={language} />
      ) : (
        <p class="nl-paragraph">{t(TEXTS.loading)}</p>
      )}
      <Live text={isFailed ? t(TEXTS.failed) : isLoaded && example ? `${t(example.name)}. ${t(TEXTS.loaded)}` : ''} />
    </div>
  );
}
