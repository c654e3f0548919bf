import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

/**
 * Copies a text. `copied` is undefined until tried, and false where the browser refused: then the text in `element` is
 * marked for the user's own copy key.
 */
export function useCopying(text: string, element: RefObject<HTMLElement | null>) {
  const [copied, setCopied] = useState<boolean>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Refused by the browser: the user can still do it by hand, and is told so.
      if (element.current) getSelection()?.selectAllChildren(element.current);
      setCopied(false);
    }
  };
  return { copy, copied };
}
