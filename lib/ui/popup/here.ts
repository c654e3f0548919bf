import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SurfaceAnswer } from '../../messages/answers';
import type { SurfaceRequest } from '../../messages/requests';
import { strip } from '../../model/address';

/** The tab below the popup, and what is known of the page that still stands there. */
export type Here = Extract<SurfaceAnswer, { kind: 'news' }> & { readonly tab: number; readonly window: number };

/** Where the user opened the popup, if there is news of the page; undefined anywhere else. */
export async function lookHere(): Promise<Here | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // The address is only told of Meta's pages, and where the user just opened the popup.
  if (tab?.id === undefined || tab.windowId === undefined || !tab.url) return undefined;
  const request: SurfaceRequest = { kind: 'news-of', tab: tab.id };
  const news: SurfaceAnswer = await browser.runtime.sendMessage(request);
  if (news.kind !== 'news' || news.url !== strip(tab.url)) return undefined;
  return { ...news, tab: tab.id, window: tab.windowId };
}

export function useHere(): Here | undefined {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    const over = new AbortController();
    // Where the browser does not say which tab that is, there is no news.
    lookHere().then(
      (found) => over.signal.aborted || setHere(found),
      () => {},
    );
    return () => over.abort();
  }, []);
  return here;
}
