import type { Lexicon } from '../../routes/types';
import { nameOf } from './name';
import { says } from './words';

export type FieldRole = 'email' | 'reason' | 'country' | 'code';
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLElement;
export type Field = { readonly role: FieldRole; readonly element: Control };

const CONTROLS =
  'input:not([type=hidden]):not([type=password]):not([type=search]):not([type=file]):not([type=submit]):not([type=button]),textarea,select,[contenteditable=true],[contenteditable=""],[role=combobox]';
/** Regions whose fields are never ours, wherever they stand. */
const FOREIGN = '[role=search],[role=banner],header,[role=article],[role=feed],nav,[role=navigation],#login_form';

/**
 * The form's fields by what they ask for. `sure` says that the form itself is known: then its only many-line box is
 * the reason, whatever it is called.
 */
export function fieldsIn(scope: HTMLElement, lexicons: readonly Lexicon[], sure: boolean): readonly Field[] {
  const controls = [...scope.querySelectorAll<Control>(CONTROLS)].filter((one) => !isForeign(one, scope, lexicons));
  const boxes = controls.filter(isManyLine);
  return controls.flatMap((element) => {
    const role =
      roleOf(element, lexicons) ?? (sure && boxes.length === 1 && boxes[0] === element ? 'reason' : undefined);
    return role ? [{ role, element }] : [];
  });
}

function roleOf(element: Control, lexicons: readonly Lexicon[]): FieldRole | undefined {
  const name = nameOf(element);
  const asks = (key: 'email' | 'reason' | 'country' | 'code') => lexicons.some((words) => says(words[key], name));
  const attribute = element.getAttribute('name') ?? '';
  const hint = element.getAttribute('autocomplete') ?? '';
  if (isManyLine(element)) return asks('reason') ? 'reason' : undefined;
  if (hint === 'one-time-code' || asks('code')) return 'code';
  if (element.matches('select,[role=combobox]'))
    return asks('country') || /country/i.test(attribute) ? 'country' : undefined;
  if (!isText(element)) return undefined;
  if (element.getAttribute('type') === 'email' || hint === 'email' || /e-?mail/i.test(attribute)) return 'email';
  if (asks('email')) return 'email';
  return asks('country') || /country/i.test(attribute) ? 'country' : undefined;
}

function isManyLine(element: Control): boolean {
  return element.matches('textarea,[contenteditable]');
}

function isText(element: Control): boolean {
  return element.matches('input') && /^(text|email|)$/.test(element.getAttribute('type') ?? '');
}

function isForeign(element: Control, scope: HTMLElement, lexicons: readonly Lexicon[]): boolean {
  const region = element.closest(FOREIGN);
  if (region && scope.contains(region)) return true;
  const name = nameOf(element);
  return lexicons.some((words) => says(words.foreign, name) && !says(words.reason, name) && !says(words.email, name));
}
