import type { Field, FieldRole } from '../find/fields';
import { isShown } from '../find/shown';
import { holds, isEmpty, isRich, textIn, write } from './write';

/** What is to be put where. A field without a value here is left alone. */
export type Plan = Partial<Record<FieldRole, string>>;

export type Skipped = {
  readonly role: FieldRole;
  /** `same`: what we would write stands there already. `shortened`: filled, with a part of it. */
  readonly why: 'not-empty' | 'same' | 'read-only' | 'hidden' | 'too-long' | 'rich' | 'not-kept' | 'shortened';
};

/** What was filled, what was not and why, and how to take it back. */
export type Filled = {
  /** Holds our text, put there now or before. */
  readonly filled: readonly Field[];
  readonly skipped: readonly Skipped[];
};

/** A field left as it is by an undo: the user changed it, or the page would not let go of the text. */
export type Left = { readonly role: FieldRole; readonly why: 'changed' | 'stuck' };

/** The fields as they stand now: pages replace them, even while they are being filled. */
export type Find = () => readonly Field[];

/**
 * Fills empty fields, and nothing else, one after the other, and reads each back when the page had its time. `ours` are
 * the texts of earlier fillings: where such a text still stands, the field counts as filled. Never throws for a page
 * that refuses: what was not kept is in `skipped`.
 */
export async function fill(find: Find, plan: Plan, ours: Plan, signal: AbortSignal): Promise<Filled> {
  const seen = new Set<string>();
  const filled: Aim[] = [];
  const skipped: Skipped[] = [];
  for (let aim = nextAim(find, plan, seen); aim && !signal.aborted; aim = nextAim(find, plan, seen)) {
    const { role, element, value } = aim;
    seen.add(aim.key);
    const mine = ours[role] === value && holds(element, value);
    const why = mine ? undefined : reasonToSkip(element, value);
    if (why) {
      skipped.push({ role, why });
      continue;
    }
    if (!mine) await write(element, '', value, signal);
    filled.push(aim);
  }
  const now = aimsOf(find(), plan);
  const kept = filled.flatMap(({ key }) => now.filter((aim) => aim.key === key && holds(aim.element, aim.value)));
  const lost = filled.filter(({ key }) => !kept.some((aim) => aim.key === key));
  return {
    filled: kept.map(({ role, element }) => ({ role, element })),
    skipped: [...skipped, ...lost.map(({ role, element }): Skipped => ({ role, why: whyLost(element) }))],
  };
}

/** Empties the fields that still hold our text, word for word. Answers which were left. */
export async function takeOut(find: Find, ours: Plan, signal: AbortSignal): Promise<readonly Left[]> {
  const seen = new Set<string>();
  const left: Left[] = [];
  for (let aim = nextAim(find, ours, seen); aim && !signal.aborted; aim = nextAim(find, ours, seen)) {
    const { role, element, value, key } = aim;
    seen.add(key);
    if (holds(element, value)) await write(element, value, '', signal);
    else if (!isEmpty(element)) left.push({ role, why: 'changed' });
  }
  const stuck = aimsOf(find(), ours).filter(({ element, value }) => holds(element, value));
  return [...left, ...stuck.map(({ role }): Left => ({ role, why: 'stuck' }))];
}

/** Why a field that is there to be filled is not: undefined where it may be. Touches nothing. */
export function reasonToSkip(element: HTMLElement, value: string): Skipped['why'] | undefined {
  if (!isEmpty(element)) return holds(element, value) ? 'same' : 'not-empty';
  if (!isRich(element) && !element.matches('input,textarea')) return 'rich';
  if (element.matches(':disabled,[readonly],[aria-disabled=true],[aria-readonly=true]') || element.closest('[inert]'))
    return 'read-only';
  if (!isShown(element)) return 'hidden';
  const most = Number(element.getAttribute('maxlength') ?? Number.POSITIVE_INFINITY);
  return most >= 0 && value.length > most ? 'too-long' : undefined;
}

/** A field with the text it gets. The key names it though the page replaces the element: its role, and which of these. */
type Aim = Field & { readonly value: string; readonly key: string };

function aimsOf(fields: readonly Field[], plan: Plan): readonly Aim[] {
  const counts = new Map<FieldRole, number>();
  return fields.flatMap(({ role, element }): Aim[] => {
    const n = counts.get(role) ?? 0;
    counts.set(role, n + 1);
    const value = plan[role];
    return value && element.isConnected ? [{ role, element, value, key: `${role} ${n}` }] : [];
  });
}

function nextAim(find: Find, plan: Plan, seen: ReadonlySet<string>): Aim | undefined {
  return aimsOf(find(), plan).find((aim) => !seen.has(aim.key));
}

/** An editor that never took the text is told apart from a page that threw it away. */
function whyLost(element: HTMLElement): Skipped['why'] {
  return isRich(element) && element.isConnected && textIn(element) === '' ? 'rich' : 'not-kept';
}
