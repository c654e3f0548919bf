import type { Sketch } from '../../messages/sketch';
import type { Lexicon, Page } from '../../routes/types';
import { CERTAIN, LIKELY, type Weighed, weighForms } from '../find/form';
import { findLinks } from '../find/links';
import { findWall } from '../find/wall';

type Verdict = Sketch['verdict'];
type Found = Verdict['forms'][number];
/** Where an element stands in the sketch. */
export type At = (element: Element) => number | undefined;

/** What recognition makes of the page now, form by form, found or not, and what it looked for. */
export function verdictOn(root: Document, page: Page | undefined, lexicons: readonly Lexicon[], at: At): Verdict {
  const weighed = page && page.kind !== 'policy' ? weighForms(root, page, lexicons) : [];
  const scopes = weighed.map((one) => one.scope);
  const others = [...root.querySelectorAll<HTMLElement>('form,[role=form]')].filter((one) => !scopes.includes(one));
  const wall = findWall(root, lexicons);
  return {
    ...(page ? { titles: page.title } : {}),
    formIds: [...(page?.formIds ?? [])],
    languages: lexicons.map((one) => one.language),
    certainFrom: CERTAIN,
    likelyFrom: LIKELY,
    forms: [...weighed.flatMap((one) => weighedAt(one, at)), ...others.flatMap((one) => excludedAt(one, at))].slice(
      0,
      30,
    ),
    links: findLinks(root, lexicons)
      .flatMap(({ element, to, why }) => withNode(at(element), (node) => ({ node, to, why: [...why] })))
      .slice(0, 50),
    ...(wall ? { wall } : {}),
  };
}

function weighedAt({ scope, fields, certainty, ...rest }: Weighed, at: At): Found[] {
  return withNode(at(scope), (node) => ({
    node,
    ...(certainty ? { certainty } : {}),
    score: rest.score,
    signs: [...rest.signs],
    missed: [...rest.missed],
    fields: fields.slice(0, 100).map(({ role, element }) => {
      const place = at(element);
      return { role, ...(place === undefined ? {} : { node: place }) };
    }),
    title: rest.title,
    ...(rest.chosen === undefined ? {} : { chosen: rest.chosen }),
    ...placed('submit', rest.submit, at),
    ...placed('next', rest.next, at),
    ...placed('requestCode', rest.requestCode, at),
    ...placed('verify', rest.verify, at),
    ...placed('question', rest.question, at),
  }));
}

/** One of a form's parts by its place; the label of an option stands for the option. */
function placed<K extends string>(key: K, element: HTMLElement | undefined, at: At): { [key in K]?: number } {
  const place = element && (at(element) ?? at((element as HTMLLabelElement).control ?? element));
  return (place === undefined ? {} : { [key]: place }) as { [key in K]?: number };
}

/** A form that recognition does not even weigh: it searches, logs in, comments, or has no field to be seen. */
function excludedAt(scope: HTMLElement, at: At): Found[] {
  return withNode(at(scope), (node) => ({ node, score: 0, signs: [], missed: ['excluded'], fields: [] }));
}

function withNode<T>(node: number | undefined, make: (node: number) => T): T[] {
  return node === undefined ? [] : [make(node)];
}
