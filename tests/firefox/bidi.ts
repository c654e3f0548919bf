import type { Browser, Page } from 'puppeteer-core';

/** WebDriver BiDi, as far as these tests speak it past Puppeteer: all tabs at once, and closed shadow roots. */
export type Bidi = {
  readonly send: <M extends keyof Answers>(method: M, params: unknown) => Promise<Answers[M]>;
  readonly on: (event: 'network.beforeRequestSent', listener: (request: Blocked) => unknown) => void;
};

type Blocked = {
  readonly isBlocked: boolean;
  readonly navigation: string | null;
  readonly request: { readonly request: string; readonly url: string };
};

type Answers = {
  'session.subscribe': unknown;
  'network.addIntercept': unknown;
  'network.continueRequest': unknown;
  'network.failRequest': unknown;
  'network.provideResponse': unknown;
  'script.evaluate': Result;
  'script.callFunction': Result;
};

type Result =
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } }
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } };

/** Puppeteer's own connection; its type is not public. */
export function connectionOf(browser: Browser): Bidi {
  const { connection } = browser as unknown as { connection: RawConnection };
  return {
    send: async (method, params) => (await connection.send(method, params)).result as never,
    on: (event, listener) => {
      connection.on(event, (params) => void listener(params as Blocked));
    },
  };
}

type RawConnection = {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
  on(event: string, listener: (params: unknown) => void): void;
};

/**
 * What `read` answers about the inside of the guide's closed shadow root; undefined where there is none. The debugger
 * gets in; no script of the page does. `read` is sent as source: it may use nothing from outside.
 */
export async function insideGuide<T>(bidi: Bidi, page: Page, read: (root: ShadowRoot) => T): Promise<T | undefined> {
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const target = { context, sandbox: 'test' };
  const found = await bidi.send('script.evaluate', {
    expression: "document.querySelector('widerspruchslotse-guide')",
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const host = valueIn(found) as { shadowRoot?: { sharedId: string } } | undefined;
  if (!host?.shadowRoot) return undefined;
  const said = await bidi.send('script.callFunction', {
    functionDeclaration: `(root) => JSON.stringify((${read})(root))`,
    arguments: [{ sharedId: host.shadowRoot.sharedId }],
    target,
    awaitPromise: false,
  });
  return JSON.parse(String(valueIn(said)));
}

function valueIn(said: Result): unknown {
  if (said.type === 'exception') throw new Error(said.exceptionDetails.text);
  return said.result.value;
}
