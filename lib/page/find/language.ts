/** What a page says of its language: the tag that fits best, and others to try where nobody knows that one. */
export type Languages = { readonly language: string; readonly further: string[] };

/** What the message door takes. */
const MOST = { length: 64, further: 8 };

/**
 * The language a page is written in. The form's own locale and the host's are Meta's choice for this reader; `lang` is
 * often a default, and so English there counts only where nothing else is said.
 */
export function languagesOf(root: Document): Languages {
  const { hostname, pathname, searchParams } = new URL(root.URL);
  // Only forms have it, and a policy is long.
  const name = 'input[name=support_form_locale_id]';
  const field = pathname.includes('contact') ? root.querySelector<HTMLInputElement>(name)?.value : undefined;
  const host = /^([a-z]{2}-[a-z]{2})\./.exec(hostname)?.[1];
  const meta = root.head?.querySelector<HTMLMetaElement>('meta[property="og:locale"]')?.content;
  const said = [field, host, searchParams.get('locale'), root.documentElement.lang, meta, root.body?.lang]
    .map((tag) => tag?.trim().slice(0, MOST.length) ?? '')
    .filter((tag) => /^[a-z]{2,3}([-_]|$)/i.test(tag));
  const language = said.find((tag, at) => at === 0 && tag === field) ?? said.find(isNotEnglish) ?? said[0] ?? '';
  const further = said.filter((tag) => tag !== language);
  return { language, further: [...new Set(further)].slice(0, MOST.further) };
}

function isNotEnglish(tag: string): boolean {
  return !/^en([-_]|$)/i.test(tag);
}
