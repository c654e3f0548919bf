import { defineConfig } from '@playwright/test';

// No browser is configured here: each test starts its own with the built extension (tests/e2e/extension.ts).
export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    // Firefox takes its time to start with a new profile.
    { name: 'firefox', testDir: 'tests/firefox', timeout: 120_000 },
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
