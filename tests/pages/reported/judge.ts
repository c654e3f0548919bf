import type { Sketch } from '../../../lib/messages/sketch';
import { findForm } from '../../../lib/page/find/form';
import { findLinks } from '../../../lib/page/find/links';
import { findWall } from '../../../lib/page/find/wall';
import { LEXICONS } from '../../../lib/routes/lexicon';
import { PAGES } from '../../../lib/routes/pages';

/** What the guide would go by on a page: no form on a policy, no links on a form, a wall only where there is neither. */
export type Verdict = {
  readonly form: 'certain' | 'likely' | 'none';
  readonly signs: readonly string[];
  readonly fields: readonly string[];
  readonly submit: boolean;
  readonly next: boolean;
  readonly requestCode: boolean;
  readonly question: boolean;
  readonly links: readonly string[];
  readonly wall: string;
};

/** What recognition says of a document that stands for the page with this id, when it looks for words of these languages. */
export function judge(root: Document, id: string | undefined, languages: readonly string[]): Verdict {
  const page = PAGES.find((one) => one.id === id);
  const lexicons = LEXICONS.filter((one) => languages.includes(one.language));
  const form = page && page.kind !== 'policy' ? findForm(root, page, lexicons) : undefined;
  const links = page?.kind === 'form' ? [] : findLinks(root, lexicons);
  return {
    form: form?.certainty ?? 'none',
    signs: [...(form?.signs ?? [])].sort(),
    fields: (form?.fields ?? []).map((field) => field.role),
    submit: form?.submit !== undefined,
    next: form?.next !== undefined,
    requestCode: form?.requestCode !== undefined,
    question: form?.question !== undefined,
    links: links.map(({ to, why }) => [to, ...why].join(' ')),
    wall: (form || links.length > 0 ? undefined : findWall(root, lexicons)) ?? 'none',
  };
}

/** What it said of the page itself, by the report. */
export function judged({ page: { id }, verdict }: Sketch): Verdict {
  const kind = PAGES.find((one) => one.id === id)?.kind;
  const best = verdict.forms.filter((form) => form.certainty).toSorted((a, b) => b.score - a.score)[0];
  const links = kind === 'form' ? [] : verdict.links;
  return {
    form: best?.certainty ?? 'none',
    signs: (best?.signs ?? []).toSorted(),
    fields: (best?.fields ?? []).map((field) => field.role),
    submit: best?.submit !== undefined,
    next: best?.next !== undefined,
    requestCode: best?.requestCode !== undefined,
    question: best?.question !== undefined,
    links: links.map(({ to, why }) => [to, ...why].join(' ')),
    wall: (best || links.length > 0 ? undefined : verdict.wall) ?? 'none',
  };
}
