import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  // The package finds its wasm file beside itself, so it must stay where it is while developing.
  optimizeDeps: { exclude: ['klantinteracties'] },
  // The package and the examples lie beside the site.
  server: { fs: { allow: ['..'] } },
  build: { target: 'es2022' },
});
