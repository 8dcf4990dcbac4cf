import { defineConfig, type Plugin } from 'vite';

// The built page shows that the library works under a strict policy. In development Vite needs inline styles and a socket.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentSecurityPolicy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

export default defineConfig({
  base: './',
  plugins: [contentSecurityPolicy],
  build: { target: 'es2022' },
  // The wasm file is found relative to the package's own module, which bundling beforehand would move.
  optimizeDeps: { exclude: ['klantinteracties'] },
  // The package and the examples live beside this folder.
  server: { fs: { allow: ['..'] } },
});
