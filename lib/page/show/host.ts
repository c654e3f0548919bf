import css from './guide.css?inline';

/** The element that holds all we put on a page: marks and card, behind a closed shadow root. */
export type Host = { readonly root: ShadowRoot; readonly element: HTMLElement };

/** Inline and important, so that no style sheet of the page's reaches the element itself. */
const OWN_STYLE =
  'all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;background:none!important;pointer-events:none!important;z-index:2147483647!important;display:block!important;visibility:visible!important;opacity:1!important;color-scheme:light dark!important';

const NAME = 'widerspruchslotse-guide';

/**
 * Makes the element for this page, for as long as `signal` lets it. Where the extension was updated under an open page,
 * Firefox ends the old guide, leaves what it drew, and brings the new one: the rest goes, its buttons are dead.
 */
export function openHost(document: Document, signal: AbortSignal): Host {
  for (const rest of document.querySelectorAll(NAME)) rest.remove();
  const element = createHost(document);
  const root = element.attachShadow({ mode: 'closed' });
  dress(root, document);
  signal.addEventListener('abort', () => element.remove());
  return { root, element };
}

/** A page that has defined the name would be handed even a closed root (`ElementInternals.shadowRoot`). */
function createHost(document: Document): HTMLElement {
  const element = document.createElement(NAME);
  return element.matches(':defined') ? document.createElement('div') : element;
}

/**
 * A page of the extension's own (lib/practice) forbids style elements, and takes a constructed sheet; on web pages those
 * are what Firefox keeps from content scripts.
 */
function dress(root: ShadowRoot, document: Document): void {
  if (document.URL.startsWith('https:')) {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
    return;
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

/** Whether the element is on the page, where it can be seen and used. */
export function isOnTop({ element }: Host): boolean {
  return element.isConnected && element.parentElement === placeFor(element.ownerDocument);
}

/** (Back) onto the page as we want it, to the top of the top layer. */
export function raise({ element }: Host): void {
  element.style.cssText = OWN_STYLE;
  element.setAttribute('popover', 'manual');
  placeFor(element.ownerDocument).append(element);
  try {
    element.showPopover();
  } catch {
    // The page took it away while it was shown (`beforetoggle`): the next look finds it gone.
  }
}

/** In the modal dialog that is open, since everything outside one can't be used; else at the end of the document. */
function placeFor(document: Document): Element {
  const dialogs = [...document.getElementsByTagName('dialog')];
  return dialogs.findLast((one) => one.matches(':modal')) ?? document.documentElement;
}
