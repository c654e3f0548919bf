// Preact can set an element's markup from a text (`dangerouslySetInnerHTML`). Nothing here does, and with this nothing
// can: the text would be shown as text.

/** The Vite plugin that takes that way out of Preact. */
export function noMarkup() {
  return {
    name: 'no-markup',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.(mjs|module\.js)$/.test(id)) return undefined;
      if (!code.includes('.innerHTML')) throw new Error('Preact sets markup in another way now: tools/no-markup.mjs');
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
