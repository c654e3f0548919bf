import { shorten } from '../../model/shorten';
import type { Field, FieldRole } from '../find/fields';

/** What is to be put where. A field without a value here is left alone. */
export type Plan = Partial<Record<FieldRole, string>>;

export type Skipped = {
  readonly role: FieldRole;
  /** `shortened`: filled, with a part of it. */
  readonly why: 'not-empty' | 'read-only' | 'hidden' | 'too-long' | 'rich' | 'not-kept' | 'shortened';
};

/** What was filled, what was not and why, and how to take it back. */
export type Filled = {
  readonly filled: readonly Field[];
  readonly skipped: readonly Skipped[];
  /** Empties exactly what was filled here, but for fields that the user changed since. Returns those left alone. */
  readonly undo: () => readonly FieldRole[];
};

type TextControl = HTMLInputElement | HTMLTextAreaElement;
type Write = { readonly field: Field; readonly element: TextControl; readonly value: string };

/**
 * Fills empty fields, and nothing else, then waits two frames and reads every value back. Never throws for a page that
 * refuses: what was not kept is in `skipped`. `cut` is the sign for a text that had to be shortened.
 */
export async function fill(fields: readonly Field[], plan: Plan, cut: string, signal: AbortSignal): Promise<Filled> {
  const { writes, skipped } = planWrites(fields, plan, cut);
  const undone: Write[] = [];
  for (const one of writes) setValue(one.element, one.value);
  await frames(fields[0]?.element.ownerDocument.defaultView ?? null, signal);
  const kept = writes.filter((one) => holds(one));
  const lost = writes.filter((one) => !holds(one)).map((one): Skipped => ({ role: one.field.role, why: 'not-kept' }));
  return {
    filled: kept.map((one) => one.field),
    skipped: [...skipped, ...lost],
    undo: () => {
      const left = kept.filter((one) => !undone.includes(one) && one.element.isConnected && !holds(one));
      for (const one of kept) if (!left.includes(one) && !undone.includes(one)) setValue(one.element, '');
      undone.push(...kept.filter((one) => !left.includes(one)));
      return left.map((one) => one.field.role);
    },
  };
}

/** Decides, without touching anything, which fields get which value. Quotes are shortened to what a field takes, an objection never is. */
export function planWrites(
  fields: readonly Field[],
  plan: Plan,
  cut: string,
): { writes: readonly Write[]; skipped: readonly Skipped[] } {
  const writes: Write[] = [];
  const skipped: Skipped[] = [];
  for (const field of fields) {
    const whole = plan[field.role];
    if (!whole) continue;
    const value = field.role === 'prompts' ? fitting(whole, field.element, cut) : whole;
    const why = reasonToSkip(field.element, value);
    if (why) skipped.push({ role: field.role, why });
    else {
      writes.push({ field, element: field.element as TextControl, value });
      if (value !== whole) skipped.push({ role: field.role, why: 'shortened' });
    }
  }
  return { writes, skipped };
}

/** As much of a text as the field takes. */
function fitting(text: string, element: HTMLElement, cut: string): string {
  return isTextControl(element) && element.maxLength >= 0 ? shorten(text, element.maxLength, cut) || text : text;
}

function reasonToSkip(element: HTMLElement, value: string): Skipped['why'] | undefined {
  if (!isTextControl(element)) return 'rich';
  if (element.value !== '') return 'not-empty';
  if (element.readOnly || element.disabled || element.getAttribute('aria-disabled') === 'true') return 'read-only';
  if (element.checkVisibility && !element.checkVisibility({ visibilityProperty: true })) return 'hidden';
  if (element.maxLength >= 0 && value.length > element.maxLength) return 'too-long';
  return undefined;
}

function isTextControl(element: HTMLElement): element is TextControl {
  return element.matches('input,textarea');
}

/**
 * Through the prototype's setter, past the one with which React guards a controlled field, and then the events by which
 * a page learns of typing.
 */
function setValue(element: TextControl, value: string): void {
  const prototype = element.matches('textarea') ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, value);
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText', data: value }),
  );
  element.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Line ends differ between what is set and what a box gives back. */
function holds(one: Write): boolean {
  return one.element.isConnected && one.element.value.replace(/\r\n?/g, '\n') === one.value.replace(/\r\n?/g, '\n');
}

/** Two frames: by then a framework has written back what it makes of the value. */
async function frames(view: Window | null, signal: AbortSignal): Promise<void> {
  for (let n = 0; n < 2; n++)
    await new Promise<void>((resolve) => {
      if (!view || signal.aborted) return resolve();
      view.requestAnimationFrame(() => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
