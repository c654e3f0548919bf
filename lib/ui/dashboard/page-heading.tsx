import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSurface } from '../surface';

/** A view's title, in the page and in the tab; takes the focus when the view was reached by a link inside the page. */
export function PageHeading({ title, children }: { title: string; children?: ComponentChildren }) {
  const { words } = useSurface();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = `${title} – ${words.manifest.name}`;
  }, [title, words]);
  // Once: another language is no other view.
  useLayoutEffect(() => {
    if (document.activeElement?.closest('nav, main')) heading.current?.focus();
  }, []);
  return (
    <div class="title">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </div>
  );
}
