import { Notice } from '../notices/notice';
import { SurfaceLink } from '../parts/surface-link';
import { useSurface } from '../surface';
import { useAccess } from './use-access';

/** Where the browser keeps the extension from Meta's pages: says so, and leads to where it can be allowed. */
export function AccessNotice() {
  const { words } = useSurface();
  if (useAccess() !== 'missing') return null;
  return (
    <Notice tone="wait" role="status">
      <p>{words.access.missing}</p>
      <p>
        <SurfaceLink href="/dashboard.html#access" class="button">
          {words.access.allow}
        </SurfaceLink>
      </p>
    </Notice>
  );
}
