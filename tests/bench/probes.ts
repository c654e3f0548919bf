import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What ours is compared with: an extension that does nothing, and one that only reads each link once. */
const PROBES = {
  empty: '',
  scan: `const words = new Set(['widerspruchsrecht', 'right to object']);
const read = (root) => { for (const link of root.getElementsByTagName('a')) if (words.has(link.textContent.trim().toLowerCase())) globalThis.hit = link; };
read(document);
new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeType === 1) read(node); })
  .observe(document, { childList: true, subtree: true });`,
} as const;
export type Probe = keyof typeof PROBES;

/** Writes them as extensions; answers with their folders. */
export async function writeProbes(folder: string): Promise<Readonly<Record<Probe, string>>> {
  const folders = { empty: join(folder, 'empty'), scan: join(folder, 'scan') };
  for (const name of ['empty', 'scan'] as const) {
    const manifest = {
      manifest_version: 3,
      name,
      version: '1',
      action: { default_popup: 'popup.html' },
      background: { service_worker: 'worker.js' },
      content_scripts: [{ matches: ['https://*.facebook.com/*'], js: ['content.js'], run_at: 'document_idle' }],
    };
    await mkdir(folders[name], { recursive: true });
    await writeFile(join(folders[name], 'content.js'), `(() => {${PROBES[name]}})();`);
    await writeFile(join(folders[name], 'worker.js'), '');
    await writeFile(
      join(folders[name], 'popup.html'),
      '<!doctype html><html lang="en"><title>empty</title><p>empty</p>',
    );
    await writeFile(join(folders[name], 'manifest.json'), JSON.stringify(manifest));
  }
  return folders;
}
