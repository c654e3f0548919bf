import { Notice } from '../notices/notice';
import { SurfaceLink } from '../parts/surface-link';
import { useSurface } from '../surface';
import type { Here } from './here';

/** Where the popup was opened on a page that keeps the user from the card: says so, and how to go on without it. */
export function HindranceNotice({ here, listed }: { here: Here | undefined; listed: boolean }) {
  const { words } = useSurface();
  if (!here?.hindrance) return null;
  return (
    <Notice tone="wait">
      <p>
        {words.hindrance[here.hindrance]} {words.popup.cardless} {listed && words.popup.cardlessWays}
      </p>
      {here.account && (
        <p>
          <SurfaceLink href={`/dashboard.html#accounts/${encodeURIComponent(here.account)}/text`}>
            {words.popup.cardlessText}
          </SurfaceLink>
        </p>
      )}
    </Notice>
  );
}
