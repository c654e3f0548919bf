// What licences ask for: the package names everybody whose code is in it, with their terms. Read from what the bundler
// really put into the scripts, not from what is installed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const FILE = 'licences.txt';

/** A Vite plugin that notes whose code is in the scripts, for all builds of one run, and `write`, which writes it down. */
export function licences() {
  const folders = new Set();
  return {
    plugin: () => ({
      name: 'licences',
      generateBundle(_, bundle) {
        for (const chunk of Object.values(bundle))
          for (const [id, { renderedLength }] of Object.entries(chunk.modules ?? {})) {
            const folder = renderedLength > 0 ? packageOf(id) : undefined;
            if (folder) folders.add(folder);
          }
      },
    }),
    write: (outDir) => writeFileSync(join(outDir, FILE), text([...folders].map(about))),
  };
}

/** The folder of the package that a module is from; undefined for our own. */
function packageOf(id) {
  const path = id.replace(/^\0/, '').replaceAll('/', sep);
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(path) ?? [];
  return folder;
}

function about(folder) {
  const { name, version, license, repository, homepage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(folder).find((one) => /^licen[cs]e(\.(md|txt))?$/i.test(one));
  const source = (typeof repository === 'string' ? repository : repository?.url) ?? homepage ?? '';
  const terms = file ? readFileSync(join(folder, file), 'utf8').trim() : `${license}, as its package.json says.`;
  return { name, version, license, source: source.replace(/^git\+/, ''), terms };
}

/** `name version (licence)`, where it comes from, its terms; one after the other by name. */
function text(packages) {
  const parts = packages
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, version, license, source, terms }) =>
      [`${name} ${version} (${license})`, source, '', terms.replaceAll('\r\n', '\n')].join('\n'),
    );
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  return `${['Widerspruchslotse contains code of these packages.', ...parts].join(line)}\n`;
}
