/** Pages of a given size, like Meta's in what costs time: deep nesting, many links and buttons, few of them ours. */

const FORM = '/help/contact/712876720715583';
const WORDS = 'daten nutzung konto werbung einstellungen partner informationen verarbeitung rechte zweck dienste'.split(
  ' ',
);

/** `off`: a feed, on no route. `flow`: from a feed to the policy, the form and its answer, in one document. */
export const KINDS = ['off', 'policy', 'form', 'flow'] as const;
export type Kind = (typeof KINDS)[number];

export function addressOf(kind: Kind): string {
  const path = { off: '/', flow: '/', policy: '/privacy/policy/', form: FORM }[kind];
  return `https://www.facebook.com${path}`;
}

/** How long, in ms, a page of this kind has something to do, and the guide with it. */
export function timeOf(kind: Kind, nodes: number): number {
  return (kind === 'flow' ? 5000 : 2500) + nodes / 50;
}

export function page(kind: Kind, nodes: number): string {
  const main = {
    off: () => prose(nodes),
    policy: () => policy(nodes),
    form: () => form(nodes),
    flow: () => prose(500),
  };
  const later = kind === 'flow' ? `<template><div>${policy(nodes)}</div><div>${form(300)}</div></template>` : '';
  const script = kind === 'flow' ? `<script>(${flow})(${JSON.stringify(FORM)})</script>` : '';
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Facebook</title></head>
<body><div role="banner">${link(0)}</div><div role="main">${main[kind]()}</div>${later}${script}</body></html>`;
}

/** Runs in the page. Timers only, so that what else happens on the main thread is the extension's. */
function flow(form: string): void {
  const main = document.querySelector('[role=main]');
  const parts = document.querySelector('template')?.content.children;
  const show = (url: string, part: Element | undefined, mark: string) => {
    history.pushState({}, '', url);
    if (part) main?.replaceChildren(part);
    performance.mark(`page:${mark}`);
  };
  setTimeout(() => show('/privacy/policy/', parts?.[0], 'policy'), 800);
  setTimeout(() => show(form, parts?.[0], 'form'), 2300);
  setTimeout(() => {
    const answer = document.createElement('p');
    answer.textContent = 'Vielen Dank. Wir haben deinen Widerspruch erhalten.';
    main?.replaceChildren(answer);
    performance.mark('page:confirm');
  }, 3800);
}

/** The link to the form stands near the end, where it is dearest to find. */
function policy(nodes: number): string {
  const at = Math.floor(blocks(nodes) * 0.97);
  return prose(nodes, (n) => (n === at ? `<a href="${FORM}">Widerspruchsrecht</a>` : ''));
}

function form(nodes: number): string {
  const row = (n: number, label: string, field: string) =>
    `<div id="SupportFormRow.${n}"><label>${label}${field}</label></div>`;
  return `<h2>Widerspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2><form method="post" action="#">
<input type="hidden" name="support_form_id" value="712876720715583">${row(1, 'E-Mail-Adresse', '<input type="email" name="email">')}
${row(2, 'Bitte erläutere, wie sich das auf dich auswirkt', '<textarea name="reason"></textarea>')}<button type="submit">Senden</button></form>${prose(nodes)}`;
}

/** Elements in one block of prose. */
const BLOCK = 25;

function blocks(nodes: number): number {
  return Math.max(1, Math.round(nodes / BLOCK));
}

function prose(nodes: number, extra: (n: number) => string = () => ''): string {
  return Array.from({ length: blocks(nodes) }, (_, n) => block(n) + extra(n)).join('');
}

function block(n: number): string {
  const word = (k: number) => WORDS[(n * 7 + k * 3) % WORDS.length];
  const line = (k: number) =>
    `<div dir="auto"><span>${word(k)} ${word(k + 1)} ${word(k + 2)}</span>${link(n + k)}<b>${word(k)}</b></div>`;
  const nested = `<div class="x${n}"><div><span><div>${[1, 2, 3].map(line).join('')}</div></span></div></div>`;
  return `${nested}<div role="button" tabindex="0"><i></i><span>Mehr</span></div>`;
}

function link(n: number): string {
  return `<a role="link" href="/profile.php?id=${n}"><span>${WORDS[n % WORDS.length]}</span></a>`;
}
