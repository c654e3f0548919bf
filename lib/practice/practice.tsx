import { useEffect, useMemo, useState } from 'preact/hooks';
import { Brand } from '../ui/parts/brand';
import { SurfaceLink } from '../ui/parts/surface-link';
import { useSnapshot } from '../ui/snapshot';
import { useSurface } from '../ui/surface';
import { Below, Mark, Steps } from './beside';
import { type Double, openDouble } from './double';
import { useGuide } from './guiding';
import { usePlace } from './place';
import { ProofPart } from './proof-part';
import { FormPage, type Stage } from './stand-in/form-page';
import { PolicyPage } from './stand-in/policy-page';
import { StartPart } from './start-part';

/** The whole way on stand-ins: policy, form, code, answer, proof. Its records are its own and die with it. */
export function Practice() {
  const { database, words, language } = useSurface();
  const [double, setDouble] = useState<Double>();
  useEffect(() => {
    const over = new AbortController();
    openDouble(database, words, language).then((ready) => over.signal.aborted || setDouble(() => ready));
    return () => over.abort();
  }, [database, words, language]);
  return (
    <div class="page practice">
      <header class="top">
        <Brand />
        <SurfaceLink href="/popup.html">{words.practice.leave}</SurfaceLink>
      </header>
      {double && <Way double={double} />}
      <footer class="soft">{words.common.independent}</footer>
    </div>
  );
}

function Way({ double }: { double: Double }) {
  const { database } = useSurface();
  const place = usePlace();
  const [stage, setStage] = useState<Stage>('form');
  const code = useMemo(newCode, []);
  const reading = useSnapshot(database);
  const log = reading.kind === 'read' ? reading.snapshot.log : [];
  const page = place === 'policy' || place === 'form' ? place : undefined;
  // A page that is opened again stands there as new.
  useEffect(() => {
    if (place !== 'form') setStage('form');
  }, [place]);
  const step = place === 'form' ? stage : place;
  useGuide(page, double);
  return (
    <>
      <Mark />
      <Steps step={step} />
      <main class={page ? 'stand-in stack' : 'stack'} key={`${place} ${stage}`}>
        {place === 'start' && <StartPart />}
        {place === 'policy' && <PolicyPage />}
        {place === 'form' && <FormPage stage={stage} code={code} onStage={setStage} />}
        {place === 'proof' && <ProofPart log={log} />}
      </main>
      {page && <Below step={step} code={code} done={log.some((one) => one.kind === 'confirmed')} />}
    </>
  );
}

/** Six digits, as such codes have. */
function newCode(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 1_000_000).padStart(6, '0');
}
