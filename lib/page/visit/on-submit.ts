import type { Lexicon } from '../../routes/types';
import type { FoundForm } from '../find/form';
import { isButtonNamed } from '../find/steps';

/** How long, in ms, after the user's Enter a form's own `submit` event still counts as theirs. */
const MOMENT = 1000;
const BUTTON = 'button,input[type=submit],[role=button]';

/**
 * Calls back when the user themself sends this form: a trusted click on its submit button, Enter or Space on a button
 * that is none of the browser's, or a trusted Enter in the form and then its `submit`. A script's `click()` or
 * `requestSubmit()` never counts, nor does what the browser's own validation stops. In the window's capture phase:
 * before the page clears the fields or keeps the event to itself.
 */
export function onSubmit(
  view: Window,
  form: () => FoundForm | undefined,
  lexicons: readonly Lexicon[],
  signal: AbortSignal,
  then: (form: FoundForm) => void,
): void {
  const options = { capture: true, signal, passive: true };
  let entered = Number.NEGATIVE_INFINITY;
  let sent = Number.NEGATIVE_INFINITY;
  const send = (event: Event, found: FoundForm) => {
    if (event.timeStamp - sent < MOMENT) return;
    sent = event.timeStamp;
    then(found);
  };
  const onButton = (event: Event) => {
    const found = form();
    const target = targetOf(event);
    const button = found && target instanceof Element ? target.closest<HTMLElement>(BUTTON) : null;
    if (!found || !button || !isSubmit(button, found, lexicons) || isStopped(button, found)) return;
    if (event.type === 'click' || !button.matches('button,input')) send(event, found);
  };
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    if (event.key === 'Enter' && isIn(event, form())) entered = event.timeStamp;
    onButton(event);
  };
  view.addEventListener('click', (event) => event.isTrusted && onButton(event), options);
  view.addEventListener('keydown', onKey, options);
  view.addEventListener(
    'submit',
    (event) => {
      const found = form();
      if (!event.isTrusted || !found || event.timeStamp - entered >= MOMENT || !isIn(event, found)) return;
      if (sends(event.submitter, found, lexicons)) send(event, found);
    },
    options,
  );
}

function isIn(event: Event, form: FoundForm | undefined): boolean {
  const target = targetOf(event);
  return form !== undefined && target instanceof Node && form.scope.contains(target);
}

/** What was really pressed, also inside a component's open shadow root. */
function targetOf(event: Event): EventTarget | undefined {
  return event.composedPath()[0];
}

/** Whether a form's own `submit` sends it, rather than leading on to its next step. */
function sends(by: HTMLElement | null, form: FoundForm, lexicons: readonly Lexicon[]): boolean {
  return by ? isSubmit(by, form, lexicons) : !form.next && !form.requestCode && !form.verify;
}

/** The form's own button, or one in it that is named so. */
function isSubmit(button: HTMLElement, form: FoundForm, lexicons: readonly Lexicon[]): boolean {
  return button === form.submit || (form.scope.contains(button) && isButtonNamed(button, 'submit', lexicons));
}

/**
 * Whether the press does nothing: the button is disabled, or the browser's own validation will refuse (asked without
 * the events that `checkValidity()` would fire on the page).
 */
function isStopped(button: HTMLElement, { scope }: FoundForm): boolean {
  if (button.matches(':disabled,[aria-disabled=true]')) return true;
  const submits = button.matches('button:not([type=button]),input[type=submit]');
  return submits && scope instanceof HTMLFormElement && !scope.noValidate && scope.matches(':invalid');
}
