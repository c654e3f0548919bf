// Each file of an extension page is a way through the browser of its own, dearer than what is in it. So all that the
// popup needs at once, and shares with other pages, comes in one script and one style sheet (docs/speed.md).

/** A page's style sheets, a line each. */
const SHEETS = /(?: *<link rel="stylesheet"[^>]*>\n)+/;

const POPUP = /[\\/]entrypoints[\\/]popup[\\/]/;

/** The Vite plugin that puts these modules into one chunk. */
export function together() {
  const needed = new Set();
  return {
    name: 'together',
    buildEnd() {
      const add = (id) => {
        if (needed.has(id)) return;
        needed.add(id);
        for (const one of this.getModuleInfo(id)?.importedIds ?? []) add(one);
      };
      for (const id of this.getModuleIds()) if (POPUP.test(id)) add(id);
    },
    outputOptions: (options) =>
      options.format === 'es'
        ? {
            ...options,
            codeSplitting: {
              groups: [
                // The popup's own sheet too; it reaches no other page (`.popup`).
                { name: 'shared', test: (id) => needed.has(id) && id.endsWith('.css') },
                { name: 'shared', test: (id) => needed.has(id), minShareCount: 2 },
              ],
            },
          }
        : options,
    // What all surfaces share comes first, so that a surface's own sheet has the last word.
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(SHEETS, (sheets) => {
          const isShared = (sheet) => Number(/\/shared-/.test(sheet));
          return sheets
            .split(/(?<=\n)/)
            .sort((a, b) => isShared(b) - isShared(a))
            .join('');
        }),
    },
  };
}
