import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // The development server may serve what the examples have in common.
  server: { fs: { allow: ['..'] } },
});
