import { defineConfig } from '@playwright/test';

// No browser is configured here: each test starts its own with the built extension (tests/e2e/extension.ts).
const firefox = {
  use: { browserName: 'firefox' },
  // It takes its time to start with a new profile.
  timeout: 120_000,
  testIgnore: /\bbuil[dt]\b/,
} as const;

export default defineConfig({
  testDir: 'tests/e2e',
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { ...firefox, name: 'firefox' },
    { ...firefox, name: 'firefox-main', grep: /@both/ },
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
