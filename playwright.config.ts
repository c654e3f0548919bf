import { defineConfig } from '@playwright/test';

// No browser is configured here: each test starts its own with the built extension (tests/e2e/extension.ts).
export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    // Firefox takes its time to start with a new profile.
    { name: 'firefox', use: { browserName: 'firefox' }, timeout: 120_000, testIgnore: /\bbuil[dt]\b/ },
  ],
  outputDir: '.output/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  // Only what hangs is ended by these: a busy machine may take its time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
});
