// The first page: what the library is for, for those who decide and for those who build. It needs no script.

import { type Klantcontact, describe, ruleCatalogue, validate } from 'klantinteracties';
import { Alert } from '../components/alert';
import { ButtonLink } from '../components/button';
import { valueAt } from '../pointer';
import type { Language, Text } from '../language';
import { type PageProps, pathOf } from '../pages';

interface Part {
  title: Text;
  text: Text;
  /** The page with more. */
  slug: string;
  link: Text;
}

const QUESTIONS: readonly Part[] = [
  {
    title: { nl: 'Mag dit contact geregistreerd worden?', en: 'May this contact be registered?' },
    text: {
      nl: 'Niet elk gesprek is een klantcontact. Zonder iemand van buiten de gemeente, of als de registratie niemand helpt, hoort het niet in het register. De bibliotheek beslist, en zegt waarom.',
      en: 'Not every conversation is a klantcontact. Without anybody from outside the municipality, or when registering it helps nobody, it does not belong in the register. The library decides, and says why.',
    },
    slug: 'proberen',
    link: { nl: 'Probeer het in een formulier', en: 'Try it in a form' },
  },
  {
    title: { nl: 'Welke contactgegevens horen erbij?', en: 'Which contact details belong to it?' },
    text: {
      nl: 'Moet iemand teruggebeld worden, dan is een nummer nodig. Kent de gemeente de klant al, dan gelden de gegevens die zij heeft. In andere gevallen bewaart u zo min mogelijk.',
      en: 'When somebody has to be called back, a number is needed. When the municipality knows the customer, the details that it has are used. Otherwise as little as possible is kept.',
    },
    slug: 'regels',
    link: { nl: 'Bekijk alle regels', en: 'See all rules' },
  },
];

const USES: readonly Part[] = [
  {
    title: { nl: 'Formulieren', en: 'Forms' },
    text: {
      nl: 'Controleert terwijl iemand typt, zegt bij het veld wat er moet gebeuren, en herstelt wat duidelijk is: een nummer met streepjes, een postcode zonder spatie.',
      en: 'Checks while somebody types, says at the field what to do, and corrects what is clear: a number with dashes, a postcode without a space.',
    },
    slug: 'code',
    link: { nl: 'Voorbeelden in code', en: 'Examples in code' },
  },
  {
    title: { nl: 'Portalen', en: 'Portals' },
    text: {
      nl: 'Maakt een tijdlijn van wat een register antwoordt: op volgorde, met de vragen en antwoorden bij elkaar, en zonder wat alleen voor medewerkers is.',
      en: 'Makes a timeline of what a register answers: in order, with questions and answers together, and without what is for employees only.',
    },
    slug: 'tijdlijn',
    link: { nl: 'Bekijk een tijdlijn', en: 'See a timeline' },
  },
  {
    title: { nl: 'Diensten', en: 'Services' },
    text: {
      nl: 'Maakt van een klantcontact de verzoeken die het registreren, in de goede volgorde, en die het ongedaan maken als er één mislukt.',
      en: 'Makes of a klantcontact the requests that register it, in the right order, and those that undo it when one fails.',
    },
    slug: 'plan',
    link: { nl: 'Doorloop een plan', en: 'Step through a plan' },
  },
];

const TEXTS = {
  try: { nl: 'Probeer het zelf', en: 'Try it yourself' },
  read: { nl: 'Lees hoe u begint', en: 'Read how to begin' },
  example: { nl: 'Een voorbeeld', en: 'An example' },
  filled: { nl: 'Dit vult een medewerker in', en: 'This is what an employee fills in' },
  said: { nl: 'Dit zegt de bibliotheek', en: 'This is what the library says' },
  empty: { nl: 'niet ingevuld', en: 'not filled in' },
  rule: { nl: 'Waarom deze regel er is', en: 'Why this rule is there' },
  questions: { nl: 'De twee vragen waar het om draait', en: 'The two questions that matter' },
  uses: { nl: 'Waar u het voor gebruikt', en: 'What it is for' },
  trust: { nl: 'Waarom u erop kunt bouwen', en: 'Why you can build on it' },
} satisfies Record<string, Text>;

