import { type Managed, managedIn, UNMANAGED } from '../model/managed';

/**
 * Chromium never answers who asks while it still reads an extension's schema, just after it was installed: it is asked
 * anew after so long, in ms, and so often.
 */
const PATIENCE = { wait: 250, tries: 4 };

/** Where an administrator's settings lie (`storage.managed`). */
type Area = { readonly get: () => Promise<Record<string, unknown>> };

/** What an administrator has set beforehand; nothing where nobody did, or where the browser does not say. */
export async function readManaged(area: Area): Promise<Managed> {
  try {
    for (let n = 0; n < PATIENCE.tries; n++) {
      const said = await Promise.race([area.get(), silence()]);
      if (said) return managedIn(said);
    }
  } catch {
    // Firefox rejects where there is no such manifest: nobody has set anything.
  }
  return UNMANAGED;
}

function silence(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE.wait, undefined));
}
