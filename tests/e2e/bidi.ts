import { type BrowserContext, firefox, type Page } from '@playwright/test';
import type { Answer } from '../pages/serve.ts';

/**
 * Playwright drives the Firefox that people have by WebDriver BiDi. It does so already, but not yet in public: what this
 * file reaches for stands inside the one version of Playwright that package.json names.
 */
type Message = {
  readonly type: 'success' | 'event';
  readonly id?: number;
  readonly method?: string;
  readonly params?: Params;
  readonly result?: Result;
};
// biome-ignore lint/suspicious/noExplicitAny: what the protocol says is read where it was asked for
type Result = any;
// biome-ignore lint/suspicious/noExplicitAny: the same
type Params = any;
type Send = (method: string, params: object) => Promise<Result>;
type Session = {
  readonly sessionId: string;
  readonly send: Send;
  readonly on: (event: string, listener: (params: Params) => void) => void;
};
type Transport = { send: (message: Omit<Message, 'type'>) => void; onmessage: (message: Message) => void };
type Driver = { connectToTransport: (transport: Transport, options: unknown) => Promise<unknown> };

type Inside = {
  readonly _bidiFirefox: Driver;
  readonly _browser: { readonly _browserSession: Session };
  readonly delegate: { readonly _session: Session };
};

function insideOf(one: unknown): Inside {
  return (one as { _connection: { toImpl: (one: unknown) => Inside } })._connection.toImpl(one);
}

/** Speaks to a whole Firefox. */
export function speakToFirefox(context: BrowserContext): Send {
  const session = insideOf(context)._browser._browserSession;
  return (method, params) => session.send(method, params);
}

/**
 * Answers each request that belongs to no tab, of which Playwright knows nothing: so is the first one of a tab that the
 * extension opens, until Firefox has made the tab.
 */
export function serveTabless(context: BrowserContext, answer: Answer): void {
  const send = speakToFirefox(context);
  insideOf(context)._browser._browserSession.on('network.beforeRequestSent', async (params) => {
    if (!params.isBlocked) return;
    const { request, url } = params.request;
    const page = await answer(url, params.navigation !== null);
    if (!page) return send('network.failRequest', { request });
    const body = { type: 'base64', value: Buffer.from(page.body).toString('base64') };
    const headers = [{ name: 'content-type', value: { type: 'string', value: page.contentType } }];
    return send('network.provideResponse', { request, statusCode: page.status, headers, body });
  });
}

/** Speaks of one tab of a Firefox, by the name that it has in the protocol. */
export function speakOfTab(page: Page): { readonly tab: string; readonly send: Send } {
  const session = insideOf(page).delegate._session;
  return { tab: session.sessionId, send: (method, params) => session.send(method, params) };
}

let isMended = false;

/**
 * Makes Playwright at home on the extension's pages in Firefox, which does not announce that such a page has a world for
 * scripts, has loaded, or is closed, and gives its downloads no name. `page.emulateMedia` does nothing there: Firefox ESR
 * does not know how.
 */
export function mendPlaywright(): void {
  if (isMended) return;
  isMended = true;
  const driver = insideOf(firefox)._bidiFirefox;
  const connect = driver.connectToTransport.bind(driver);
  driver.connectToTransport = (transport, options) => {
    const send = transport.send.bind(transport);
    // Playwright begins to listen here, and only then it sends.
    const browser = connect(transport, options);
    Object.assign(transport, between(send, transport.onmessage.bind(transport)));
    return browser;
  };
}

