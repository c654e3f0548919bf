import { describe, expect, test } from 'vitest';
import { forbiddenIn } from '../../built/forbidden';

const what = (code: string, onPage = true) => forbiddenIn(code, { onPage }).map((one) => one.what);

describe('the check of the built scripts finds', () => {
  test.each([
    ['fetch("https://example.org")', 'fetch'],
    ['globalThis.fetch(x)', 'fetch'],
    ['self["fetch"](x)', 'fetch'],
    ['self[`fetch`](x)', 'fetch'],
    ['const { fetch: go } = window; go(x)', 'fetch'],
    ['const name = "fetch"; window[name](x)', 'fetch'],
    ['const own = { fetch }; own.fetch(x)', 'fetch'],
    ['new XMLHttpRequest()', 'XMLHttpRequest'],
    ['new window.WebSocket(x)', 'WebSocket'],
    ['new EventSource(x)', 'EventSource'],
    ['navigator.sendBeacon(x, y)', 'sendBeacon'],
    ['new RTCPeerConnection()', 'RTCPeerConnection'],
    ['new Image().src = x', 'Image'],
    ['eval(x)', 'eval'],
    ['(0, eval)(x)', 'eval'],
    ['new Function("return 1")()', 'Function'],
    ['const F = Function; new F(x)', 'Function'],
    ['window.Function("return 1")()', 'Function'],
    ['Function.call(null, "return 1")', 'Function'],
    ['Reflect.construct(Function, [x])', 'Function'],
    ['import(name)', 'import'],
    ['import("https://example.org/a.js")', 'import'],
    ['import "https://example.org/a.js"', 'import'],
    ['import x from "//example.org/a.js"', 'import'],
    ['export * from "https://example.org/a.js"', 'import'],
    ['importScripts(x)', 'importScripts'],
    ['new Worker(x)', 'Worker'],
    ['setTimeout("go()", 1)', 'setTimeout of a text'],
    ['document.createElement("script")', 'createElement of what loads'],
    ['document.createElement(`IMG`)', 'createElement of what loads'],
    ['document.createElementNS(svg, "script")', 'createElementNS of what loads'],
    ['document.write(x)', 'document.write'],
    ['one.innerHTML = x', 'innerHTML'],
    ['draw("p", { innerHTML: x })', 'innerHTML'],
    ['(() => {}).constructor("return 1")()', 'Function'],
    ['one.insertAdjacentHTML("beforeend", x)', 'insertAdjacentHTML'],
    ['button.click()', 'click'],
    ['form["submit"]()', 'submit'],
    ['form.requestSubmit(button)', 'requestSubmit'],
    ['this is no script', 'unreadable'],
  ])('%s', (code, found) => expect(what(code)).toContain(found));
});

test.each([
  'const table = { devtools: { eval: { minArgs: 1 } } }',
  'const said = "Meta changes its keys: fetch it soon."',
  'const has = Function.call.bind(Object.prototype.hasOwnProperty)',
  'kinds[(kinds.Function = 1)] = "Function"',
  'import("./chunks/a.js")',
  'import { a } from "/chunks/a.js"',
  'setTimeout(() => go(), 1)',
  'document.createElement("div").textContent = x',
])('it leaves alone %s', (code) => expect(what(code)).toEqual([]));

test('pressing is forbidden on pages only: our own surfaces save files by a link of theirs', () => {
  expect(what('link.click()', false)).toEqual([]);
});
