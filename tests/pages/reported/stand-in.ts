import type { Sketch, SketchNode, Wording } from '../../../lib/messages/sketch';
import { LEXICONS } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';
import type { Lexicon } from '../../../lib/routes/types';
import { escaped } from '../markup';
import { phrasesFor } from './phrases';

type Mark = NonNullable<SketchNode['marks']>[number];
type Draw = { readonly sketch: Sketch; readonly lexicons: readonly Lexicon[]; readonly children: readonly number[][] };

const VOID = ['input'];
const FIELDS = ['input', 'textarea', 'select'];
/** Elements that would load something, or that HTML does not let stand where they are drawn. */
const INSTEAD: Readonly<Record<string, string>> = { other: 'div', iframe: 'div', caption: 'h6' };
/** Elements that HTML does not let stand in their like. */
const ALONE: Readonly<Record<string, string>> = { a: 'link', button: 'button', form: 'form' };

/** What each mark looks like in a document; marks that are not here only tell how a name was given. */
const ATTRIBUTES: Partial<Record<Mark, string>> = {
  unseen: 'aria-hidden="true" style="display:none"',
  disabled: 'disabled aria-disabled="true"',
  required: 'required',
  readonly: 'readonly',
  checked: 'checked aria-checked="true"',
  open: 'open',
  editable: 'contenteditable="true"',
  'named-email': 'name="email"',
  'named-name': 'name="name"',
  'named-country': 'name="country"',
  'hint-email': 'autocomplete="email"',
  'hint-name': 'autocomplete="name"',
  'hint-code': 'autocomplete="one-time-code"',
  numeric: 'inputmode="numeric"',
  short: 'maxlength="6"',
  'form-id': 'name="support_form_id"',
  'login-form': 'id="login_form"',
  'login-action': 'action="/login/"',
  'signup-action': 'action="/reg/"',
  'chapter-id': 'data-subpage="ObjectYouHaveThe"',
  'cookies-dialog': 'data-testid="cookie-policy-manage-dialog"',
};

/**
 * A document built as the sketched page was, in which the lexicon's own words stand for what was said and squares for
 * everything else. What stood in a shadow root stands in its host. Holds nothing but what the lists of
 * messages/sketch-words and the lexicon hold.
 */
export function standInOf(sketch: Sketch): string {
  const { language, title, shared } = sketch.page;
  const lexicons = LEXICONS.filter((one) => sketch.verdict.languages.includes(one.language));
  const children: number[][] = sketch.nodes.map(() => []);
  const tops: number[] = [];
  for (const [at, node] of sketch.nodes.entries()) (children[node.in] ?? tops).push(at);
  const draw = { sketch, lexicons, children };
  const lang = language === 'other' ? '' : ` lang="${language}"`;
  const body = tops.map((at) => drawn(at, draw, [])).join('');
  return `<!DOCTYPE html>\n<html${lang}>\n<head><meta charset="utf-8"><title>${title ? worded(title, draw) : ''}</title>${shared ? `<meta property="og:title" content="${worded(shared, draw)}">` : ''}</head>\n<body>\n${body}</body>\n</html>\n`;
}

function drawn(at: number, draw: Draw, around: readonly string[]): string {
  const node = draw.sketch.nodes[at];
  if (!node) return '';
  const inside = (tags: readonly string[]) => (draw.children[at] ?? []).map((one) => drawn(one, draw, tags)).join('');
  if (node.tag === 'body') return inside(around);
  if (node.tag === 'text') return node.text ? `<p>${worded(node.text, draw)}</p>\n` : '';
  const nested = ALONE[node.tag] !== undefined && around.includes(node.tag);
  const tag = nested ? 'div' : (INSTEAD[node.tag] ?? node.tag);
  const open = `<${[tag, ...attributesOf(node, at, draw, nested)].join(' ')}>`;
  if (VOID.includes(tag)) return `${open}\n`;
  return `${open}${wordsIn(node, at, draw)}${inside([...around, node.tag])}</${tag}>\n`;
}