/** What stands between Playwright, which is to `hear`, and the browser, to which it can `send`. */
function between(send: Transport['send'], hear: Transport['onmessage']): Transport {
  const asked = new Map<number, (result: Result) => void>();
  const ask: Send = (method, params) =>
    new Promise((resolve) => {
      // Playwright counts up from 1.
      const id = Number.MAX_SAFE_INTEGER - 1000 - asked.size;
      asked.set(id, resolve);
      send({ id, method, params });
    });
  const announce = (method: string, params: object) => hear({ type: 'event', method, params });
  const announceRealm = (context: string, realm: string) =>
    announce('script.realmCreated', { realm, origin: 'null', context, type: 'window' });
  /** Of each tab and frame that Playwright knows, the worlds of scripts that it knows; it uses the last. */
  const realms = new Map<string, readonly string[]>();
  /** Tabs that show the extension's pages. */
  const ours = new Set<string>();
  /** What is told of a tab before the tab itself: so does Firefox with those that the extension opens. */
  const early = new Map<string, Message[]>();

  /** Tells Playwright of the extension's page in a tab what Firefox does not. */
  const arrive = async (at: Params) => {
    const target = { context: at.context };
    const { realm } = await ask('script.evaluate', { expression: '0', target, awaitPromise: false });
    const known = realms.get(at.context) ?? [];
    if (realm && !known.includes(realm)) {
      for (const before of known) announce('script.realmDestroyed', { realm: before });
      announceRealm(at.context, realm);
      realms.set(at.context, [realm]);
    }
    await ask('script.evaluate', { expression: LOADED, target, awaitPromise: true });
    announce('browsingContext.domContentLoaded', at);
    announce('browsingContext.load', at);
  };

  /** What happens in a tab, by its name in the protocol. */
  const follow: Readonly<Record<string, (params: Params) => void>> = {
    'browsingContext.contextCreated': ({ context }) => {
      realms.set(context, []);
      const messages = early.get(context) ?? [];
      early.delete(context);
      for (const message of messages) deliver(message);
    },
    'browsingContext.contextDestroyed': ({ context }) => {
      realms.delete(context);
    },
    'script.realmCreated': ({ context, realm, sandbox }) => {
      if (!sandbox) realms.set(context, [...(realms.get(context) ?? []), realm]);
    },
    'script.realmDestroyed': ({ realm }) => {
      const found = [...realms].find(([, all]) => all.includes(realm));
      if (!found) return;
      const [context, all] = found;
      const left = all.filter((one) => one !== realm);
      realms.set(context, left);
      const last = left.at(-1);
      if (!last || all.at(-1) !== realm) return;
      // The empty page that a tab begins with may come and go later than the page itself, which stays.
      announce('script.realmDestroyed', { realm: last });
      announceRealm(context, last);
    },
    'browsingContext.navigationCommitted': (params) => {
      ours.delete(params.context);
      if (!params.url.startsWith('moz-extension:')) return;
      ours.add(params.context);
      arrive(params);
    },
  };

  const deliver = (message: Message) => {
    const { method = '', params } = message;
    // A download without a name gets one that no other has at the same time: the address of its blob.
    const isNameless = method.startsWith('browsingContext.download') && params.navigation === null;
    hear(isNameless ? { ...message, params: { ...params, navigation: params.url } } : message);
    follow[method]?.(params);
  };

  return {
    send: (message) => {
      const { method, params } = message;
      if (method === 'emulation.setMediaFeaturesOverride') {
        setImmediate(() => hear({ ...message, type: 'success', result: {} }));
        return;
      }
      send(message);
      if (method === 'browsingContext.close' && ours.delete(params.context))
        announce('browsingContext.contextDestroyed', { context: params.context, parent: null });
    },
    onmessage: (message) => {
      const { id = 0, method, params } = message;
      const answer = asked.get(id);
      if (answer) return answer(message.result ?? {});
      const tab = message.type === 'event' ? params.context : undefined;
      if (!tab || realms.has(tab) || method === 'browsingContext.contextCreated') return deliver(message);
      early.set(tab, [...(early.get(tab) ?? []), message]);
    },
  };
}

const LOADED = `new Promise((go) => document.readyState === 'complete' ? go() : addEventListener('load', () => go()))`;
