import { frames } from './frames';

/** How often it is tried while the user types elsewhere, and how long, in ms, they must have stopped in between. */
const MOST_TRIES = 5;
const QUIET = 1000;
/** How long, in ms, the document's word of its new selection is waited for. None comes where all was selected before. */
const SELECTION_WAIT = 500;

/**
 * Does something in an editor, which must have focus and selection for it, and gives both back to where the user was.
 * The user's keys come first: the first one pressed meanwhile finds the focus where it was, and it is tried again later.
 * Not at all where the user is in a frame of somebody else's: their keys could not be seen.
 */
export async function borrowFocus(element: HTMLElement, signal: AbortSignal, deed: () => unknown): Promise<void> {
  const document = element.ownerDocument;
  const view = document.defaultView;
  for (let tries = 0; view && tries < MOST_TRIES; tries++) {
    if (signal.aborted || !element.isConnected || document.activeElement?.matches('iframe,frame,object,embed')) return;
    if (await borrowOnce(element, view, signal, deed)) return;
    await pause(QUIET, signal);
  }
}

/** Answers whether the deed was done. */
async function borrowOnce(
  element: HTMLElement,
  view: Window,
  signal: AbortSignal,
  deed: () => unknown,
): Promise<boolean> {
  const giveBack = rememberPlace(element);
  const borrowing = new AbortController();
  const onKey = (event: Event) => {
    if (!event.isTrusted) return;
    borrowing.abort();
    giveBack();
  };
  for (const type of ['keydown', 'compositionstart', 'pointerdown'])
    view.addEventListener(type, onKey, { capture: true, signal: borrowing.signal });
  element.focus({ preventScroll: true });
  // Editors follow the selection by an event that comes later, on a busy page much later.
  const followed = selectionChange(element.ownerDocument, signal);
  view.getSelection()?.selectAllChildren(element);
  await followed;
  await frames(view, signal);
  if (borrowing.signal.aborted || signal.aborted) return false;
  deed();
  await frames(view, signal);
  if (!borrowing.signal.aborted) giveBack();
  borrowing.abort();
  return true;
}

/** Notes where the user is; the returned function puts them there again. */
function rememberPlace(element: HTMLElement): () => void {
  const document = element.ownerDocument;
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : undefined;
  const caret = active && 'selectionStart' in active ? caretOf(active as HTMLInputElement) : undefined;
  return () => {
    // They were in this very editor: there they stay, behind the text.
    if (active === element) return selection?.collapse(element, element.childNodes.length);
    if (active && active !== document.body) active.focus({ preventScroll: true });
    if (document.activeElement === element) element.blur();
    selection?.removeAllRanges();
    if (range?.startContainer.isConnected && !element.contains(range.startContainer)) selection?.addRange(range);
    if (caret) caret();
  };
}

/** Fields such as e-mail's have no caret that one could ask for: their browser keeps it. */
function caretOf(field: HTMLInputElement): (() => void) | undefined {
  const { selectionStart, selectionEnd, selectionDirection } = field;
  if (selectionStart === null) return undefined;
  return () => field.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? 'none');
}

async function selectionChange(document: Document, signal: AbortSignal): Promise<void> {
  const heard = new AbortController();
  document.addEventListener('selectionchange', () => heard.abort(), { once: true, signal: heard.signal });
  await pause(SELECTION_WAIT, AbortSignal.any([heard.signal, signal]));
  heard.abort();
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}
