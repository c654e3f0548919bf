import { read, textOf } from './text';
import { normalise } from './words';

const CONTROL = 'input,textarea,select,[contenteditable],[role=textbox],[role=combobox]';
/** What has words that are no field's beside it: another field, the title of the whole. */
const OWN_WORDS = `${CONTROL},h1,h2`;

/**
 * The accessible name of a control or link, normalised: the parts of the Accessible Name computation (accname-1.2) that
 * Meta's pages use. `aria-labelledby`, `aria-label`, `<label>`, own text, `placeholder`, `title`, and for a row of the
 * classic form the row's own words (meta-pages.md §4.1). A field without any of these has the words just before it (the
 * e-mail fields of help.meta.com are such, §4.2), or just after.
 */
export function nameOf(element: Element): string {
  for (const way of WAYS) {
    const name = normalise(way(element));
    if (name !== '') return name;
  }
  return '';
}

const WAYS: readonly ((element: Element) => string)[] = [
  labelledBy,
  attribute('aria-label'),
  labels,
  ownText,
  attribute('placeholder'),
  attribute('aria-placeholder'),
  attribute('title'),
  rowText,
  textBefore,
  textAfter,
];

function attribute(name: string): (element: Element) => string {
  return (element) => element.getAttribute(name) ?? '';
}

/** The names of the elements it points to, each by its own label before its words. */
export function labelledBy(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (ids.length === 0) return '';
  const root = element.getRootNode();
  const named = ids.map((id) => ('getElementById' in root ? (root as Document).getElementById(id) : null));
  return named.map((one) => one?.getAttribute('aria-label') || (one ? textOf(one) : '')).join(' ');
}

function labels(element: Element): string {
  return labelsOf(element).map(textOf).join(' ');
}

/** A control's labels. Only where its id can be named by one, the whole page must be searched for them. */
export function labelsOf(element: Element): readonly HTMLElement[] {
  if (element.id !== '') return [...((element as HTMLInputElement).labels ?? [])];
  const around = element.closest('label');
  return around?.control === element ? [around] : [];
}

function ownText(element: Element): string {
  if (element.matches('input[type=submit],input[type=button]')) return (element as HTMLInputElement).value;
  return element.matches(CONTROL) ? '' : textOf(element);
}

function rowText(element: Element): string {
  const row = element.closest('[id^="SupportFormRow."]');
  return row ? textOf(row).slice(0, 500) : '';
}

/** The nearest words before a field, up to three levels up. */
function textBefore(element: Element): string {
  if (!element.matches(CONTROL)) return '';
  let from: Element | null = element;
  for (let level = 0; from && level < 3; level++, from = from.parentElement) {
    for (let before = from.previousSibling; before; before = before.previousSibling) {
      // Another field's row, or the title of the whole: its words are not this field's.
      if (before instanceof Element && (before.matches(OWN_WORDS) || before.querySelector(OWN_WORDS))) return '';
      const words = read(before).trim();
      if (words !== '') return words.slice(-200);
    }
  }
  return '';
}

/** A short label after a field, for a page that floats it into the empty field. */
function textAfter(element: Element): string {
  if (!element.matches(CONTROL)) return '';
  let from: Element | null = element;
  // What only wraps the field is the field.
  while (from && !from.nextElementSibling && from.parentElement?.childElementCount === 1 && !from.matches('form'))
    from = from.parentElement;
  const after = from?.nextElementSibling;
  // Not the next field, and not what names it.
  const another = !after || after.matches(`${CONTROL},[for]`) || after.querySelector(CONTROL) !== null;
  return another ? '' : textOf(after).slice(0, 200);
}
