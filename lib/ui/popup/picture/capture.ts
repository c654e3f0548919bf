import browser from 'webextension-polyfill';
import type { Bytes } from '../../../chain/bytes';
import { moment } from '../../../model/time';
import type { AddedFile } from '../../../store/files';
import { type Here, lookHere } from '../here';

export type Picture = { readonly kind: 'picture'; readonly preview: string; readonly file: AddedFile };
/** Why there is no picture. `moved`: the tab shows something else by now. */
export type NoPicture = { readonly kind: 'moved' } | { readonly kind: 'refused'; readonly problem: string };

/** A picture of what the tab shows now, without our own card. The browser gives it where the user opened the popup (`activeTab`). */
export async function takePicture(here: Here): Promise<Picture | NoPicture> {
  try {
    await showCard(here, false);
    const preview = await browser.tabs.captureVisibleTab(here.window, { format: 'png' });
    const { at } = moment();
    if (!(await isStill(here))) return { kind: 'moved' };
    const bytes = bytesIn(preview);
    const name = `bild-${at.slice(0, 19).replaceAll(':', '-')}.png`;
    return { kind: 'picture', preview, file: { name, media: 'image/png', bytes, captured: { url: here.url, at } } };
  } catch (error) {
    return { kind: 'refused', problem: error instanceof Error ? error.message : String(error) };
  } finally {
    // The tab may be gone, and the card with it.
    await showCard(here, true).catch(() => {});
  }
}

async function isStill(here: Here): Promise<boolean> {
  const now = await lookHere();
  return now?.tab === here.tab && now.evidence === here.evidence;
}

/** The card would hide a part of what is to be seen, and is none of the page's. */
async function showCard({ tab }: Here, shown: boolean): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [0] },
    // Runs in the page, and may use nothing from outside.
    func: (opacity: string) => {
      for (const one of document.querySelectorAll<HTMLElement>('widerspruchslotse-guide'))
        one.style.setProperty('opacity', opacity, 'important');
      // Two frames, until that is drawn; a page that draws none is not waited for.
      return new Promise<void>((resolve) => {
        setTimeout(resolve, 500);
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      });
    },
    args: [shown ? '1' : '0'],
  });
}

/** Of a `data:` address, which these pages may not fetch. */
function bytesIn(address: string): Bytes {
  const data = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(data, (character) => character.charCodeAt(0));
}
