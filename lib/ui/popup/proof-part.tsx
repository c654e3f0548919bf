import type { Account } from '../../model/account';
import { ExportButtons } from '../parts/export-buttons';
import { SurfaceLink } from '../parts/surface-link';
import { useSurface } from '../surface';

/** The proof: as files, and to look at. */
export function ProofPart({ accounts }: { accounts: readonly Account[] }) {
  const { words } = useSurface();
  return (
    <section class="stack proof" aria-labelledby="proof">
      <h2 id="proof">{words.proof.save}</h2>
      <ExportButtons accounts={accounts} />
      <p>
        <SurfaceLink href="/dashboard.html#log">{words.popup.log}</SurfaceLink>
      </p>
    </section>
  );
}
