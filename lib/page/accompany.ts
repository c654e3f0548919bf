import type { AskOrGone } from '../messages/answers';
import { pageIdAt } from '../routes/addresses';
import { ANSWERS } from '../routes/watched';
import { take } from './handover';
import { onNavigation } from './sentinel';
import { type Finders, type Trip, visit } from './visit/visit';

/** The guide's own mark in the content script's world, which no page can see. */
const HERE = Symbol.for('widerspruchslotse');

/**
 * The guide's whole life in one document: a visit for each address that is on a route, ended when the address changes.
 * Tracking keys and fragments come and go without the page changing, so only what names the page counts. While an
 * answer is awaited, another page of the help centre does not end the visit: some forms show it there.
 * A second script in the same document only adds what it can find. `onReworded` tells when the user chose another language.
 */
export function accompany(
  document: Document,
  ask: AskOrGone,
  onReworded: (then: () => void) => void,
  finders: Finders,
): void {
  const known: Finders | undefined = Reflect.get(globalThis, HERE);
  if (known) {
    Object.assign(known, finders);
    return;
  }
  Reflect.set(globalThis, HERE, finders);
  let visiting = new AbortController();
  let trip: Trip = { awaiting: false };
  let here = '';
  const arrive = () => {
    const place = placeOf(location.href);
    if (place === here || (trip.awaiting && !pageIdAt(location.href) && ANSWERS.test(location.href))) return;
    here = place;
    // A reason of our own: the browser's would be an exception with its stack, the dearest part of arriving.
    visiting.abort('left');
    visiting = new AbortController();
    trip = { awaiting: false };
    void visit(document, ask, visiting.signal, trip, finders);
  };
  onNavigation(arrive, new AbortController().signal);
  onReworded(() => take('reword')?.());
  arrive();
}

function placeOf(href: string): string {
  const { host, pathname, searchParams } = new URL(href);
  return [host, pathname, searchParams.get('subpage'), searchParams.get('section_id')].join(' ');
}
