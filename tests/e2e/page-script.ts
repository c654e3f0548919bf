import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../../tools/setup.mjs';

/** A script for pages of the extension to run: `store` with all that the file at `path` exports. */
export async function pageScript(path: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: join(ROOT, path), formats: ['iife'], name: 'store' } },
  });
  const [{ output }] = built as { output: { code: string }[] }[] as [{ output: { code: string }[] }];
  return output[0]?.code ?? '';
}
