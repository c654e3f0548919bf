import { defineConfig } from '@playwright/test';

// No browser is configured here: each test starts its own with the built extension (tests/e2e/extension.ts).
export default defineConfig({
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    // Firefox takes its time to start with a new profile.
    { name: 'firefox', testDir: 'tests/firefox', timeout: 90_000 },
  ],
  outputDir: '.output/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  timeout: 30_000,
});
