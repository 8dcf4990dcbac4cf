// What holds for every page of the built site, in both languages and both themes: it can be read and worked with by everybody,
// its links lead somewhere, and nothing goes wrong behind it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, openPage, serve } from './chromium.mjs';
import { axeFinds } from './site.mjs';

const dist = join(import.meta.dirname, '../../www/dist');
/** The site must work in any folder. */
const BELOW = '/een/map';
const THEMES = ['voorbeeld', 'utrecht'];
const WIDTHS = [1280, 320];
/** What other programs make, with pages of their own. */
const REFERENCES = ['documentatie/typescript', 'documentatie/rust'];

const isReference = (path) => REFERENCES.some((reference) => path.startsWith(`${reference}/`));
const files = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.html'));
/** Every page of the site by its folder, such as `en/plan/`. */
const pages = files.filter((name) => !isReference(name)).map((name) => name.slice(0, -'index.html'.length));
const dutch = pages.filter((path) => !path.startsWith('en/'));
const html = Object.fromEntries(files.map((name) => [name, readFileSync(join(dist, name), 'utf8')]));
const htmlOf = (path) => html[`${path}index.html`];
const isDocument = (path) => /documentatie\/./.test(path);
/** Documents differ in their texts only, so how they are worked with is tried on these. */
const DOCUMENTS = ['documentatie/formulier/', 'documentatie/profiles/', 'en/documentatie/npm/'];
const looked = pages.filter((path) => !isDocument(path) || DOCUMENTS.includes(path));
/** Pages on which axe looks in every theme and width: axe takes long, and finds little in one theme that is not in the other. */
const EVERYWHERE = ['', 'proberen/', 'en/regels/', 'documentatie/profiles/'];

let server, browser;

before(async () => {
  server = await serve(dist, {}, undefined, BELOW);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page in a theme, and calls `look` with it; nothing may go wrong meanwhile. */
async function visit(path, { theme = THEMES[0], width = WIDTHS[0] }, look) {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    await context.addInitScript((theme) => {
      if (window === top && !sessionStorage.getItem('themed')) localStorage.setItem('thema', theme);
      sessionStorage.setItem('themed', 'true');
      window.violations = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => window.violations.push(`${violatedDirective} ${sourceFile}`));
    }, theme);
    const { page, problems } = await openPage(context, {});
    page.setDefaultTimeout(30_000);
    await page.goto(`${server.address}/${path}`);
    if (!isReference(path)) await page.waitForSelector('html[data-ready]');
    await look(page);
    assert.deepEqual(await page.evaluate(() => window.violations), [], `policy of ${path}`);
    assert.deepEqual(problems, [], `what goes wrong in ${path}`);
  } finally {
    await context.close();
  }
}

const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('there are pages', () => {
  assert.ok(pages.length > 20, 'build the site first: cargo xtask site');
  assert.deepEqual(pages.filter((path) => path.startsWith('en/')).sort(), dutch.map((path) => `en/${path}`).sort());
});

test('each page says what it is', () => {
  const titles = pages.map((path) => htmlOf(path).match(/<title>(.*?)<\/title>/)[1]);
  // A name can be the same in both languages.
  for (const start of ['', 'en/']) {
    const own = titles.filter((_, index) => pages[index].startsWith('en/') === (start === 'en/'));
    assert.equal(new Set(own).size, own.length, 'two pages have one title');
  }
  for (const path of pages) {
    const text = htmlOf(path);
    assert.match(text, new RegExp(`<html lang="${path.startsWith('en/') ? 'en' : 'nl'}"`), path);
    assert.equal(text.match(/<h1[ >]/g)?.length, 1, `the h1 of ${path}`);
    assert.match(text, /<meta name="description" content="[^"]{20,}"/, path);
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [], `ids of ${path}`);
    const levels = [...text.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    levels.forEach((level, index) => assert.ok(index === 0 || level <= levels[index - 1] + 1, `headings of ${path}: ${levels}`));
  }
});

/** Where a link in a file leads: the file, and the place in it. */
function target(file, href) {
  const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `http://site/${file}`);
  const path = decodeURIComponent(pathname.slice(1));
  const found = join(dist, path);
  const folder = existsSync(found) && statSync(found).isDirectory();
  return { file: folder ? join(path, 'index.html') : path, hash: decodeURIComponent(hash.slice(1)) };
}

