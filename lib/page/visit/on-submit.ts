import type { Lexicon } from '../../routes/types';
import { type FoundForm, isSubmitNamed } from '../find/form';

/** How long after the user's Enter a form's own `submit` event still counts as theirs. */
const MOMENT = 1000;

/**
 * Calls back when the user themself sends this form: a trusted click on its submit button (a key on the button is a
 * click too), or a trusted Enter in it and then its `submit`. A script's `click()` or `requestSubmit()` never counts,
 * nor does a click that the browser's own validation stops. Capture phase: before the page clears the fields.
 */
export function onSubmit(
  document: Document,
  form: () => FoundForm | undefined,
  lexicons: readonly Lexicon[],
  signal: AbortSignal,
  then: (form: FoundForm) => void,
): void {
  const options = { capture: true, signal, passive: true };
  let entered = Number.NEGATIVE_INFINITY;
  let clicked = Number.NEGATIVE_INFINITY;
  document.addEventListener(
    'click',
    (event) => {
      const found = form();
      if (!event.isTrusted || !found || !isSubmit(event, found, lexicons) || isInvalid(found)) return;
      clicked = event.timeStamp;
      then(found);
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.isTrusted && event.key === 'Enter' && isIn(event, form())) entered = event.timeStamp;
    },
    options,
  );
  document.addEventListener(
    'submit',
    (event) => {
      const found = form();
      const soon = event.timeStamp - entered < MOMENT && event.timeStamp - clicked > MOMENT;
      if (event.isTrusted && found && soon && isIn(event, found)) then(found);
    },
    options,
  );
}

function isIn(event: Event, form: FoundForm | undefined): boolean {
  return form !== undefined && event.target instanceof Node && form.scope.contains(event.target);
}

function isSubmit(event: Event, form: FoundForm, lexicons: readonly Lexicon[]): boolean {
  if (!isIn(event, form)) return false;
  const button = (event.target as Element).closest('button,input[type=submit],[role=button]');
  if (!button) return false;
  return (
    button === form.submit ||
    button.matches('button[type=submit],input[type=submit]') ||
    isSubmitNamed(button, lexicons)
  );
}

/** Whether the browser will refuse to send; asked without the events that `checkValidity()` would fire on the page. */
function isInvalid(form: FoundForm): boolean {
  return form.scope instanceof HTMLFormElement && !form.scope.noValidate && form.scope.matches(':invalid');
}
