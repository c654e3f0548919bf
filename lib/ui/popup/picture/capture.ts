import browser from 'webextension-polyfill';
import type { Bytes } from '../../../chain/bytes';
import type { SurfaceAnswer } from '../../../messages/answers';
import type { SurfaceRequest } from '../../../messages/requests';
import { strip } from '../../../model/address';
import { moment } from '../../../model/time';
import type { AddedFile } from '../../../store/files';

/** The tab below the popup, while it stands where its answer was recorded. */
export type Spot = { readonly tab: number; readonly window: number; readonly url: string; readonly evidence: string };
export type Picture = { readonly kind: 'picture'; readonly preview: string; readonly file: AddedFile };
/** Why there is no picture. `moved`: the tab shows something else by now. */
export type NoPicture = { readonly kind: 'moved' } | { readonly kind: 'refused'; readonly problem: string };

/** Where the user opened the popup, if the page there gave an answer that was recorded; undefined anywhere else. */
export async function spotHere(): Promise<Spot | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is only told of Meta's pages, and where the user just opened the popup.
  if (tab?.id === undefined || tab.windowId === undefined || !tab.url) return undefined;
  const request: SurfaceRequest = { kind: 'answer-in', tab: tab.id };
  const answer: SurfaceAnswer = await browser.runtime.sendMessage(request);
  if (answer.kind !== 'answer' || answer.url !== strip(tab.url)) return undefined;
  return { tab: tab.id, window: tab.windowId, url: answer.url, evidence: answer.evidence };
}

/** A picture of what the tab shows now, without our own card. The browser gives it where the user opened the popup (`activeTab`). */
export async function takePicture(spot: Spot): Promise<Picture | NoPicture> {
  try {
    await showCard(spot, false);
    const preview = await browser.tabs.captureVisibleTab(spot.window, { format: 'png' });
    const { at } = moment();
    if (!(await isStill(spot))) return { kind: 'moved' };
    const bytes = bytesIn(preview);
    const name = `bild-${at.slice(0, 19).replaceAll(':', '-')}.png`;
    return { kind: 'picture', preview, file: { name, media: 'image/png', bytes, captured: { url: spot.url, at } } };
  } catch (error) {
    return { kind: 'refused', problem: error instanceof Error ? error.message : String(error) };
  } finally {
    // The tab may be gone, and the card with it.
    await showCard(spot, true).catch(() => {});
  }
}

async function isStill(spot: Spot): Promise<boolean> {
  const here = await spotHere();
  return here?.tab === spot.tab && here.evidence === spot.evidence;
}

/** The card would hide a part of what is to be seen, and is none of the page's. */
async function showCard({ tab }: Spot, shown: boolean): Promise<void> {
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