/** The ids in a page, and those that the browser draws, by file. */
const drawnIds = new Map();

test('every link leads somewhere', async () => {
  const wrong = [];
  let links = 0;
  const toClient = [];
  for (const path of pages) {
    const file = `${path}index.html`;
    for (const [, href] of htmlOf(path).matchAll(/ (?:href|src)="([^"]*)"/g)) {
      if (/^(https?|mailto):/.test(href)) continue;
      links += 1;
      assert.ok(!href.startsWith('/'), `${path} has an address that works in one folder only: ${href}`);
      const { file: to, hash } = target(file, href);
      if (!existsSync(join(dist, to))) wrong.push(`${path}: ${href}`);
      else if (hash && html[to] && !html[to].includes(` id="${hash}"`)) toClient.push({ path, href, to, hash });
    }
  }
  assert.ok(links > 1000);
  // A place that is not in the file may be one that the browser draws.
  for (const { path, href, to, hash } of toClient) {
    if (!drawnIds.has(to)) {
      await visit(dirname(to) === '.' ? '' : `${dirname(to)}/`, {}, async (page) => {
        drawnIds.set(to, await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id)));
      });
    }
    if (!drawnIds.get(to).includes(hash)) wrong.push(`${path}: ${href}`);
  }
  assert.deepEqual(wrong, []);
});

test('a page is there in the other language, and its alternates say so', () => {
  for (const path of pages) {
    const alternates = [...htmlOf(path).matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]*)"/g)];
    const found = Object.fromEntries(alternates.map(([, language, href]) => [language, target(`${path}index.html`, href).file]));
    const slug = path.replace(/^en\//, '');
    assert.deepEqual(found, { nl: `${slug}index.html`, en: `en/${slug}index.html` });
  }
});

/** Goes through a page with the Tab key. Each element that gets the focus must be in the window, with nothing over it. */
async function tabThrough(page, where) {
  let stops = 0;
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) break;
    await page.waitForFunction(isSeen, undefined, { timeout: 3000 }).catch(async () => {
      assert.fail(`${where} hides ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200))}`);
    });
  }
  assert.ok(stops > 5, `Tab stops in ${where}`);
}

/** Whether what has the focus is seen: somewhere in a line of it, nothing else is on top. */
const isSeen = () => {
  const element = document.activeElement;
  return [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [from, to] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [above, below] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (from >= to || above >= below) return false;
    const over = document.elementFromPoint((from + to) / 2, (above + below) / 2);
    return over !== null && element.contains(over);
  });
};

/** Where axe looks at a page. Of each page it sees both languages, both themes and both widths. */
function placesOf(path, index) {
  if (EVERYWHERE.includes(path)) return THEMES.flatMap((theme) => WIDTHS.map((width) => ({ theme, width })));
  const other = path.startsWith('en/') ? 1 : 0;
  return [{ theme: THEMES[(index + other) % 2], width: WIDTHS[((index >> 1) + other) % 2] }];
}

