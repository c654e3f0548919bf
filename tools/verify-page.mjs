// Makes the stand-alone checker (verify.html in each exported proof) one file: script and style inline, allowed by their
// digests and nothing else. Other modules get it as text from `virtual:verify-page`.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const FOLDER = join(import.meta.dirname, '../lib/proof/verify/page');
const ID = 'virtual:verify-page';

/** The Vite plugin behind `import page from 'virtual:verify-page'`. */
export function verifyPage() {
  let page;
  return {
    name: 'verify-page',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: async (id) => {
      if (id !== `\0${ID}`) return undefined;
      page ??= makePage();
      return `export default ${JSON.stringify(await page)};`;
    },
  };
}

async function makePage() {
  const [html, style, script] = await Promise.all([
    readFile(join(FOLDER, 'page.html'), 'utf8'),
    readFile(join(FOLDER, 'page.css'), 'utf8'),
    bundled(join(FOLDER, 'page.ts')),
  ]);
  const values = {
    '/* script */': script,
    '/* style */': style,
    'script-digest': digest(script),
    'style-digest': digest(style),
  };
  return Object.entries(values).reduce((page, [place, value]) => page.replace(place, () => value), html);
}

async function bundled(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      lib: { entry, formats: ['iife'], name: 'verify' },
    },
  });
  const script = output[0].code.trim();
  // Would end the element it stands in.
  if (/<\/script|<!--/i.test(script)) throw new Error('the checker’s script can’t stand in a page');
  return script;
}

function digest(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
