import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * `base` is the path under which the app serves the tab; the manifest and the local tenant's shell point there. One file of
 * script on purpose, which the tab test holds to 300 kB compressed; beside it what draws cards, which few people load.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
});
