import type { Page } from '@playwright/test';
import { type Extension, launch } from '../e2e/extension.ts';
import { waitForCard } from '../e2e/guide.ts';
import { kill } from '../e2e/kill.ts';
import { wordsIn } from '../e2e/popup.ts';

const words = wordsIn('de');
/** What does not come within this, in ms, hangs; a full log on a busy machine takes its time. */
const LONG = 30_000;

export type Look = {
  readonly ids: readonly string[];
  readonly accounts: readonly string[];
  readonly wrong: readonly string[];
  readonly waiting: number;
};

/** A started browser, ready for the main job. */
export type Session = {
  /** Why the popup could not be used; undefined where it could. */
  readonly unusable?: string;
  readonly seed: (accounts: number, events: number) => Promise<void>;
  readonly add: (account: string) => Promise<void>;
  /** Opens the form for an account and goes as far as `until`; throws where it gets stuck. */
  readonly job: (account: string, until: 'filled' | 'confirmed') => Promise<void>;
  readonly look: (reach: 'new' | 'whole') => Promise<Look>;
  readonly killWorker: () => Promise<void>;
  readonly killBrowser: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts a browser on this profile. `acknowledge` is told what is on disk, as soon as a surface could show it. */
export async function open(
  profile: string,
  script: string,
  acknowledge: (ids: readonly string[]) => void,
): Promise<Session> {
  const extension = await launch({ language: 'de', userDataDir: profile });
  await extension.context.exposeBinding('acknowledge', (_, ids: string[]) => acknowledge(ids));
  const page = await extension.popup();
  const unusable = await problemOf(page);
  await page.evaluate(script);
  await page.evaluate('store.watch((ids) => acknowledge(ids))');
  return {
    ...(unusable ? { unusable } : {}),
    seed: (accounts, events) => page.evaluate(`store.seed(${accounts}, ${events})`),
    add: (account) => page.evaluate(`store.add(${JSON.stringify(account)})`),
    job: (account, until) => job(extension, page, account, until),
    look: (reach) => page.evaluate<Look>(`store.look('${reach}')`),
    killWorker: async () => {
      const session = await extension.context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    killBrowser: async () => {
      const closed = extension.context.waitForEvent('close');
      kill(profile);
      await closed;
    },
    close: () => extension.context.close(),
  };
}

async function problemOf(popup: Page): Promise<string | undefined> {
  try {
    await popup.locator('h1').waitFor({ timeout: 15_000 });
  } catch {
    return 'the popup shows nothing';
  }
  const alerts = await popup.getByRole('alert').allTextContents();
  return alerts.length > 0 ? `the popup says: ${alerts.join(' ')}` : undefined;
}

/** As the popup's button does it, for any account, however long the list is. */
async function job({ context }: Extension, popup: Page, account: string, until: 'filled' | 'confirmed'): Promise<void> {
  const message = JSON.stringify({ kind: 'open', account, route: 'facebook-ai-form' });
  // Not an empty tab that a killed worker has left behind.
  const isForm = (tab: Page) =>
    tab.waitForURL(/\/contact\/\d+/, { timeout: 10_000, waitUntil: 'commit' }).then(
      () => true,
      () => false,
    );
  const [page] = await Promise.all([
    context.waitForEvent('page', { predicate: isForm, timeout: 15_000 }),
    popup.evaluate(`chrome.runtime.sendMessage(${message})`),
  ]);
  try {
    await waitForCard(page, words.card.filledTitle, LONG);
    if (until === 'filled') return;
    await page.locator('[data-expect=submit]').click({ timeout: 5000 });
    await waitForCard(page, words.card.confirmedTitle, LONG);
  } finally {
    await page.close().catch(() => {}); // its browser may be gone
  }
}
