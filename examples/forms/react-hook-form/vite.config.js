import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // The development server may serve what the examples have in common.
  server: { fs: { allow: ['..'] } },
});
