import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the tab: the app (`index.html`, answered for every path of a screen) and the page behind
 * an act link (`a.html`), with hashed assets under `/assets`.
 */
export default defineConfig({
  root: here('src/tab'),
  plugins: [react()],
  // The same bytes whoever builds: a test's own NODE_ENV must not let React's development build in.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    outDir: here('dist/tab'),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // Screens are small and Teams is far away: a picture inlined is a request saved.
    assetsInlineLimit: 2048,
    reportCompressedSize: false,
    rolldownOptions: { input: { tab: here('src/tab/index.html'), act: here('src/tab/a.html') } },
  },
});