const trust = (rules: number): readonly Text[] => [
  {
    nl: `${rules} regels, elk met de bron waar hij vandaan komt en met voorbeelden die getest zijn.`,
    en: `${rules} rules, each with the source it comes from and with examples that are tested.`,
  },
  {
    nl: 'Gegevens van inwoners blijven binnen: de bibliotheek verstuurt niets, bewaart niets en herhaalt in geen enkele melding wat iemand invulde.',
    en: 'Data of inhabitants stay inside: the library sends nothing, keeps nothing, and repeats in no message what somebody filled in.',
  },
  {
    nl: 'Eén kern in Rust, in de browser, in Node.js en in uw dienst: overal hetzelfde oordeel.',
    en: 'One core in Rust, in the browser, in Node.js and in your service: the same verdict everywhere.',
  },
  {
    nl: 'Getoetst aan opgenomen antwoorden van Open Klant, de server die gemeenten gebruiken.',
    en: 'Compared with recorded answers of Open Klant, the server that municipalities use.',
  },
  {
    nl: 'Meldingen in gewoon Nederlands, voor medewerkers en voor inwoners; ook in het Engels, Fries en Duits.',
    en: 'Messages in plain Dutch, for employees and for inhabitants; also in English, Frisian and German.',
  },
];

/** The rule of the example, and what of its document is shown. */
const EXAMPLE = 'betrokkene-contactgegevens-required';
const SHOWN = ['/kanaal', '/onderwerp', '/leiddeTotInterneTaken/0/gevraagdeHandeling', '/hadBetrokkenen/0/digitaleAdressen'] as const;

/** What somebody fills in, and what the library says of it: the example of a rule. */
function Example({ language, root }: PageProps & { root: string }) {
  const document = ruleCatalogue().find(({ code }) => code === EXAMPLE)?.example.document ?? '';
  const value = JSON.parse(document) as Klantcontact;
  const { violations } = validate('klantcontact', document, { language });
  return (
    <div class="columns">
      <section class="stack stack--close">
        <h3 class="nl-heading nl-heading--level-3">{TEXTS.filled[language]}</h3>
        <dl class="utrecht-data-list utrecht-data-list--rows stack stack--close">
          {SHOWN.map((path) => (
            <div class="utrecht-data-list__item">
              <dt class="utrecht-data-list__item-key">
                <strong>{describe('klantcontact', path, language)?.label}</strong>
              </dt>
              <dd class="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">
                {valueAt(value, path) === undefined ? TEXTS.empty[language] : <span lang="nl">{String(valueAt(value, path))}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="stack stack--close">
        <h3 class="nl-heading nl-heading--level-3">{TEXTS.said[language]}</h3>
        {violations.map(({ code, message }) => (
          <Alert kind="error">
            <p class="nl-paragraph">{message}</p>
            <p class="nl-paragraph">
              <a class="utrecht-link utrecht-link--html-a" href={`${root}${pathOf('regels', language)}#${code}`}>
                {TEXTS.rule[language]}
              </a>
            </p>
          </Alert>
        ))}
      </section>
    </div>
  );
}

function Parts({ parts, language, root }: { parts: readonly Part[]; language: Language; root: string }) {
  return (
    <div class="columns">
      {parts.map(({ title, text, slug, link }) => (
        <section class="stack stack--close">
          <h3 class="nl-heading nl-heading--level-3">{title[language]}</h3>
          <p class="nl-paragraph">{text[language]}</p>
          <p class="nl-paragraph">
            <a class="utrecht-link utrecht-link--html-a" href={root + pathOf(slug, language)}>
              {link[language]}
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}

export default function Start({ language, root }: PageProps & { root: string }) {
  return (
    <div class="stack">
      <div class="utrecht-button-group">
        <ButtonLink appearance="primary-action" href={root + pathOf('proberen', language)}>
          {TEXTS.try[language]}
        </ButtonLink>
        <ButtonLink appearance="secondary-action" href={root + pathOf('documentatie', language)}>
          {TEXTS.read[language]}
        </ButtonLink>
      </div>
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.example[language]}</h2>
      <Example language={language} root={root} />
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.questions[language]}</h2>
      <Parts parts={QUESTIONS} language={language} root={root} />
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.uses[language]}</h2>
      <Parts parts={USES} language={language} root={root} />
      <h2 class="nl-heading nl-heading--level-2">{TEXTS.trust[language]}</h2>
      <ul class="utrecht-unordered-list">
        {trust(ruleCatalogue().length).map((reason) => (
          <li class="utrecht-unordered-list__item">{reason[language]}</li>
        ))}
      </ul>
    </div>
  );
}
