import purgeCss from '@fullhuman/postcss-purgecss';
import { defineConfig } from 'vite';

export default defineConfig(({ isSsrBuild }) => ({
  // The site can stand in any folder of any host, so all its addresses are relative.
  base: './',
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
  build: { target: 'es2022', emptyOutDir: true, assetsInlineLimit: 0, manifest: !isSsrBuild },
}));
