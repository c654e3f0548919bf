// The guide's scripts are short-lived: most of their functions run once, just after the script came. A browser that
// knows this comment (Chromium 136) reads each of them once, instead of skimming all first and reading again what is
// called: a sixth less of what the guide costs a page (docs/speed.md). To any other it is a comment.

const SCRIPTS = ['links.js', 'form.js', 'work.js', 'card.js'];
const HINT = '//# allFunctionsCalledOnLoad\n';

/** The Vite plugin that says so at the head of these scripts, after everything else that shortens them. */
export function eager() {
  return {
    name: 'eager',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const one of Object.values(bundle))
        if (one.type === 'chunk' && SCRIPTS.includes(one.fileName)) one.code = HINT + one.code;
    },
  };
}
