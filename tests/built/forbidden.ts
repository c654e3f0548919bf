import { parseSync, Visitor } from 'vite';

/** Where a script does what it may not: the name of the deed, and the place in the text. */
export type Finding = { readonly what: string; readonly at: string };

/** By whatever way they are reached – bare, as a member, taken apart, by a text: nothing of ours has a use for them. */
const NAMES = new Set([
  // Ways out.
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'RTCDataChannel',
  'sendNativeMessage',
  'connectNative',
  'Image',
  'Audio',
  // Code from texts, and other people's code.
  'eval',
  'Function',
  'GeneratorFunction',
  'AsyncFunction',
  'importScripts',
  'Worker',
  'SharedWorker',
  'serviceWorker',
  'WebAssembly',
]);
/** Markup from texts. */
const MARKUP = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc']);
/** Elements that load or run something as soon as they stand in a page. */
const LOADING = new Set(['script', 'img', 'iframe', 'object', 'embed', 'video', 'audio', 'source', 'form', 'base']);
const TIMERS = new Set(['setTimeout', 'setInterval']);
/** What the user does, and nobody for them. */
const DEEDS = new Set(['click', 'submit', 'requestSubmit']);

/**
 * What a built script does that none of ours may: reach out, make code or markup of texts, load code that is not in the
 * package. Read from the syntax tree, so that no spelling hides it that leaves the name in one piece. `onPage`: it runs
 * on Meta's pages, where it may press nothing, and load nothing either.
 */
export function forbiddenIn(code: string, { onPage }: { readonly onPage: boolean }): readonly Finding[] {
  const { program, errors } = parseSync('bundle.js', code, { sourceType: 'module' });
  if (errors.length > 0) return errors.map(({ message }) => ({ what: 'unreadable', at: message }));
  const found: Finding[] = [];
  const harmless = new Set<number>();
  const around = ({ start }: { start: number }) => code.slice(Math.max(0, start - 40), start + 40);
  const note = (what: string, node: { start: number }) => {
    if (!harmless.has(node.start)) found.push({ what, at: around(node) });
  };
  const name = (named: string, node: { start: number }) => {
    if (NAMES.has(named) || MARKUP.has(named)) note(named, node);
  };
  // As a text, `Function` is a word like others.
  const text = (node: { start: number }) => textOf(node) !== 'Function' && name(textOf(node) ?? '', node);
  const from = (source: unknown, node: { start: number }) => {
    const path = textOf(source);
    if (path === undefined || !/^\.{0,2}\//.test(path) || path.startsWith('//')) note('import', node);
  };
  new Visitor({
    // A key that only names something in a table of our own reaches nothing.
    ObjectExpression: ({ properties }) => {
      for (const one of properties)
        if (one.type === 'Property' && !one.shorthand && !one.computed && !MARKUP.has(calledIn(one.key)))
          harmless.add(one.key.start);
    },
    Identifier: (node) => name(node.name, node),
    Literal: (node) => text(node),
    TemplateLiteral: (node) => text(node),
    ImportExpression: (node) => from(node.source, node),
    ImportDeclaration: (node) => from(node.source, node),
    ExportAllDeclaration: (node) => from(node.source, node),
    ExportNamedDeclaration: (node) => node.source && from(node.source, node),
    // `Function.call.bind` is everybody's helper, and `.Function` others' names for things; both become code only when called.
    MemberExpression: ({ object, computed, property }) => {
      if (object.type === 'Identifier' && object.name === 'Function') harmless.add(object.start);
      if (!computed && property.type === 'Identifier' && property.name === 'Function') harmless.add(property.start);
    },
    NewExpression: (node) => {
      if (isMaker(node.callee)) found.push({ what: 'Function', at: around(node) });
    },
    CallExpression: (node) => {
      if (isMaker(node.callee)) found.push({ what: 'Function', at: around(node) });
      const called = calledIn(node.callee);
      const [first] = node.arguments;
      if (TIMERS.has(called) && textOf(first) !== undefined) note(`${called} of a text`, node);
      if (/^createElement(NS)?$/.test(called) && [first, node.arguments[1]].some((one) => isLoading(one)))
        note(`${called} of what loads`, node);
      if (/^write(ln)?$/.test(called) && isDocument(node.callee)) note('document.write', node);
      if (onPage && DEEDS.has(called)) note(called, node);
    },
  }).visit(program);
  return found;
}

function isLoading(node: unknown): boolean {
  return LOADING.has(textOf(node)?.toLowerCase() ?? '');
}

/** What a fixed text says, written with quotes or as a template without holes. */
function textOf(node: unknown): string | undefined {
  const { type, value, quasis, expressions } = (node ?? {}) as {
    type?: string;
    value?: unknown;
    quasis?: readonly { value: { cooked: string | null } }[];
    expressions?: readonly unknown[];
  };
  if (type === 'Literal' && typeof value === 'string') return value;
  if (type === 'TemplateLiteral' && expressions?.length === 0) return quasis?.[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The last name of what is called: `click` of `a.b.click()` and of `a['click']()`. */
function calledIn(callee: unknown): string {
  const { type, name, property } = callee as { type: string; name?: string; property?: { name?: string } };
  if (type === 'Identifier') return name ?? '';
  return property?.name ?? textOf(property) ?? '';
}

/** Whether calling this makes code of a text: `Function`, however it is reached, and a function's own constructor. */
function isMaker(callee: unknown): boolean {
  const { object } = callee as { object?: { type: string; name?: string } };
  const called = calledIn(callee);
  // A method may call the maker of its own object.
  if (called === 'Function' || (called === 'constructor' && object?.type !== 'ThisExpression')) return true;
  return object?.name === 'Function' && ['call', 'apply', 'bind', 'constructor'].includes(called);
}

function isDocument(callee: unknown): boolean {
  const { object } = callee as { object?: { name?: string; property?: { name?: string } } };
  return object?.name === 'document' || object?.property?.name === 'document';
}
