// What all pages have around them. It is drawn while the site is built, so that a page stands there before any script runs.

import type { ComponentChildren } from 'preact';
import { LANGUAGES, type Language, type Text } from './language';
import { PAGES, type Page, pathOf } from './pages';

const TEXTS = {
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  pages: { nl: 'Pagina’s', en: 'Pages' },
  site: { nl: 'Klantinteracties', en: 'Klantinteracties' },
  tagline: { nl: 'controleren en maken', en: 'check and build' },
  theme: { nl: 'Thema', en: 'Theme' },
  script: {
    nl: 'Deze pagina heeft JavaScript nodig: de bibliotheek draait in uw browser.',
    en: 'This page needs JavaScript: the library runs in your browser.',
  },
  privacy: {
    nl: 'Wat u op deze site invult, verlaat uw browser niet. Er zijn geen cookies en er wordt niets gemeten.',
    en: 'What you fill in on this site does not leave your browser. There are no cookies, and nothing is measured.',
  },
  licence: { nl: 'Open source, met de licentie EUPL-1.2.', en: 'Open source, under the licence EUPL-1.2.' },
  trail: { nl: 'Waar u bent', en: 'Where you are' },
  other: { nl: 'Deze pagina in het Nederlands', en: 'This page in English' },
} satisfies Record<string, Text>;

/** The themes of NL Design System to choose from: the class of each, and its name. */
export const THEMES = { voorbeeld: 'Voorbeeld', utrecht: 'Utrecht' } as const;

interface LayoutProps {
  page: Page;
  language: Language;
  /** The way from this page to the root of the site: `./`, or `../` for each folder. */
  root: string;
  /** What stands there before any script runs. */
  children?: ComponentChildren;
}

export function Layout({ page, language, root, children }: LayoutProps) {
  const text = (of: Text) => of[language];
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return (
    <div class="utrecht-page-layout site">
      <a class="nl-skip-link nl-skip-link--visible-on-focus" href="#main">
        {text(TEXTS.skip)}
      </a>
      <header class="utrecht-page-header">
        <div class="utrecht-page-header__content site__column site__header">
          <a class="site__name" href={root + pathOf('', language)}>
            <strong>{text(TEXTS.site)}</strong> <span>{text(TEXTS.tagline)}</span>
          </a>
          <div class="site__settings">
            <label class="utrecht-form-label" for="theme">
              {text(TEXTS.theme)}
            </label>
            <select class="utrecht-select utrecht-select--html-select" id="theme">
              {Object.entries(THEMES).map(([theme, name]) => (
                <option value={theme}>{name}</option>
              ))}
            </select>
            <a
              class="utrecht-link utrecht-link--html-a"
              id="language"
              href={root + pathOf(page.slug, other)}
              lang={other}
              hreflang={other}
              aria-label={TEXTS.other[other]}
            >
              {LANGUAGES[other]}
            </a>
          </div>
        </div>
      </header>
      <nav class="utrecht-nav-bar" aria-label={text(TEXTS.pages)}>
        <ul class="utrecht-nav-bar__content site__column site__pages" role="list">
          {PAGES.map(({ slug, name }) => (
            <li>
              <a
                class="utrecht-link utrecht-link--html-a"
                href={root + pathOf(slug, language)}
                aria-current={slug === page.slug ? 'page' : slug === page.parent?.slug ? 'true' : undefined}
              >
                {text(name)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="utrecht-page-body" id="main" tabIndex={-1}>
        <div class="utrecht-page-body__content site__column site__body stack">
          {page.parent && <Trail page={page} parent={page.parent} language={language} root={root} />}
          <h1 class="nl-heading nl-heading--level-1">{text(page.title)}</h1>
          <p class="nl-paragraph nl-paragraph--lead">{text(page.lead)}</p>
          {page.load ? (
            <>
              <noscript>
                <p class="nl-paragraph">{text(TEXTS.script)}</p>
              </noscript>
              <div id="page" data-page={page.slug}>
                {children}
              </div>
            </>
          ) : (
            children
          )}
        </div>
      </main>
      <footer class="utrecht-page-footer">
        <div class="utrecht-page-footer__content site__column site__footer">
          <p class="nl-paragraph">{text(TEXTS.privacy)}</p>
          <p class="nl-paragraph">{text(TEXTS.licence)}</p>
        </div>
      </footer>
    </div>
  );
}

/** The way from the first page to this one. */
function Trail({ page, parent, language, root }: Required<Pick<Page, 'parent'>> & LayoutProps) {
  return (
    <nav class="utrecht-breadcrumb-nav" aria-label={TEXTS.trail[language]}>
      <ol class="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol" role="list">
        {PAGES.filter((above) => above.slug === '' || above === parent).map(({ slug, name }) => (
          <>
            <li class="utrecht-breadcrumb-nav__item">
              <a
                class={`utrecht-breadcrumb-nav__link ${slug === '' ? 'utrecht-breadcrumb-nav__link--first ' : ''}utrecht-link utrecht-link--html-a`}
                href={root + pathOf(slug, language)}
              >
                {name[language]}
              </a>
            </li>
            <li class="utrecht-breadcrumb-nav__separator utrecht-breadcrumb-nav__separator--html-li" aria-hidden="true">
              ›
            </li>
          </>
        ))}
        <li class="utrecht-breadcrumb-nav__item">
          <span class="utrecht-breadcrumb-nav__link utrecht-breadcrumb-nav__link--current" aria-current="page">
            {page.name[language]}
          </span>
        </li>
      </ol>
    </nav>
  );
}
