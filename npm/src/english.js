// The texts of reports in English.
import en from '#generated/texts-en.js';
import { register } from '#texts';

register('en', en);
