import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How Vite builds the sandbox's pages and its Teams host page into `dist/sandbox`. */
export const pagesBuild: InlineConfig = {
  configFile: false,
  root: here('..'),
  logLevel: 'warn',
  plugins: [react()],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { pages: here('index.html'), teams: here('../teams-host/teams.html') },
    },
  },
};
