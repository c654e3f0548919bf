import { type FoundForm, findForm } from '../../../lib/page/find/form';
import { languagesOf } from '../../../lib/page/find/language';
import { type FoundLink, findLinks } from '../../../lib/page/find/links';
import { lexiconsFor } from '../../../lib/routes/lexicon';
import { pageAt } from '../../../lib/routes/pages';
import type { Sample } from '../../pages/sample.ts';

/** What a visit would find on a page: a policy is looked at for links, a form for fields, a portal for both. */
export type Look = { readonly form: FoundForm | undefined; readonly links: readonly FoundLink[] };

export function lookAt({ at, lang, title = 'Facebook', head = '', body }: Sample): Look {
  show(at, `<title>${title}</title>${head}`, body, lang);
  return lookAgain(at);
}

/** The page as it stands in the document now. */
export function lookAgain(at: string): Look {
  const page = pageAt(at);
  if (!page || page.kind === 'login') return { form: undefined, links: [] };
  const { language, further } = languagesOf(document);
  const lexicons = lexiconsFor(language, further);
  return {
    form: page.kind === 'policy' ? undefined : findForm(document, page, lexicons),
    links: page.kind === 'form' ? [] : findLinks(document, lexicons),
  };
}

function show(at: string, head: string, body: string, lang: string): void {
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(at);
  document.documentElement.lang = lang;
  document.head.innerHTML = head;
  document.body.innerHTML = body;
}
