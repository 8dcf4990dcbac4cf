// Compiled, not run: what TypeScript says of a language that is added.
import { validate } from 'klantinteracties';
import { type LanguageTexts, addLanguage } from 'klantinteracties/languages';

declare module 'klantinteracties' {
  interface Languages {
    pap: true;
  }
}

declare const texts: LanguageTexts;
addLanguage('pap', texts);
validate('klantcontact', {}, { language: 'pap' });
validate('klantcontact', {}, { language: 'fry', audience: 'klant' });
// @ts-expect-error nobody declared this language
validate('klantcontact', {}, { language: 'xx' });
const { required, ...rules } = texts.rules;
// @ts-expect-error a text is missing
addLanguage('pap', { ...texts, rules });
// @ts-expect-error there is no such rule
addLanguage('pap', { ...texts, klant: { rules: { requird: required } } });
