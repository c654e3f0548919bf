// Takes out of packages what nothing here uses and nothing here may have: ways to make markup of a text, to ask the net,
// to run code beside. tests/e2e/built looks whether all of it is gone.

const CUTS = [
  {
    package: /[\\/]preact[\\/]dist[\\/]preact\.(mjs|module\.js)$/,
    // `dangerouslySetInnerHTML`: the text would be shown as text.
    cuts: [[/\.innerHTML\b/g, '.textContent']],
  },
  {
    package: /[\\/]papaparse[\\/]papaparse(\.min)?\.js$/,
    // Reading tables from the net, and in a worker.
    cuts: [
      [/new XMLHttpRequest(\(\))?/g, 'undefined'],
      [/\.Worker\b/g, '.none'],
    ],
  },
];

/** The Vite plugin that does so; the build fails where a package has changed and the cut finds nothing. */
export function without() {
  return {
    name: 'without',
    transform(code, id) {
      const path = id.split('?')[0];
      const found = CUTS.find((one) => one.package.test(path));
      if (!found) return undefined;
      const changed = found.cuts.reduce((text, [from, to]) => {
        const cut = text.replace(from, to);
        if (cut === text) throw new Error(`${path}: ${from} is not there any more (tools/without.mjs)`);
        return cut;
      }, code);
      return { code: changed, map: null };
    },
  };
}
