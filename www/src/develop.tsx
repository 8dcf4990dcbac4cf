// Draws a page whole in the browser, as the build does beforehand.

import { render } from 'preact';
import { ALL_PAGES, Content } from './content';
import { Layout } from './layout';

export function develop() {
  const folders = location.pathname.split('/').filter(Boolean);
  const language = folders[0] === 'en' ? 'en' : 'nl';
  const slug = folders.filter((folder) => folder !== 'en').join('/');
  const page = ALL_PAGES.find((page) => page.slug === slug);
  document.documentElement.lang = language;
  document.documentElement.classList.add('voorbeeld-theme');
  if (page) {
    render(
      <Layout page={page} language={language} root="/">
        <Content page={page} language={language} root="/" />
      </Layout>,
      document.body,
    );
  }
}
