import { inScript } from './markup.ts';

/**
 * A policy whose chapters open as dialogs over it: `push` changes the address with them, `stay` does not. The dialog's
 * words come late, and are drawn anew once by `redraw()`.
 */
export function policyWithDialog(address: 'push' | 'stay'): string {
  const target = 'https://help.meta.com/support/privacy/?entry_point=POLICY_SUBPAGE%3A7.subpage.11-ObjectYouHaveThe';
  const chapter = `<h2>Widerspruch</h2><p>Du hast ein <a href="${target}" target="_blank" data-expect="ring">Widerspruchsrecht</a>.</p><button type="button" id="close">Schließen</button>`;
  return `<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Facebook</title></head><body>
<div role="main"><h1>Datenschutzrichtlinie</h1><p>Deine Rechte:</p><ul><li><a href="?subpage=7.subpage.3-Access">Auskunft</a></li>
<li><a id="chapter" href="?subpage=7.subpage.11-ObjectYouHaveThe">Widerspruch</a></li></ul></div>
<script>(${behaviour})(${inScript({ address, chapter })});</script></body></html>`;
}

/** Runs in the page. */
function behaviour({ address, chapter }: { address: string; chapter: string }): void {
  const isOpen = () => location.search.includes('ObjectYouHaveThe');
  const open = () => {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    setTimeout(() => {
      dialog.innerHTML = chapter;
    }, 200);
  };
  const close = () => document.querySelector('[role=dialog]')?.remove();
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target.id === 'close') {
      if (address === 'push') history.back();
      else close();
    }
    const link = target.closest<HTMLAnchorElement>('#chapter');
    if (!link) return;
    event.preventDefault();
    if (address === 'push') history.pushState({}, '', link.href);
    open();
  });
  addEventListener('popstate', () => {
    close();
    if (isOpen()) open();
  });
  Object.assign(window, {
    redraw: () => {
      const dialog = document.querySelector('[role=dialog]');
      if (dialog) dialog.innerHTML = chapter;
    },
  });
}
