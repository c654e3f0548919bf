import { ExportButtons } from '../parts/export-buttons';
import { SurfaceLink } from '../parts/surface-link';
import { useSurface } from '../surface';

/** The proof: as files, and to look at. */
export function ProofPart() {
  const { words } = useSurface();
  return (
    <section class="stack proof" aria-labelledby="proof">
      <h2 id="proof">{words.proof.save}</h2>
      <ExportButtons />
      <p>
        <SurfaceLink href="/dashboard.html#log">{words.popup.log}</SurfaceLink>
      </p>
    </section>
  );
}
