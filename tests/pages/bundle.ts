import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const HERE = import.meta.dirname;
const CACHE = join(HERE, '../../.output/pages');

/**
 * One script of this folder with everything it imports, as text for an inline `<script>`. Kept in `.output/pages/` under
 * a name made from its source and the lock file, since every test file asks again.
 */
export async function bundle(entry: string): Promise<string> {
  const source = await readFile(join(HERE, entry));
  const lock = await readFile(join(HERE, '../../package-lock.json'));
  const name = `${entry.replaceAll('/', '-')}-${createHash('sha256').update(source).update(lock).digest('hex').slice(0, 16)}.js`;
  const kept = await readFile(join(CACHE, name), 'utf8').catch(() => undefined); // not made yet
  if (kept !== undefined) return kept;
  const code = await built(entry);
  await mkdir(CACHE, { recursive: true });
  // Several workers may make it at once: whoever is last puts the same file there, never half of one.
  const draft = join(CACHE, `${name}.${randomUUID()}`);
  await writeFile(draft, code);
  await rename(draft, join(CACHE, name));
  return code;
}

async function built(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // `global` is what older libraries call the window.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: {
      write: false,
      lib: { entry: join(HERE, entry), formats: ['iife'], name: 'standInPage' },
    },
  });
  for (const one of Array.isArray(result) ? result : [result]) {
    if (!('output' in one)) continue;
    const chunk = one.output.find((part) => part.type === 'chunk');
    // The text goes into a <script> of the page.
    if (chunk) return chunk.code.replaceAll('</script', '<\\/script');
  }
  throw new Error(`vite built nothing from ${entry}`);
}
