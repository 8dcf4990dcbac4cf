// The pages of the site: their addresses, their names, and what draws them.

import type { ComponentType } from 'preact';
import type { Language, Text } from './language';

/** What a page gets that the browser draws. */
export interface PageProps {
  language: Language;
}

export interface Page {
  /** Its folder, in each language; empty for the first page. */
  readonly slug: string;
  /** As the navigation has it. */
  readonly name: Text;
  /** The heading at its top. */
  readonly title: Text;
  /** What it is for: the sentence below its heading, and what a search engine shows. */
  readonly lead: Text;
  /** The page that it lies below, if it is not in the navigation itself. */
  readonly parent?: Page;
  /** Loads the part that the browser draws, if there is one. */
  readonly load?: () => Promise<{ default: ComponentType<PageProps> }>;
}

export const PAGES: readonly Page[] = [
  {
    slug: '',
    name: { nl: 'Start', en: 'Home' },
    title: { nl: 'Klantcontacten goed registreren', en: 'Registering klantcontacten well' },
    lead: {
      nl: 'Eén bibliotheek die klantcontacten controleert en maakt volgens de standaard Klantinteracties. Voor formulieren, portalen en diensten van gemeenten.',
      en: 'One library that checks and builds klantcontacten by the Dutch municipal standard Klantinteracties, for forms, portals and services.',
    },
  },
  {
    slug: 'proberen',
    name: { nl: 'Proberen', en: 'Try it' },
    title: { nl: 'Registreer een klantcontact', en: 'Register a klantcontact' },
    lead: {
      nl: 'Vul in wat er in een gesprek gebeurde, zoals een medewerker dat doet. U ziet meteen of het contact geregistreerd mag worden. Alles blijft in uw browser.',
      en: 'Fill in what happened in a conversation, as an employee does. You see at once whether the contact may be registered. Everything stays in your browser.',
    },
    load: () => import('./pages/proberen'),
  },
  {
    slug: 'speelplaats',
    name: { nl: 'Speelplaats', en: 'Playground' },
    title: { nl: 'Speelplaats', en: 'Playground' },
    lead: {
      nl: 'Schrijf of plak een document in JSON. Wat er mis is, staat bij de plek waar het mis is.',
      en: 'Write or paste a document in JSON. What is wrong is shown at the place where it is wrong.',
    },
    load: () => import('./pages/speelplaats'),
  },
  {
    slug: 'regels',
    name: { nl: 'Regels', en: 'Rules' },
    title: { nl: 'Alle regels', en: 'All rules' },
    lead: {
      nl: 'Elke regel die de bibliotheek controleert: wat hij betekent, waarom hij er is, en waar hij vandaan komt.',
      en: 'Each rule that the library checks: what it means, why it is there, and where it comes from.',
    },
    load: () => import('./pages/regels'),
  },
  {
    slug: 'tijdlijn',
    name: { nl: 'Tijdlijn', en: 'Timeline' },
    title: { nl: 'De tijdlijn van een inwoner', en: 'The timeline of an inhabitant' },
    lead: {
      nl: 'Zo toont een portaal de contacten die een inwoner met de gemeente had.',
      en: 'This is how a portal shows the contacts that an inhabitant had with the municipality.',
    },
    load: () => import('./pages/tijdlijn'),
  },
  {
    slug: 'tekening',
    name: { nl: 'Tekening', en: 'Drawing' },
    title: { nl: 'Een klantcontact als tekening', en: 'A klantcontact as a drawing' },
    lead: {
      nl: 'Een klantcontact met alles wat eraan vastzit, getekend zoals de standaard dat doet.',
      en: 'A klantcontact with all that belongs to it, drawn as the standard does.',
    },
    load: () => import('./pages/tekening'),
  },
  {
    slug: 'plan',
    name: { nl: 'Plan', en: 'Plan' },
    title: { nl: 'Van document naar register', en: 'From document to register' },
    lead: {
      nl: 'Een klantcontact registreren kost meer dan één verzoek. Doorloop ze, en zie wat er ongedaan wordt gemaakt als er één mislukt.',
      en: 'Registering a klantcontact takes more than one request. Step through them, and see what is undone when one fails.',
    },
    load: () => import('./pages/plan'),
  },
  {
    slug: 'code',
    name: { nl: 'Code', en: 'Code' },
    title: { nl: 'Code om over te nemen', en: 'Code to copy' },
    lead: {
      nl: 'Hetzelfde formulier in zeven formulierbibliotheken. Elk voorbeeld is getest in een echte browser.',
      en: 'The same form in seven form libraries. Each example is tested in a real browser.',
    },
    load: () => import('./pages/code'),
  },
  {
    slug: 'documentatie',
    name: { nl: 'Documentatie', en: 'Documentation' },
    title: { nl: 'Documentatie', en: 'Documentation' },
    lead: {
      nl: 'Begin met een handleiding. Zoek daarna op wat u precies nodig hebt.',
      en: 'Begin with a guide. Then look up what you need precisely.',
    },
  },
  {
    slug: 'zoeken',
    name: { nl: 'Zoeken', en: 'Search' },
    title: { nl: 'Zoeken', en: 'Search' },
    lead: {
      nl: 'Zoek in de handleidingen, de documentatie en de regels. Wat u zoekt, blijft in uw browser.',
      en: 'Search the guides, the documentation and the rules. What you search for stays in your browser.',
    },
    load: () => import('./pages/zoeken'),
  },
];

/** The address of a page, from the root of the site. */
export const pathOf = (slug: string, language: Language): string =>
  [language === 'nl' ? '' : language, slug].filter(Boolean).map((folder) => `${folder}/`).join('');
