import type { CDPSession, Page } from '@playwright/test';
import axe from 'axe-core';
import type { Extension } from './extension.ts';

/** The popup as the toolbar button opens it: no tab, so Playwright does not see it, but the debugger does. */
export type ActionPopup = {
  /** What this expression gives in the popup, once that is something; throws after a while. */
  readonly until: <T>(expression: string) => Promise<T>;
  /** As it looks where the browser is dark, or light. */
  readonly screenshot: (colorScheme: 'light' | 'dark') => Promise<Buffer>;
};

/** Why tests of it are skipped in Firefox. */
export const NO_POPUP = 'the toolbar button’s popup is no tab, and no debugger gets into it there';

/** Presses the toolbar button over a page, which grants `activeTab` as a person's click does. */
export async function pressAction(
  { context, id }: Pick<Extension, 'context' | 'id'>,
  page: Page,
): Promise<ActionPopup> {
  const browser = context.browser();
  if (!browser) throw new Error('no browser to ask');
  const session = await browser.newBrowserCDPSession();
  await page.bringToFront();
  const before = await targets(session);
  const tab = before.find(({ type, url }) => type === 'tab' && url === page.url());
  // The protocol knows it, Playwright's types do not.
  await session.send('Extensions.triggerAction' as never, { id, targetId: tab?.targetId } as never);
  const known = new Set(before.map(({ targetId }) => targetId));
  const popup = await waitFor(async () =>
    (await targets(session)).find(
      ({ targetId, type, url }) => type === 'page' && url.endsWith('/popup.html') && !known.has(targetId),
    ),
  );
  const send = await speakTo(session, popup.targetId);
  return {
    until: <T>(expression: string) =>
      waitFor(async () => {
        const params = { expression, returnByValue: true, awaitPromise: true };
        return (await send('Runtime.evaluate', params)).result.value as T | undefined;
      }),
    screenshot: async (value) => {
      await send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] });
      // Colours move to what they become.
      const expression = 'Promise.all(document.getAnimations().map((one) => one.finished)).then(() => true)';
      await send('Runtime.evaluate', { expression, awaitPromise: true });
      return Buffer.from((await send('Page.captureScreenshot', {})).data, 'base64');
    },
  };
}

/** What axe finds in it, as `violations.ts` does in a tab. */
export function violationsIn(popup: ActionPopup): Promise<string[]> {
  return popup.until(`${axe.source}; axe.run().then(({ violations }) => violations.map(({ id }) => id))`);
}

/** Waits until the popup says this. */
export function says(popup: ActionPopup, text: string): Promise<boolean> {
  return popup.until(`document.body.innerText.includes(${JSON.stringify(text)})`);
}

async function targets(session: CDPSession) {
  return (await session.send('Target.getTargets', { filter: [{}] })).targetInfos;
}

type Answer = { readonly result: { readonly value?: unknown }; readonly data: string };

/** A session inside the session: Playwright hands out none for what it does not know. */
async function speakTo(session: CDPSession, targetId: string) {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  let count = 0;
  return (method: string, params: object): Promise<Answer> => {
    const id = ++count;
    const message = JSON.stringify({ id, method, params });
    return new Promise((resolve, reject) => {
      const listen = (event: { sessionId: string; message: string }) => {
        const said = JSON.parse(event.message);
        if (event.sessionId !== sessionId || said.id !== id) return;
        session.off('Target.receivedMessageFromTarget', listen);
        if (said.error) reject(new Error(said.error.message));
        else resolve(said.result);
      };
      session.on('Target.receivedMessageFromTarget', listen);
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  };
}

async function waitFor<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 8000;
  while (Date.now() < end) {
    const found = await ask();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the popup never came to that');
}
