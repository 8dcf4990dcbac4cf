import purgeCss from '@fullhuman/postcss-purgecss';
import { type Plugin, defineConfig } from 'vite';

/** The components of The Hague put their styles in the page by a script, which its policy forbids; the site has the same styles as files. */
const withoutStyles: Plugin = {
  name: 'without-styles',
  transform(code, id) {
    if (!id.includes('/@gemeente-denhaag/')) return undefined;
    return code.replaceAll(/if \(typeof document !== 'undefined'\) \{\s+const head = [\s\S]+?createTextNode\(css_248z[$\d]*\)\);\s+\}\s+\}/g, '');
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  // The site can stand in any folder of any host, so all its addresses are relative.
  base: './',
  plugins: [withoutStyles],
  publicDir: isSsrBuild ? false : 'public',
  resolve: {
    alias: { react: 'preact/compat', 'react-dom': 'preact/compat', 'react/jsx-runtime': 'preact/jsx-runtime' },
  },
  // The package finds its wasm file beside itself, so it must stay where it is while developing.
  optimizeDeps: { exclude: ['klantinteracties'] },
  // The package, the examples and the documentation lie beside the site.
  server: { fs: { allow: ['..'] } },
  css: {
    postcss: {
      plugins: [
        // A theme declares thousands of tokens, for every component there is; the site keeps those of the components that it has.
        purgeCss({
          content: ['src/**/*.{ts,tsx}', 'index.html', 'node_modules/@gemeente-denhaag/{contact-timeline,process-steps,step-marker,file}/dist/mjs/*.js'],
          variables: true,
          safelist: { standard: [/^:/, /theme$/, /^hljs/], greedy: [/data-/] },
        }),
      ],
    },
  },
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: !isSsrBuild,
    // Graphviz, in kB. It is the largest, and only the page with drawings loads it.
    chunkSizeWarningLimit: 1400,
  },
}));
