import { borrowFocus } from './focus';
import { frames } from './frames';

/** What stands in a field; a combobox that is no field of the browser's shows its choice as text. */
export function textIn(element: HTMLElement): string {
  if (isTextControl(element) || element instanceof HTMLSelectElement) return element.value;
  return (isRich(element) ? ownWords(element) : element.textContent).replace(INVISIBLE, '').trim();
}

/** Whether a field holds this text. Editors and boxes are free in how they break lines. */
export function holds(element: HTMLElement, text: string): boolean {
  return element.isConnected && text !== '' && isSameText(textIn(element), text);
}

/** Word for word the same, however the lines break. */
export function isSameText(a: string, b: string): boolean {
  return flat(a) === flat(b);
}

/** Whether nobody put anything into a field: its placeholder is no text, a picture is something. */
export function isEmpty(element: HTMLElement): boolean {
  if (!isRich(element)) return textIn(element) === '';
  return textIn(element) === '' && !element.querySelector('img,video,[data-lexical-decorator=true]');
}

/** Whether a field is an editor of the page's own making, rather than one of the browser's. */
export function isRich(element: HTMLElement): boolean {
  return element.matches(RICH);
}

/**
 * Puts one text in the place of another (either may be '', for an empty field) and waits until the page has made of it
 * what it will. A field that holds something else by then is left alone. Says nothing about success: read it back.
 */
export async function write(element: HTMLElement, was: string, text: string, signal: AbortSignal): Promise<void> {
  const isAsItWas = () => (was === '' ? isEmpty(element) : holds(element, was));
  if (!isAsItWas()) return;
  if (isTextControl(element)) setValue(element, element.matches('input') ? text.replace(/\s*\n\s*/g, ' ') : text);
  else if (isRich(element)) {
    await borrowFocus(element, signal, () => isAsItWas() && (text === '' ? empty(element) : paste(element, text)));
    // An editor that had not yet seen the selection cut nothing. To empty twice is safe, to paste twice is not.
    if (text === '' && isAsItWas()) await borrowFocus(element, signal, () => isAsItWas() && empty(element));
  }
  await frames(element.ownerDocument.defaultView, signal);
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

const RICH = '[contenteditable=true],[contenteditable=""],[contenteditable=plaintext-only]';
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

function isTextControl(element: HTMLElement): element is TextControl {
  return element.matches('input,textarea');
}

/** An editor's text without what only looks like it: placeholders inside it, and what can't be edited. */
function ownWords(element: HTMLElement): string {
  const text = element.innerText;
  const placeholder = ['aria-placeholder', 'data-placeholder', 'placeholder'].map((name) => element.getAttribute(name));
  if (placeholder.some((one) => one && flat(one) === flat(text))) return '';
  const others = [...element.querySelectorAll<HTMLElement>('[contenteditable=false],[aria-hidden=true]')];
  return others.length > 0 && flat(others.map((one) => one.innerText).join(' ')) === flat(text) ? '' : text;
}

function flat(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * Through the prototype's setter, past the one with which React guards a controlled field, and then the events by which
 * a page learns of typing. Some pages take a value over only when the field is left: where the user is elsewhere, it is
 * told so, without moving the focus.
 */
function setValue(element: TextControl, value: string): void {
  const elsewhere = element.ownerDocument.activeElement !== element;
  const focus = (...types: readonly string[]) => {
    for (const type of types)
      if (elsewhere)
        element.dispatchEvent(
          new FocusEvent(type, { bubbles: type.startsWith('focus') && type !== 'focus', composed: true }),
        );
  };
  const prototype = element.matches('textarea') ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  focus('focus', 'focusin');
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }),
  );
  element.dispatchEvent(new Event('change', { bubbles: true }));
  focus('blur', 'focusout');
}

/**
 * One paste with everything an editor may read it from: Chromium's editors take `clipboardData`, Firefox's are given
 * `data`. Where nobody takes it, the browser's own editing does (toolchain: this alone loses lines in Lexical).
 */
function paste(element: HTMLElement, text: string): void {
  const taken = !element.dispatchEvent(clipboard('paste', text));
  if (!taken && isEmpty(element)) element.ownerDocument.execCommand('insertText', false, text);
}

function empty(element: HTMLElement): void {
  const taken = !element.dispatchEvent(clipboard('cut', ''));
  if (!taken && !isEmpty(element)) element.ownerDocument.execCommand('delete');
}

/** The user's clipboard is neither read nor written: the event has one of its own. */
function clipboard(type: 'paste' | 'cut', text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const both = { clipboardData, data: text, dataType: 'text/plain' };
  return new ClipboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...both });
}
