import { type Managed, managedIn, UNMANAGED } from '../model/managed';

/** Where an administrator's settings lie (`storage.managed`). */
type Area = { readonly get: () => Promise<Record<string, unknown>> };

/**
 * How long is waited for the browser, in ms: by who needs to know, and by who has to go on. Chromium answers at once, but
 * for some seconds after its start or the installation, in which it still reads the extension's schema.
 */
const PATIENCE = { sure: 15_000, soon: 1000 };

/** What an administrator has set beforehand; nothing where nobody did, or where the browser does not say. */
export async function readManaged(area: Area): Promise<Managed> {
  try {
    return managedIn(await Promise.race([area.get(), silence(PATIENCE.sure)]));
  } catch {
    // Firefox rejects where there is no such manifest: nobody has set anything.
    return UNMANAGED;
  }
}

/** Asks once, for who has to go on: each answer is what is known by then, only soon after this call it waits for it. */
export function managedSoon(area: Area): () => Promise<Managed> {
  let known = UNMANAGED;
  const asked = readManaged(area).then((managed) => {
    known = managed;
  });
  const soon = Promise.race([asked, silence(PATIENCE.soon)]);
  return async () => {
    await soon;
    return known;
  };
}

function silence(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
