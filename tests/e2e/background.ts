import { expect, type Page } from '@playwright/test';
import { speakToFirefox } from './bidi.ts';
import type { Extension } from './extension.ts';
import { ADDON } from './firefox.ts';
import { debuggerOf } from './inside.ts';

/** The extension's background: Chromium's service worker, Firefox's event page. */
export type Background = {
  /** Ends it as the browser does when it has nothing to do; resolves once it has ended. */
  readonly stop: () => Promise<void>;
  /** Resolves once it runs again. */
  readonly runs: () => Promise<void>;
};

/** `page` is one of the extension's own. */
export async function backgroundOf(extension: Extension, page: Page): Promise<Background> {
  return extension.engine === 'firefox' ? inFirefox(extension) : inChromium(page);
}

async function inChromium(page: Page): Promise<Background> {
  const session = await debuggerOf(page);
  const becomes = (wanted: 'stopped' | 'running') =>
    new Promise<void>((resolve) => {
      const hear = ({ versions }: Versions) => {
        if (!versions.some((one) => one.runningStatus === wanted)) return;
        session.off('ServiceWorker.workerVersionUpdated', hear);
        resolve();
      };
      session.on('ServiceWorker.workerVersionUpdated', hear);
    });
  await session.send('ServiceWorker.enable');
  let running = Promise.resolve();
  return {
    stop: async () => {
      const stopped = becomes('stopped');
      await session.send('ServiceWorker.stopAllWorkers');
      await stopped;
      running = becomes('running');
    },
    runs: () => running,
  };
}

type Versions = { readonly versions: readonly { readonly runningStatus: string }[] };

async function inFirefox({ context }: Extension): Promise<Background> {
  const send = speakToFirefox(context);
  const { contexts } = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const inBrowser = async (expression: string) => {
    const target = { context: contexts[0].context };
    const background = `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ADDON)})`;
    const source = `(async () => { ${background}; return ${expression} })()`;
    return (await send('script.evaluate', { expression: source, target, awaitPromise: true })).result?.value;
  };
  const options = '{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }';
  const becomes = (wanted: string) => expect.poll(() => inBrowser('extension.backgroundState')).toBe(wanted);
  return {
    stop: async () => {
      await inBrowser(`extension.terminateBackground(${options})`);
      await becomes('stopped');
    },
    runs: () => becomes('running'),
  };
}
