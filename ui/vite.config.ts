import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const suite = process.env.QUINTET_URL ?? 'http://127.0.0.1:8080';

const chunks = [
  {
    name: 'react',
    test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core))\//,
    priority: 10,
  },
  {
    name: 'charts',
    test: /node_modules\/(recharts|d3-|victory|@reduxjs|redux|react-redux|immer|reselect|decimal|es-toolkit|eventemitter3|use-sync-external-store|tiny-invariant|internmap)/,
    priority: 5,
  },
];

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: 'baseline-widely-available',
    // The first that know light-dark(): the tokens then stay as they are written.
    cssTarget: ['chrome123', 'edge123', 'firefox128', 'safari17.5'],
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': suite } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/shared/test/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
