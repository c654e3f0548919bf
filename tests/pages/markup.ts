/**
 * What all stand-ins share. They are modelled on meta-pages.md §3 and §4: Meta's structure and short labels, our own
 * prose. A person set the marks by which tests know what is what:
 *
 * - `data-expect="ring"`      a link that must be marked
 * - `data-expect="email"`, `"reason"`, `"submit"`   a form's field or button
 * - `data-expect="question"`  a choice that only the user makes; it may be pointed at, never set
 * - `data-expect="never"`     must neither be marked nor filled nor pressed
 */
export type Language = 'de' | 'en';
export type Brand = 'facebook' | 'instagram' | 'meta';

/** The whole of a document, and which of the two families of pages it looks like. */
export type Sheet = {
  readonly language: Language;
  readonly brand: Brand;
  readonly title: string;
  readonly body: string;
  /** Code of the page's own world, run at the end of the body. */
  readonly script?: string;
};

/** Text as it may stand in HTML, attributes included. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A value that a script of the page can read, safe inside `<script>`. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A page of the current site: React root with a random name, classes that mean nothing (meta-pages.md §4.3). */
export function cometDocument({ language, brand, title, body, script = '' }: Sheet): string {
  return `<!DOCTYPE html>
<html id="${brand === 'instagram' ? 'instagram' : 'facebook'}" class="_9dls __fb-light-mode" lang="${language}" dir="ltr">
<head>${head(title, COMET)}</head>
<body class="_6s5d _71pn system-fonts--body segoe">${RECORD}<div id="mount_0_0_Zq"><div class="${hash(3)}">${body}</div></div>
${note(language)}<script>${script}</script></body></html>`;
}

/** A page of the older site: plain, in the top document (meta-pages.md §4.1). */
export function classicDocument({ language, brand, title, body, script = '' }: Sheet): string {
  return `<!DOCTYPE html>
<html lang="${language}" id="${brand}"><head>${head(title, CLASSIC)}</head>
<body class="_4-u5 UIPage_LoggedIn _2yq">${RECORD}${body}
${note(language)}<script>${script}</script></body></html>`;
}

/** Class names like those of Meta's compiler: stable for a call site, unusable for recognition. */
export function hash(count: number): string {
  return Array.from({ length: count }, (_, i) => `x${((i + 3) * 48_271 * (count + 7)).toString(36)}`).join(' ');
}

/** A link as Comet draws it: role, tabindex and a span inside. */
export function cometLink(text: string, href: string, expect?: string, attributes = ''): string {
  const mark = expect ? ` data-expect="${expect}"` : '';
  return `<a class="${hash(4)}" role="link" tabindex="0" href="${escaped(href)}"${mark} ${attributes}><span class="${hash(2)}">${text}</span></a>`;
}

/** How the site writes a link that leads away from it. */
export function wrapped(url: string, brand: Brand): string {
  const host = brand === 'instagram' ? 'l.instagram.com' : 'l.facebook.com';
  return `https://${host}/l.php?u=${encodeURIComponent(url)}&h=AT2nUxJQ0p4q7gYkq8Zc&fbclid=IwY2xjawNoTraCking`;
}

function head(title: string, style: string): string {
  return `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<title>${title}</title><style>${style}</style>`;
}

/** Practice must never be mistaken for the real thing. The words are neutral, so that no recogniser lives off them. */
function note(language: Language): string {
  const text = language === 'de' ? 'Übungsseite, nicht von Meta' : 'Practice page, not Meta’s';
  return `<div style="position:fixed;left:8px;bottom:8px;padding:2px 8px;border-radius:9px;background:#0f4c4c;color:#fff;font:12px system-ui">${text}</div>`;
}

/**
 * What a test reads afterwards as `window.standIn`: what the page would have sent, what happened to fields that nobody
 * may touch, and presses that no person made.
 */
const RECORD = `<script>
window.standIn = { sent: [], touched: [], untrusted: [] };
for (const kind of ['input', 'change', 'paste'])
  document.addEventListener(kind, (event) => {
    const field = event.target.closest?.('[data-expect="never"], [data-expect="question"]');
    if (field && !event.isTrusted) standIn.touched.push(kind + ' ' + (field.name || field.id || field.tagName));
  }, true);
for (const kind of ['click', 'mousedown', 'pointerdown', 'keydown', 'submit'])
  document.addEventListener(kind, (event) => {
    if (!event.isTrusted) standIn.untrusted.push(kind + ' ' + event.target.tagName);
  }, true);
</script>`;

const COMET = `
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: #1c2b33; background: #f0f2f5; }
[role=banner] { display: flex; gap: 24px; align-items: center; padding: 10px 20px; background: #fff; box-shadow: 0 1px 3px #0002; position: sticky; top: 0; }
[role=banner] strong { font-size: 19px; } [role=banner] input { padding: 8px 14px; border: 0; border-radius: 18px; background: #f0f2f5; width: 220px; }
.columns { display: flex; gap: 32px; max-width: 1040px; margin: 24px auto; padding: 0 16px; }
[role=navigation] { width: 250px; flex: none; } [role=navigation] a { display: block; padding: 6px 0; color: inherit; text-decoration: none; }
[role=main] { flex: 1; background: #fff; border-radius: 12px; padding: 20px 32px 160px; } .box { background: #e9f1fb; border-radius: 12px; padding: 12px 20px; }
a { color: #0a58b0; } button, [role=button] { font: inherit; cursor: pointer; border: 0; border-radius: 8px; padding: 8px 18px; background: #2c4f7c; color: #fff; display: inline-block; }
textarea, input[type=text], input[type=email], [role=textbox] { display: block; box-sizing: border-box; width: 100%; font: inherit; padding: 8px; border: 1px solid #b8c0c8; border-radius: 6px; background: #fff; }
.post { background: #fff; border-radius: 12px; padding: 16px 20px; margin: 0 0 16px; }`;

const CLASSIC = `
body { margin: 0; font: 14px/1.5 Helvetica, Arial, sans-serif; color: #1c1e21; background: #e9ebee; }
.bar { background: #33475b; color: #fff; padding: 10px 24px; display: flex; gap: 24px; align-items: center; } .bar input { padding: 6px; border: 0; border-radius: 3px; }
.sheet { max-width: 660px; margin: 24px auto; background: #fff; border: 1px solid #dddfe2; border-radius: 4px; padding: 20px 28px 40px; }
h2, h3 { margin: 0 0 12px; } .row { margin: 18px 0; } .row > label { display: block; font-weight: bold; margin-bottom: 4px; } small { color: #606770; }
input[type=email], input[type=text], textarea, select { width: 100%; box-sizing: border-box; padding: 8px; border: 1px solid #ccd0d5; border-radius: 3px; font: inherit; }
textarea { height: 110px; } button { font: bold 14px Arial; padding: 8px 22px; border: 0; border-radius: 3px; background: #33475b; color: #fff; cursor: pointer; } button:disabled { opacity: .5; }
.error { color: #b00020; } .veil { position: fixed; inset: 0; background: #0008; display: grid; place-items: center; } .veil > div { background: #fff; padding: 24px; border-radius: 6px; width: 320px; }`;
