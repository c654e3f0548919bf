import { defineConfig } from 'vitest/config';
import { verifyPage } from '../../tools/verify-page.mjs';

// `npm run abuse`: bad input by the thousand, at every door. Takes a minute, so that `npm test` does without it.
export default defineConfig({
  plugins: [verifyPage()],
  test: { include: ['tests/abuse/**/*.test.ts'], environment: 'node', css: true, testTimeout: 300_000, maxWorkers: 2 },
});
