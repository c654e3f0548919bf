/** Where something can stand: the document, or an open shadow root in it. */
export type Root = Document | ShadowRoot;

/**
 * The open shadow roots below `root`, outer ones first. No selector knows them, so that each element is asked that can be
 * a component by its name: only for where the document itself had nothing.
 */
export function shadowRoots(root: Root): readonly ShadowRoot[] {
  const found: ShadowRoot[] = [];
  for (const element of components(root)) {
    const { shadowRoot } = element;
    if (shadowRoot) found.push(shadowRoot, ...shadowRoots(shadowRoot));
  }
  return found;
}

/** Elements whose name has a hyphen, as those of components do: one native pass where there is one. */
function components(root: Root): readonly Element[] {
  const document = root.ownerDocument ?? (root as Document);
  // Not in every test's DOM, and in no shadow root.
  if (root !== document || !document.evaluate) return [...root.querySelectorAll('*')];
  const named = document.evaluate('descendant::*[contains(local-name(),"-")]', root, null, 7, null);
  return Array.from({ length: named.snapshotLength }, (_, n) => named.snapshotItem(n) as Element);
}

/**
 * The first of these roots, the document before all others, in which something is found. To search the whole page for
 * shadow roots is dear: who looks often says which (`inners`) are known.
 */
export function firstIn<T>(
  root: Document,
  look: (root: Root) => readonly T[],
  inners?: readonly ShadowRoot[],
): readonly T[] {
  const found = look(root);
  if (found.length > 0) return found;
  for (const inner of inners ?? shadowRoots(root)) {
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
