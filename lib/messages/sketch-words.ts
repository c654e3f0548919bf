import type { LexiconKey } from '../routes/types';

/**
 * Everything that a sketch may say. A sketch is the skeleton of a page without its words (docs/architecture.md): each
 * text in it is from one of these lists, a random number, or a version. What is on no list has no way in.
 */

/** Kinds of element; `text` is a run of words, `other` whatever is none of these. */
export const TAGS = [
  ...[
    'text',
    'other',
    'body',
    'main',
    'header',
    'footer',
    'nav',
    'aside',
    'section',
    'article',
    'dialog',
    'div',
    'blockquote',
  ],
  ...['form', 'fieldset', 'legend', 'input', 'textarea', 'select', 'button', 'a', 'span', 'iframe', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'label', 'summary', 'details', 'caption'],
] as const;

export const ROLES = [
  ...['alert', 'alertdialog', 'article', 'banner', 'button', 'checkbox', 'combobox', 'complementary', 'contentinfo'],
  ...['dialog', 'feed', 'form', 'grid', 'group', 'heading', 'link', 'list', 'listbox', 'listitem', 'log', 'main'],
  ...['menu', 'menuitem', 'navigation', 'none', 'option', 'presentation', 'progressbar', 'radio', 'radiogroup'],
  ...['region', 'search', 'searchbox', 'status', 'switch', 'tab', 'tablist', 'tabpanel', 'textbox', 'other'],
] as const;

export const TYPES = [
  ...['text', 'email', 'tel', 'number', 'url', 'search', 'password', 'date', 'file', 'checkbox', 'radio', 'hidden'],
  ...['submit', 'button', 'reset', 'image', 'range', 'color', 'other'],
] as const;

/** What else recognition looks at. States first, then how a name is given, then what an attribute says. */
export const MARKS = [
  ...['unseen', 'disabled', 'required', 'readonly', 'checked', 'filled', 'open', 'editable', 'shadow'],
  ...['aria-label', 'aria-labelledby', 'labelled', 'placeholder', 'titled'],
  ...['named-email', 'named-name', 'named-country', 'hint-email', 'hint-name', 'hint-code', 'numeric', 'short'],
  ...[
    'row',
    'form-id',
    'login-form',
    'login-action',
    'signup-action',
    'cookies-dialog',
    'wrapped',
    'chapter',
    'chapter-key',
    'chapter-id',
  ],
] as const;

/** Where a link leads that leads to no page of ours; `meta-place` is one of Meta's own where the objection may be. */
export const ELSEWHERE = ['in-page', 'meta-place', 'meta', 'elsewhere', 'nowhere'] as const;

export const LENGTHS = ['word', 'line', 'paragraph', 'long'] as const;
export const SCRIPTS = [
  ...['latin', 'greek', 'cyrillic', 'arabic', 'hebrew', 'han', 'kana', 'hangul', 'devanagari'],
  ...['digits', 'signs', 'mixed', 'other'],
] as const;

export const BROWSERS = ['chromium', 'edge', 'firefox', 'safari', 'other'] as const;
export const HOSTS = ['facebook.com', 'instagram.com', 'help.meta.com', 'other'] as const;
export const SUBDOMAINS = ['', 'www', 'm', 'mbasic', 'web', 'help', 'privacycenter', 'locale', 'other'] as const;
/** Parts of paths that name no person. */
export const PATH = [
  ...['a', 'accounts', 'ajax', 'center', 'contact', 'contact_us', 'dialog', 'genai', 'guide', 'help', 'instagram'],
  ...['legal', 'logging', 'login', 'login.php', 'policy', 'policies', 'printable', 'privacy', 'requests', 'support'],
] as const;
/** Keys of a query; their values are never looked at. */
export const QUERY = ['subpage', 'section_id', 'entry', 'entry_point', 'id', 'locale', 'next', 'redirect_uri'] as const;

/**
 * What a text may say, by the lexicon's keys. `speaks`: a link's whole name (`object`) among other words. No words: the
 * lexicons themselves are far too much for whoever only reads a sketch.
 */
export const KEYS = [
  ...['object', 'speaks', 'chapter', 'formTitle', 'thirdPartyTitle', 'aboutAi', 'yes', 'email', 'repeat', 'country'],
  ...['reason', 'name', 'prompts', 'foreign', 'withdraw', 'not', 'another', 'submit', 'next', 'requestCode', 'option'],
  ...['code', 'confirmed', 'refused', 'incomplete', 'conditional', 'negation', 'but', 'doubt', 'unavailable', 'region'],
  ...['verify', 'asPage', 'login', 'cookies'],
] as const satisfies readonly (LexiconKey | 'chapter' | 'speaks')[];

/** What recognition concludes (lib/page/find). */
export const FIELD_ROLES = ['email', 'name', 'prompts', 'reason', 'more', 'country', 'code'] as const;
export const SIGNS = [
  ...['address', 'form-id', 'title', 'option', 'page', 'rows', 'portal', 'email', 'reason', 'code', 'submit'],
] as const;
export const MISSED = [
  ...['excluded', 'fields', 'other', 'no-way', 'doubt', 'one-way', 'whole', 'question', 'weight'],
] as const;
export const TITLES = ['own', 'page', 'question', 'about', 'other', 'opposite', 'none'] as const;
export const WHY = ['ai-form', 'rights-channel', 'form', 'chapter-key', 'name', 'chapter'] as const;
export const WALLS = ['login', 'cookies', 'unavailable', 'region', 'as-page', 'blank'] as const;
