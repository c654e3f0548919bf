import { defineConfig } from 'vitest/config';
import { verifyPage } from './tools/verify-page.mjs';

export default defineConfig({
  plugins: [verifyPage()],
  test: {
    include: ['tests/unit/**/*.test.ts'],
    environment: 'node',
    css: true,
    // Only what hangs is ended by these: a busy machine may take its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
