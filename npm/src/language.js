// The texts of reports in a language of `npm/languages`.
import texts from '#language-texts';
import { addLanguage } from '#languages';

addLanguage(LANGUAGE, texts);
