import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [vue()],
  // The development server may serve what the examples have in common.
  server: { fs: { allow: ['..'] } },
});
