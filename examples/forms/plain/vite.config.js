import { defineConfig } from 'vite';

export default defineConfig({
  // The development server may serve what the examples have in common.
  server: { fs: { allow: ['..'] } },
});
