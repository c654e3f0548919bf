import type { ComponentChildren } from 'preact';
import { SurfaceLink } from '../parts/surface-link';

type Props = { readonly account: string; readonly class?: string; readonly children: ComponentChildren };

/** Leads to an account's letter in the dashboard. */
export function LetterLink({ account, children, ...rest }: Props) {
  return (
    <SurfaceLink href={`/dashboard.html#letter/${encodeURIComponent(account)}`} {...rest}>
      {children}
    </SurfaceLink>
  );
}
