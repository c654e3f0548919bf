/**
 * A page that looks for extensions in every way that pages have: it notes each event, each message, each change of its
 * document, each error and each file that loads, and compares its globals. `seen()` is what it found.
 */
export function probe(files: readonly string[]): string {
  return `<!doctype html><html lang="de"><head><title>Facebook</title></head><body><main><h1>Feed</h1>
<a href="/help/contact/6359191084165019">Widerspruchsrecht</a></main>
<script>(${looking})(${JSON.stringify(files)})</script></body></html>`;
}

export type Seen = {
  readonly globals: readonly string[];
  readonly patched: readonly string[];
  readonly chrome: readonly string[];
  readonly html: string;
  readonly changes: number;
  readonly calls: readonly string[];
  readonly events: readonly string[];
  readonly errors: readonly string[];
  readonly resources: readonly string[];
  readonly loaded: readonly string[];
  readonly sheets: number;
};

/** Runs in the page, before anything else there: it may use nothing from outside. */
function looking(files: readonly string[]): void {
  const found = { changes: 0, calls: [] as string[], events: [] as string[], errors: [] as string[] };
  new MutationObserver((all) => {
    found.changes += all.length;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  for (const name of ['message', 'error', 'unhandledrejection', 'focus', 'blur', 'securitypolicyviolation', 'popstate'])
    addEventListener(name, (event) => {
      found.events.push(name);
      if (event instanceof ErrorEvent) found.errors.push(String(event.error?.stack));
    });
  // Whoever comes by through the page's own functions leaves a stack.
  const watched: [object, string][] = [
    [EventTarget.prototype, 'addEventListener'],
    [EventTarget.prototype, 'dispatchEvent'],
    [Document.prototype, 'querySelectorAll'],
    [Element.prototype, 'attachShadow'],
    [Element.prototype, 'getBoundingClientRect'],
    [History.prototype, 'pushState'],
    [window, 'postMessage'],
    [window, 'setTimeout'],
    [window, 'requestIdleCallback'],
    [window, 'getComputedStyle'],
  ];
  for (const [owner, name] of watched) {
    const own = (owner as Record<string, unknown>)[name] as (...args: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...args: unknown[]) {
      found.calls.push(`${name} ${new Error().stack}`.replaceAll(location.origin, ''));
      return own.apply(this, args);
    };
  }
  const html = document.documentElement.outerHTML;
  const load = (address: string) =>
    Promise.all([
      fetch(address).then(
        () => true,
        () => false,
      ),
      ...['img', 'script', 'link', 'iframe'].map(
        (tag) =>
          new Promise<boolean>((resolve) => {
            const one = document.createElement(tag);
            one.onload = () => resolve(tag !== 'iframe' || Boolean((one as HTMLIFrameElement).contentWindow?.length));
            one.onerror = () => resolve(false);
            Object.assign(
              one,
              { rel: 'stylesheet', hidden: true },
              tag === 'link' ? { href: address } : { src: address },
            );
            document.head.append(one);
            one.addEventListener('load', () => one.remove());
          }),
      ),
    ]).then((ways) => ways.includes(true));
  Object.assign(window, {
    seen: async () => {
      const now = {
        ...found,
        calls: [...found.calls],
        changes: found.changes,
        html: document.documentElement.outerHTML,
      };
      // Before what is tried below: its frames are globals of their own, its links are sheets.
      const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
      const globals = Object.getOwnPropertyNames(window).sort();
      const resources = performance.getEntries().map((one) => `${one.entryType} ${one.name}`);
      const answers = await Promise.all(files.map(async (file) => [file, await load(file)] as const));
      const { chrome } = window as unknown as { chrome?: object };
      return {
        ...now,
        html: now.html === html ? 'as it was' : now.html,
        globals,
        patched: watched.filter(([owner, name]) => !String((owner as never)[name]).includes('found.calls')).map(String),
        chrome: Object.keys(chrome ?? {}).sort(),
        resources: resources.filter((one) => /extension/.test(one)),
        loaded: answers.filter(([, is]) => is).map(([file]) => file),
        sheets,
      };
    },
  });
}
