// The texts of reports in English.
import labels from '#generated/described-en.js';
import en from '#generated/texts-en.js';
import { register } from '#texts';

register('en', { ...en, labels });
