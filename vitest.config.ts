import { defineConfig } from 'vitest/config';
import { verifyPage } from './tools/verify-page.mjs';

export default defineConfig({
  plugins: [verifyPage()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    // By default one core is left to itself; here all of them have nothing else to do.
    maxWorkers: '100%',
    css: true,
    // Only what hangs is ended by these: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