const indexOf = (path) => dutch.indexOf(path.replace(/^en\//, ''));

for (const path of looked) {
  test(`/${path} in each theme, on a telephone, by keyboard, and in forced colours`, async () => {
    await visit(path, {}, async (page) => {
      const places = placesOf(path, indexOf(path));
      for (const theme of THEMES) {
        await page.selectOption('#theme', theme);
        for (const width of WIDTHS) {
          const where = `${path} in ${theme} at ${width}`;
          await page.setViewportSize({ width, height: 800 });
          if (places.some((place) => place.theme === theme && place.width === width)) assert.deepEqual(await axeFinds(page), [], where);
          assert.equal(await sideways(page), 0, `${where} scrolls sideways`);
        }
      }
      // What has the focus depends on the language in nothing.
      if (!path.startsWith('en/')) {
        // Without motion the window is at once where the focus is.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.evaluate(() => (document.activeElement.blur(), scrollTo(0, 0)));
          await tabThrough(page, `${path} at ${width}`);
        }
      }
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      if (EVERYWHERE.includes(path)) assert.deepEqual(await axeFinds(page, 'color-contrast'), [], `${path} in forced colours`);
      assert.equal(await page.evaluate(() => document.getAnimations().length), 0, `${path} moves`);
      const hrefs = await page.locator('#page a[href]').evaluateAll((links) => links.map((link) => link.href));
      for (const href of hrefs.filter((href) => href.startsWith(server.address))) {
        const { file } = target('', href.slice(server.address.length + 1).replace(/#.*/, '') || '.');
        assert.ok(existsSync(join(dist, file)), `${path}: ${href}`);
      }
    });
  });
}

test('the other documents have nothing that axe finds, and fit a telephone', async () => {
  for (const path of dutch.filter((path) => !looked.includes(path))) {
    await visit(path, { theme: THEMES[1], width: 320 }, async (page) => {
      assert.deepEqual(await axeFinds(page), [], path);
      assert.equal(await sideways(page), 0, path);
    });
  }
});

test('Dutch in an English document says that it is', () => {
  for (const path of ['documentatie/rules/', 'en/documentatie/rules/', 'documentatie/texts/']) {
    const text = htmlOf(path);
    assert.match(text, /<(p|td)[^>]* lang="nl">Er is niemand van de gemeente bij dit contact\./, path);
    assert.doesNotMatch(text, /<em>[^<]*\b(?:het|een|niet)\b/, path);
  }
  assert.match(htmlOf('documentatie/texts/'), /<span lang="nl">Dit is verplicht\. Vul het in\.<\/span>/);
});

test('the link past the navigation leads to the content', async () => {
  await visit('proberen/', {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  });
});

test('the theme and the language can be chosen, and what the address holds stays', async () => {
  await visit('zoeken/?q=taal', {}, async (page) => {
    await page.selectOption('#theme', 'utrecht');
    await page.click('#language');
    await page.waitForSelector('html[data-ready][lang=en]');
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, `${BELOW}/en/zoeken/?q=taal`);
    assert.equal(await page.locator('#theme').inputValue(), 'utrecht');
    assert.equal(await page.locator('#q').inputValue(), 'taal');
  });
});

test('pages without a part of their own load nothing heavy', async () => {
  for (const path of ['', 'documentatie/', 'documentatie/formulier/']) {
    server.requests.length = 0;
    await visit(path, {}, () => undefined);
    const asked = server.requests.filter((request) => !/\.woff2$|\/icon\.svg$/.test(request));
    assert.deepEqual(asked.filter((request) => request.endsWith('.wasm')), [], path);
    const sizeOf = (request) => statSync(join(dist, target('', request.slice(BELOW.length + 1) || '.').file)).size;
    const sum = (requests) => requests.reduce((bytes, request) => bytes + sizeOf(request), 0);
    const scripts = sum(asked.filter((request) => request.endsWith('.js')));
    console.log(`/${path}: ${server.requests.length} requests; before compression ${sum(asked)} bytes without fonts, ${scripts} of them scripts`);
    assert.ok(scripts < 40_000, `${path} loads ${scripts} bytes of scripts`);
  }
});

test('the references work under their policies', { skip: REFERENCES.every((path) => existsSync(join(dist, path))) ? false : 'the site was built without them' }, async () => {
  for (const path of files.filter(isReference)) assert.match(html[path], /http-equiv="Content-Security-Policy"/, path);
  await visit('documentatie/typescript/index.html', {}, async (page) => {
    await page.waitForSelector('#tsd-search-trigger');
    await page.click('#tsd-search-trigger');
    await page.fill('#tsd-search-input', 'mayRegister');
    await page.waitForSelector('#tsd-search-results a[href*="mayRegister"]');
  });
  await visit('documentatie/rust/klantinteracties/index.html', {}, async (page) => {
    await page.click('a[href="fn.may_register.html"]');
    await page.waitForURL(/fn\.may_register\.html$/);
    assert.match(await page.textContent('h1'), /may_register/);
    await page.goto(page.url() + '?search=Klantcontact');
    await page.waitForSelector('#search a[href*="struct.Klantcontact.html"], .search-results a[href*="struct.Klantcontact.html"]');
  });
});
