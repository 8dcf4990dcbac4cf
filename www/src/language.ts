// The two languages of the site. A text has both, so that none can be forgotten.

export type Language = 'nl' | 'en';

/** A text in each language. */
export type Text = Readonly<Record<Language, string>>;

export const LANGUAGES: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** The language of the page that is shown: the one that its `<html>` says. */
export const pageLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'nl');
