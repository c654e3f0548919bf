import { defineConfig } from 'vitest/config';
import { verifyPage } from './tools/verify-page.mjs';

export default defineConfig({
  plugins: [verifyPage()],
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node', css: true },
});
