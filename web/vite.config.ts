import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressAssets } from './compress-assets.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('playground'),
  base: '/',
  plugins: [react(), compressAssets()],
  worker: { format: 'es' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    // Nothing is inlined as a data: address and no polyfill is needed, so that the page's policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The editor is one large chunk by nature; it comes from the service itself and is cached for good.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: {
      // The packages carry hints for React's compiler, which has already run over them.
      onLog: (level, log, report) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  server: {
    fs: { allow: [here('..')] },
    proxy: { '/graphql': 'http://127.0.0.1:4000' },
  },
});
