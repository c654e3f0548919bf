import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/setup.mjs';

/** The two builds that `npm run build` makes. */
export const BUILDS = [
  { browser: 'chrome', folder: join(ROOT, '.output/chrome-mv3') },
  { browser: 'firefox', folder: join(ROOT, '.output/firefox-mv3') },
] as const;

/** All files of a build, as paths with `/` below its folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** A built file's name without the digest that the bundler puts into it. */
export function plainName(path: string): string {
  return path.startsWith('chunks/') ? path.replace(/-[\w-]{8}\.js$/, '.js') : path;
}

/** Scripts that run on Meta's pages; all others run in the extension's own pages or in its background. */
export function isOnPage(path: string): boolean {
  return !path.includes('/') && path !== 'background.js';
}
