import browser from 'webextension-polyfill';
import { type Managed, managedIn, UNMANAGED } from '../model/managed';

/** What an administrator has set beforehand; nothing where nobody did. */
export async function readManaged(): Promise<Managed> {
  try {
    return managedIn(await browser.storage.managed.get());
  } catch {
    // Firefox rejects where there is no such manifest, other browsers know no such area: nobody has set anything.
    return UNMANAGED;
  }
}
