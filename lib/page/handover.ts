import type { Spoken } from '../messages/answers';
import type { OpenScreen } from './show/screen';
import type { OpenWork } from './visit/work';

/**
 * What comes onto a page only when it is needed: two scripts of their own, and the card's words. `reword` says anew, in
 * the language that the user has chosen meanwhile, what the card says.
 */
type Parts = {
  readonly card: OpenScreen;
  readonly work: OpenWork;
  readonly spoken: Spoken;
  readonly reword: () => void;
};

/** Leaves a part in the content scripts' own world, which no page can see, for whoever waits there for it. */
export function leave<K extends keyof Parts>(name: K, part: Parts[K]): void {
  Reflect.set(globalThis, placeOf(name), part);
}

/** A part that was left; undefined before that. */
export function take<K extends keyof Parts>(name: K): Parts[K] | undefined {
  return Reflect.get(globalThis, placeOf(name));
}

function placeOf(name: keyof Parts): symbol {
  return Symbol.for(`widerspruchslotse-${name}`);
}
