// What the browser does first: it lets themes be chosen, and draws the part of the page that lives.

import { h, render } from 'preact';
import { pageLanguage } from './language';
import { THEMES } from './layout';
import { PAGES } from './pages';

const root = document.documentElement;

function chooseThemes() {
  const select = document.querySelector<HTMLSelectElement>('#theme');
  if (!select) return;
  const names = Object.keys(THEMES);
  select.value = names.find((name) => root.classList.contains(`${name}-theme`)) ?? '';
  select.addEventListener('change', () => {
    root.classList.remove(...names.map((name) => `${name}-theme`));
    root.classList.add(`${select.value}-theme`);
    localStorage.setItem('thema', select.value);
  });
}

/** What the address holds stays when the language changes. */
function keepState() {
  const link = document.querySelector<HTMLAnchorElement>('#language');
  link?.addEventListener('click', () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}

// While developing, nothing was drawn before.
if (import.meta.env.DEV) {
  const { develop } = await import('./develop');
  develop();
}

chooseThemes();
keepState();
const place = document.querySelector<HTMLElement>('#page');
const page = PAGES.find(({ slug }) => slug === place?.dataset['page']);
if (place && page?.load) {
  // The package has its Dutch texts with it; the English ones are for those who read them.
  if (pageLanguage() === 'en') await import('klantinteracties/en');
  const { default: Part } = await page.load();
  render(h(Part, { language: pageLanguage() }), place);
}
root.dataset['ready'] = 'true';
