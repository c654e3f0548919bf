/** This page, as one that takes every click before anybody on it hears of it. */
export function takingClicks(html: string): string {
  const script = `<script>for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click'])
    addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>`;
  return html.replace('</head>', `${script}</head>`);
}
