/** Where something can stand: the document, or an open shadow root in it. */
export type Root = Document | ShadowRoot;

/**
 * The open shadow roots below `root`, outer ones first. No selector knows them, so that each element is asked: only for
 * where the document itself had nothing.
 */
export function shadowRoots(root: Root): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { shadowRoot } = element;
    if (shadowRoot) found.push(shadowRoot, ...shadowRoots(shadowRoot));
  }
  return found;
}

/** The first of these roots, the document before all others, in which something is found. */
export function firstIn<T>(root: Document, look: (root: Root) => readonly T[]): readonly T[] {
  const found = look(root);
  if (found.length > 0) return found;
  for (const inner of shadowRoots(root)) {
    const here = look(inner);
    if (here.length > 0) return here;
  }
  return found;
}

/** Like `closest`, also beyond the shadow roots that an element stands in. */
export function closest(element: Element, selector: string): Element | null {
  const here = element.closest(selector);
  const host = here ? undefined : hostOf(element);
  return host ? closest(host, selector) : here;
}

/** The element whose shadow root this one stands in. */
export function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
