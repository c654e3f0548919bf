import type { ComponentChildren } from 'preact';
import { useSurface } from '../surface';

type Props = { readonly href: string; readonly class?: string; readonly children: ComponentChildren };

/** A link to another surface of the extension. A popup can't show one itself: it opens a tab and closes. */
export function SurfaceLink({ href, children, ...rest }: Props) {
  const { inTab } = useSurface();
  if (inTab) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  // Firefox leaves the popup open behind the new tab; closing waits until the browser has followed the link.
  return (
    <a href={href} target="_blank" rel="noopener" onClick={() => setTimeout(() => window.close())} {...rest}>
      {children}
    </a>
  );
}
