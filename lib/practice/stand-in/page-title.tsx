import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSurface } from '../../ui/surface';

/**
 * A practised page's heading. It takes the focus, as a new document would begin at its top; `inPlace` where only a part of
 * the page has changed.
 */
export function PageTitle({ title, inPlace = false }: { title: string; inPlace?: boolean }) {
  const { words, say } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = say(words.practice.tab, { title, name: words.manifest.name });
    if (!inPlace) scrollTo(0, 0);
    heading.current?.focus({ preventScroll: !inPlace });
  }, [title, inPlace, words, say]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
