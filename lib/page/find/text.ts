/** What stands within a line: between two of these no space is read, so that a word may be split among them. */
const INLINE = /^(a|abbr|b|bdi|bdo|cite|code|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u|wbr)$/i;
/** What a reader does not get to read as words. */
const SILENT = 'script,style,template,noscript,[hidden],[aria-hidden=true],textarea,select';

/** The words of an element as they are read: a line break or a block is a space, what is hidden is nothing. */
export function textOf(element: Element): string {
  if (element.childElementCount === 0) return element.textContent.trim();
  return [...element.childNodes].map(read).join('').trim();
}

/** The same for any node in a run of text, with the spaces at its ends. */
export function read(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
  if (!(node instanceof Element) || node.matches(SILENT)) return '';
  const text = [...node.childNodes].map(read).join('');
  return INLINE.test(node.localName) ? text : ` ${text} `;
}
