import type { Reported } from '../messages/answers';
import { readSketch } from '../messages/sketch';
import type { Deps } from './deps';
import type { Visitor } from './on-page';

/**
 * The user says that something is wrong on this page: a sketch of it is made, checked as anything from a page is, kept
 * until the browser closes, and shown to them. Nothing is sent.
 */
export async function report({ tab }: Visitor, deps: Deps): Promise<Reported> {
  const text = await sketchOf(tab, deps);
  if (typeof text !== 'string' || readSketch(text).kind !== 'sketch') return { kind: 'unreported' };
  await deps.sketch.keep(text);
  await deps.browser.tabs.create({ url: deps.browser.runtime.getURL('/dashboard.html#report') });
  return { kind: 'reported' };
}

/** What the script answers that looks at the page; undefined where it could not run. */
async function sketchOf(tab: number, deps: Deps): Promise<unknown> {
  try {
    const target = { tabId: tab, frameIds: [0] };
    const [first] = await deps.browser.scripting.executeScript({ target, files: ['/sketch.js'] });
    return first?.result;
  } catch {
    // The page went away, or does not let us: the card says that there is no report.
    return undefined;
  }
}
