// The texts of reports in English, for the entries that have them in Dutch only.
import en from '#generated/texts-en.js';
import { register } from '#texts';

register('en', en);
