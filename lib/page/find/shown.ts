/**
 * Whether a person can see this and a screen reader speaks it: rendered, not transparent, not `aria-hidden`, and not
 * pushed off the page, where forms keep fields that only robots fill.
 */
export function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden=true]')) return false;
  // Not in every test's DOM.
  if (!element.checkVisibility) return true;
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  if (width === 0 && height === 0) return true;
  const { scrollX, scrollY } = element.ownerDocument.defaultView ?? { scrollX: 0, scrollY: 0 };
  return right + scrollX > 0 && bottom + scrollY > 0;
}
