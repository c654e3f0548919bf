import type { Field, FieldRole } from '../find/fields';
import type { FoundForm } from '../find/form';
import { textIn } from './write';

/** What the user does next in a form, and with what. */
export type Deed = {
  readonly kind: 'choose' | 'complete' | 'code' | 'request-code' | 'next' | 'send';
  readonly element: HTMLElement;
};

/**
 * The question that opens the fields, the first field that the user must still complete, the button that has a code
 * mailed, the code, at last the button that leads on or sends. Undefined where nothing of the form can be named.
 */
export function nextDeed(form: FoundForm): Deed | undefined {
  const code = form.fields.find(({ role }) => role === 'code');
  const owed = missing(form).find(({ role }) => role !== 'code');
  const goOn: Deed | undefined =
    form.submit && !(form.next && isDisabled(form.submit))
      ? { kind: 'send', element: form.submit }
      : form.next && { kind: 'next', element: form.next };
  if (form.question) return { kind: 'choose', element: form.question };
  if (owed) return { kind: 'complete', element: owed.element };
  if (!code && form.requestCode) return { kind: 'request-code', element: form.requestCode };
  if (code && textIn(code.element) === '') return { kind: 'code', element: code.element };
  // A code that is entered is checked first. Where that button has no word that we know, nothing can be named.
  if (!code || (goOn && !isDisabled(goOn.element))) return goOn;
  return form.verify && !isDisabled(form.verify) ? { kind: 'next', element: form.verify } : undefined;
}

/** Fields that are empty and can't stay so: a reason is not owed, unless the form says that it is. */
export function missing(form: FoundForm): readonly Field[] {
  return form.fields.filter(({ role, element }) => {
    const owed = OWED.includes(role) || element.matches(':required,[aria-required=true]');
    return owed && !isDisabled(element) && !isGiven(role, element);
  });
}

export function isDisabled(button: HTMLElement): boolean {
  return button.matches(':disabled,[aria-disabled=true]');
}

const OWED: readonly FieldRole[] = ['email', 'country', 'code'];

/**
 * A country typed in a box counts once the form's hidden code for it is set (meta-pages.md §4.1); one chosen in a
 * combobox that is no field of the browser's, once it shows more than its own name.
 */
function isGiven(role: FieldRole, element: HTMLElement): boolean {
  const text = textIn(element);
  if (role !== 'country' || text === '') return text !== '';
  const name = element.getAttribute('name');
  const hidden = name && element.closest('form')?.querySelector(`input[name="${CSS.escape(name)}_iso2_country_code"]`);
  if (hidden instanceof HTMLInputElement) return hidden.value !== '';
  return element.matches('input,select') || text !== (element.getAttribute('aria-label') ?? '').trim();
}
