import { isAround, OTHERS } from './regions';
import { closest, type Root } from './roots';
import { select } from './select';
import { isShown } from './shown';

const FORMS = ['form', '[role=form]'];
const FORM = FORMS.join();
const REGION = '[role=dialog],dialog,main,[role=main]';
/** Forms that log in, sign up or search. */
const NOT_OURS = '#login_form,[action*="/login"],[action*="/reg"],[role=search]';
const CONTROLS = ['input:not([type=hidden])', 'textarea', '[contenteditable=true]', '[role=textbox]', '[role=radio]'];
const BUTTONS = ['button', '[role=button]'];

/**
 * What may be the form: forms, and where fields stand in none, the dialog or main region around them, or as much of it
 * as holds no other form. `wizard`: the last step of one may be a button and nothing else.
 */
export function scopesIn(root: Root, wizard: boolean): readonly HTMLElement[] {
  const controls = wizard ? [...CONTROLS, ...BUTTONS] : CONTROLS;
  const isOffered = (scope: HTMLElement) =>
    !scope.matches(NOT_OURS) &&
    !isForeign(scope) &&
    !scope.querySelector('input[type=password]') &&
    scope.querySelector(controls.join()) !== null &&
    isShown(scope);
  const forms = select<HTMLElement>(root, FORMS);
  const loose = select<HTMLElement>(root, controls).filter(
    (one) => !closest(one, `${FORM},[role=search]`) && !isForeign(one),
  );
  return [...forms, ...regionsOf(loose, root)].filter(isOffered);
}

/** Where others write, or where the site speaks of itself. */
function isForeign(element: Element): boolean {
  return closest(element, OTHERS) !== null || isAround(element);
}

/** Whether this is a form of its own, or only the part of a page that plays one. */
export function isForm(scope: Element): boolean {
  return scope.matches(`${FORM},[role=dialog],dialog`);
}

function regionsOf(loose: readonly HTMLElement[], root: Root): readonly HTMLElement[] {
  const groups = new Map<Element, HTMLElement[]>();
  for (const one of loose) {
    const region = one.closest(REGION) ?? ('body' in root ? root.body : outermost(one));
    groups.set(region, [...(groups.get(region) ?? []), one]);
  }
  return [...groups].flatMap(([region, controls]) => {
    const scope = region.querySelector(FORM) ? around(controls, region) : region;
    return scope instanceof HTMLElement ? [scope] : [];
  });
}

function outermost(element: Element): Element {
  return element.parentElement ? outermost(element.parentElement) : element;
}

/** The least part of a region that holds all these fields and a button; undefined where it would hold a form, too. */
function around(controls: readonly HTMLElement[], region: Element): Element | undefined {
  const holds = (one: Element) =>
    controls.every((control) => one.contains(control)) && one.querySelector(`${BUTTONS},input[type=submit]`) !== null;
  let scope: Element | null = controls[0]?.parentElement ?? null;
  while (scope && scope !== region && !holds(scope)) scope = scope.parentElement;
  return scope && !scope.querySelector(FORM) ? scope : undefined;
}
