import { closest } from './roots';

/** Where other people speak, not Meta. */
export const OTHERS = '[role=article],[role=feed],[role=log],blockquote';
const AROUND = 'header,[role=banner],nav,[role=navigation],footer,[role=contentinfo],aside,[role=complementary]';
const SECTION = 'main,[role=main],section,form,dialog,[role=dialog]';

/** Whether this belongs to the whole site: its bar, menu, margin or foot. A section's own header or footer is none of these. */
export function isAround(element: Element): boolean {
  const part = closest(element, AROUND);
  return part !== null && !(part.matches('header,footer') && closest(part, SECTION) !== null);
}
