import { normalise } from './words';

/**
 * The accessible name of a control or link, normalised: the parts of the Accessible Name computation (accname-1.2) that
 * Meta's pages use. `aria-labelledby`, `aria-label`, `<label>`, own text, `placeholder`, `title`, and for a row of the
 * classic form the row's own words (meta-pages.md §4.1). A field without any of these has the words just before it: the
 * e-mail fields of help.meta.com are such (§4.2).
 */
export function nameOf(element: Element): string {
  return normalise(
    labelledBy(element) ||
      element.getAttribute('aria-label') ||
      labels(element) ||
      ownText(element) ||
      element.getAttribute('placeholder') ||
      element.getAttribute('title') ||
      rowText(element) ||
      textBefore(element) ||
      '',
  );
}

function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '')
    .join(' ')
    .trim();
}

function labels(element: Element): string {
  const list = (element as HTMLInputElement).labels as NodeListOf<HTMLLabelElement> | null | undefined;
  return [...(list ?? [])]
    .map((label) => label.textContent)
    .join(' ')
    .trim();
}

function ownText(element: Element): string {
  if (element.matches('input[type=submit],input[type=button]')) return (element as HTMLInputElement).value;
  return element.matches('input,textarea,select,[contenteditable],[role=textbox],[role=combobox]')
    ? ''
    : element.textContent.trim();
}

function rowText(element: Element): string {
  return element.closest('[id^="SupportFormRow."]')?.textContent?.slice(0, 500).trim() ?? '';
}

/** The nearest words before a field, up to three levels up. */
function textBefore(element: Element): string {
  if (!element.matches('input,textarea,select')) return '';
  let from: Element | null = element;
  for (let level = 0; from && level < 3; level++, from = from.parentElement) {
    for (let before = from.previousSibling; before; before = before.previousSibling)
      if (before.textContent?.trim()) return before.textContent.trim().slice(-200);
  }
  return '';
}
