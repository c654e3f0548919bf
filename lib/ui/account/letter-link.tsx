import type { ComponentChildren } from 'preact';
import type { FollowUpId } from '../../model/status';
import { SurfaceLink } from '../parts/surface-link';

type Props = {
  readonly account: string;
  /** One that follows the objection, instead of the objection itself. */
  readonly followUp?: FollowUpId;
  readonly class?: string;
  readonly children: ComponentChildren;
};

/** Leads to one of an account's letters in the dashboard. */
export function LetterLink({ account, followUp, children, ...rest }: Props) {
  const place = followUp ? `${encodeURIComponent(account)}/${followUp}` : encodeURIComponent(account);
  return (
    <SurfaceLink href={`/dashboard.html#letter/${place}`} {...rest}>
      {children}
    </SurfaceLink>
  );
}
