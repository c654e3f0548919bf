const UNSEEN = 'script,style,template,title,head,noscript,object,iframe';
const LINES = 'p,div,br,tr,li,h1,h2,h3,h4,h5,h6,table,ul,ol,blockquote,hr';

/** The text of an HTML mail. It is parsed into a document of its own that loads, runs and draws nothing. */
export function plainOf(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const one of page.querySelectorAll(UNSEEN)) one.remove();
  for (const one of page.querySelectorAll(LINES)) one.before('\n');
  return (page.body?.textContent ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
