import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/shell/',
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../dist/shell'),
    emptyOutDir: true,
    // One page on one computer: a single script is simpler to serve than many, and its size costs nothing.
    chunkSizeWarningLimit: 2500,
  },
});
