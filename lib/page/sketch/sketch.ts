import type { Sketch } from '../../messages/sketch';
import { lexiconsFor } from '../../routes/lexicon';
import { pageAt } from '../../routes/pages';
import { languagesOf } from '../find/language';
import { skeletonOf } from './skeleton';
import { verdictOn } from './verdict';
import { whereIs } from './where';
import { openDisguise, wordingOf } from './wording';

/** What the page itself can't say: which extension, which browser, which day (`2026-11-22`). */
export type About = Pick<Sketch, 'version' | 'browser' | 'day'>;

/** Room in the JSON, in characters, so that the door takes it (messages/sketch). */
const MOST = 190_000;
const NODES = { nodes: 1200, depth: 40, plain: 150 };

/**
 * The skeleton of the page at `href`: how it is built and what recognition makes of it, and none of its words. Every
 * text in it comes from a closed list (messages/sketch-words) or is a random number. JSON, ASCII, at most `MOST` long,
 * laid out to be read by the person who decides about it.
 */
export function sketchPage(root: Document, href: string, about: About): string {
  for (let share = 1; ; share /= 2) {
    const text = laidOut(sketchWith(root, href, about, share));
    if (text.length <= MOST) return text;
  }
}

function sketchWith(root: Document, href: string, about: About, share: number): Sketch {
  const disguise = openDisguise();
  const page = pageAt(href);
  const { language, further } = languagesOf(root);
  const tag = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const lexicons = lexiconsFor(language, further);
  const most = { ...NODES, nodes: Math.floor(NODES.nodes * share) };
  const { nodes, at, cut } = skeletonOf(root, { lexicons, disguise, most });
  const title = wordingOf(root.title.slice(0, 300), lexicons, disguise);
  const name = root.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? '';
  const shared = wordingOf(name.slice(0, 300), lexicons, disguise);
  return {
    kind: 'widerspruchslotse-sketch',
    format: 1,
    ...about,
    page: {
      ...whereIs(href, disguise),
      language: /^[a-z]{2}$/.test(tag) ? tag : 'other',
      ...(title ? { title } : {}),
      ...(shared ? { shared } : {}),
    },
    verdict: verdictOn(root, page, lexicons, (element) => at.get(element)),
    cut,
    nodes: [...nodes],
  };
}

/** One node a line. */
function laidOut({ nodes, ...head }: Sketch): string {
  const lines = nodes.map((node) => `  ${JSON.stringify(node)}`).join(',\n');
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "nodes": [\n${lines}\n ]\n}\n`;
}
