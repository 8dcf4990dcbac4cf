// The examples of the standard, by the names that people give them.

import type { Text } from './language';

export interface Example {
  /** Its file. It names the example in addresses. */
  readonly slug: string;
  readonly name: Text;
  readonly document: object;
}

const NAMES: Readonly<Record<string, Text>> = {
  '1-anoniem-telefoongesprek': {
    nl: '1. Anoniem telefoongesprek (mag niet geregistreerd worden)',
    en: '1. Anonymous telephone call (may not be registered)',
  },
  '2-baliegesprek-terugbelverzoek': { nl: '2. Baliegesprek met terugbelverzoek', en: '2. Conversation at the desk, with a request to be called back' },
  '3a-melding-omgewaaide-boom': { nl: '3a. Melding van een omgewaaide boom', en: '3a. Report of a tree that was blown over' },
  '3b-informatie-schuldhulpverlening': { nl: '3b. Vraag over schuldhulpverlening', en: '3b. Question about debt counselling' },
  '4-email-met-bijlagen': { nl: '4. E-mail met bijlagen', en: '4. E-mail with attachments' },
  '5-productaanvraag': { nl: '5. Productaanvraag namens iemand anders', en: '5. Application on behalf of somebody else' },
  '6-document-bij-lopende-zaak': { nl: '6. Document bij een lopende zaak', en: '6. Document for a zaak that is under way' },
};

const FILES = import.meta.glob<object>('../../tests/cases/examples/*.json', { eager: true, import: 'default' });

export const EXAMPLES: readonly Example[] = Object.entries(FILES)
  .map(([file, document]) => {
    const slug = file.replace(/^.*\/|\.json$/g, '');
    return { slug, name: NAMES[slug] ?? { nl: slug, en: slug }, document };
  })
  .sort((one, other) => one.slug.localeCompare(other.slug));