function attributesOf(node: SketchNode, at: number, draw: Draw, nested: boolean): readonly string[] {
  const { marks = [], role, type, of, formId, to } = node;
  const id = marks.includes('row') ? `SupportFormRow.${at}` : node.tag === 'form' ? `form-${at}` : undefined;
  return [
    ...(nested ? [`role="${ALONE[node.tag]}"`] : role && role !== 'other' ? [`role="${role}"`] : []),
    ...(type && type !== 'other' ? [`type="${type}"`] : []),
    ...(id && !marks.includes('login-form') ? [`id="${id}"`] : []),
    ...marks.flatMap((mark) => ATTRIBUTES[mark] ?? []),
    ...(formId ? [`value="${formId}"`] : marks.includes('filled') && node.tag === 'input' ? ['value="▢▢▢▢"'] : []),
    ...(of === undefined ? [] : [`form="form-${of}"`]),
    ...(to === undefined || nested ? [] : [`href="${escaped(addressOf(to, marks))}"`]),
    ...(isLabelled(node) ? [`aria-label="${node.text ? worded(node.text, draw) : '▢'}"`] : []),
  ];
}

/** Fields and regions are called by an attribute; everything else by its words. */
function isLabelled({ tag, role = 'none', type, text, marks = [] }: SketchNode): boolean {
  if (FIELDS.includes(tag)) return type !== 'hidden';
  if (marks.includes('editable') || ['textbox', 'combobox', 'searchbox'].includes(role)) return true;
  return (
    text !== undefined &&
    (['form', 'dialog', 'iframe'].includes(tag) || ['form', 'dialog', 'alertdialog'].includes(role))
  );
}

function wordsIn(node: SketchNode, at: number, draw: Draw): string {
  if (!node.text || isLabelled(node)) return '';
  if (!isGroup(node)) return worded(node.text, draw);
  // A group's words are mostly those of what stands in it; only what is missing there is said by itself.
  const below = new Set(saidBelow(at, draw));
  const missing = (node.text.says ?? []).filter((key) => !below.has(key));
  return missing.length > 0 ? `<p>${worded({ ...node.text, length: 'word', says: missing }, draw)}</p>` : '';
}

function isGroup({ tag, role, marks = [] }: SketchNode): boolean {
  return tag === 'fieldset' || role === 'group' || role === 'radiogroup' || marks.includes('row');
}

function saidBelow(at: number, draw: Draw): readonly string[] {
  return (draw.children[at] ?? []).flatMap((one) => {
    const node = draw.sketch.nodes[one];
    const said = node && !isLabelled(node) && !isGroup(node) ? (node.text?.says ?? []) : [];
    return [...said, ...saidBelow(one, draw)];
  });
}

function worded(text: Wording, { lexicons }: Draw): string {
  return escaped(phrasesFor(text, lexicons));
}

/** An address that leads where the link led: some address of that page of ours, or one that leads to none. */
function addressOf(to: NonNullable<SketchNode['to']>, marks: readonly Mark[]): string {
  const address = exampleOf(to);
  if (marks.includes('chapter')) return `${address}?subpage=7.subpage.11-ObjectYouHaveThe`;
  return marks.includes('chapter-key') ? `${address}?entry=ObjectYouHaveThe` : address;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  'in-page': '#▢',
  'meta-place': 'https://www.facebook.com/privacy/somewhere/',
  meta: 'https://www.facebook.com/settings/',
  elsewhere: 'https://elsewhere.example/',
  nowhere: 'mailto:▢',
  portal: 'https://help.meta.com/support/privacy/',
  'portal-form': 'https://help.meta.com/requests/2222222222222222',
  'other-form': 'https://www.facebook.com/help/contact/1111111111111111',
  login: 'https://www.facebook.com/login/',
  'facebook-policy': 'https://www.facebook.com/privacy/policy/',
  'facebook-privacy-centre': 'https://www.facebook.com/privacy/center/',
  'instagram-policy': 'https://privacycenter.instagram.com/policy/',
  'instagram-ai-form': 'https://help.instagram.com/contact/767264225370182',
};

/** An address of a page of ours; throws for one that has no example, which a test finds. */
export function exampleOf(to: string): string {
  const formId = PAGES.find((page) => page.id === to)?.formIds[0];
  const address = EXAMPLES[to] ?? (formId && `https://www.facebook.com/help/contact/${formId}`);
  if (!address) throw new Error(`stand-in.ts needs an example of an address for "${to}"`);
  return address;
}
