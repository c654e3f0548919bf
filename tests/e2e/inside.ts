import type { CDPSession, Page } from '@playwright/test';
import { speakOfTab } from './bidi.ts';

/** The element that holds the guide. */
const HOST = 'widerspruchslotse-guide';
/** A world of its own for our scripts, which those of the page do not reach. */
const WORLD = 'test';

/**
 * What `read` answers about the inside of the guide's closed shadow root; undefined where there is no guide. No script of
 * the page's gets in, and neither does Playwright; the debugger does. `read` is sent as source, `given` as JSON: it may
 * use nothing else.
 */
export async function insideGuide<T, G = null>(
  page: Page,
  read: (root: ShadowRoot, given: G) => T,
  given: G = null as G,
): Promise<T | undefined> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  const source = `(root) => JSON.stringify((${read})(root, ${JSON.stringify(given)}))`;
  // The document may go away while it is looked at.
  const said = await (isFirefox ? askFirefox(page, source) : askChromium(page, source)).catch(() => undefined);
  if (said?.threw) throw new Error(said.threw);
  return said?.json === undefined ? undefined : JSON.parse(said.json);
}

type Said = { readonly json?: string; readonly threw?: string };

/** One for each tab: to attach anew for every look is half of what a look costs. */
const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The debugger of a tab of Chromium. */
export function debuggerOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

async function askChromium(page: Page, source: string): Promise<Said | undefined> {
  const session = await debuggerOf(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const inFrame = { frameId: frameTree.frame.id, worldName: WORLD };
  const { executionContextId } = await session.send('Page.createIsolatedWorld', inFrame);
  const find = { expression: `document.querySelector('${HOST}')`, contextId: executionContextId };
  const { objectId } = (await session.send('Runtime.evaluate', find)).result;
  if (!objectId) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId, depth: 0, pierce: true });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId, executionContextId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: source,
    arguments: [{ objectId: object.objectId }],
    executionContextId,
    returnByValue: true,
  });
  return { json: result.value, threw: exceptionDetails?.exception?.description };
}

async function askFirefox(page: Page, source: string): Promise<Said | undefined> {
  const { tab, send } = speakOfTab(page);
  const target = { context: tab, sandbox: WORLD };
  const found = await send('script.evaluate', {
    expression: `document.querySelector('${HOST}')`,
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = found.result.value?.shadowRoot;
  if (!root) return undefined;
  const said = await send('script.callFunction', {
    functionDeclaration: source,
    arguments: [{ sharedId: root.sharedId }],
    target,
    awaitPromise: false,
  });
  return { json: said.result?.value, threw: said.exceptionDetails?.text };
}
