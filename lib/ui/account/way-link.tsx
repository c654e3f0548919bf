import type { ComponentChildren } from 'preact';
import { SurfaceLink } from '../parts/surface-link';

type Props = {
  readonly account: string;
  readonly route: string;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** Leads to a way of steps by hand in the dashboard. */
export function WayLink({ account, route, children, ...rest }: Props) {
  return (
    <SurfaceLink href={`/dashboard.html#way/${encodeURIComponent(account)}/${encodeURIComponent(route)}`} {...rest}>
      {children}
    </SurfaceLink>
  );
}
