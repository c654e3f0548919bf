import { useEffect, useId, useState } from 'preact/hooks';
import { sha256 } from '../../chain/bytes';
import { tellVerdict } from '../../proof/verify/tell';
import { type Verdict, verifyBundle } from '../../proof/verify/verify';
import { publicKeys } from '../../store/chain/key';
import { useDropped } from '../dropping';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { PageHeading } from './page-heading';

type Result =
  | { readonly kind: 'checking' }
  | { readonly kind: 'unread'; readonly problem: string }
  | { readonly kind: 'checked'; readonly name: string; readonly digest: string; readonly verdict: Verdict };

/** Checks a proof that somebody saved: here, on this device, with what every bundle's own checker does. */
export function VerifyView() {
  const { words } = useSurface();
  const [result, setResult] = useState<Result>();
  const input = useId();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setResult({ kind: 'checking' });
    setResult(await check(file));
  };
  useDropped(take);
  return (
    <>
      <PageHeading title={words.verify.title} />
      <p>{words.verify.intro}</p>
      <p class="card row">
        <label for={input}>{words.verify.choose}</label>
        <input
          id={input}
          type="file"
          accept=".zip,application/zip"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        <span class="soft">{words.verify.drop}</span>
      </p>
      <div class="stack" role="status">
        {result && <ResultPart result={result} />}
      </div>
    </>
  );
}

async function check(file: File): Promise<Result> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const [digest, verdict] = await Promise.all([sha256(bytes), verifyBundle(bytes)]);
    return { kind: 'checked', name: file.name, digest, verdict };
  } catch (error) {
    return { kind: 'unread', problem: String(error) };
  }
}

function ResultPart({ result }: { result: Result }) {
  const { words, language, say } = useSurface();
  if (result.kind === 'checking') return <p>{words.verify.checking}</p>;
  if (result.kind === 'unread') {
    return <Notice tone="bad">{say(words.verify.unread, { problem: result.problem })}</Notice>;
  }
  const { verdict, name, digest } = result;
  const { whole, headline, problems, facts, meaning } = tellVerdict(verdict, { words, language });
  return (
    <>
      <Notice tone={whole ? 'good' : 'bad'}>
        <p>{headline}</p>
        {problems.length > 0 && (
          <ul>
            {problems.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        )}
      </Notice>
      <ul class="card stack">
        <li>{say(words.verify.file, { name })}</li>
        <li>{say(words.verify.fileDigest, { digest })}</li>
        {facts.map((one) => (
          <li key={one}>{one}</li>
        ))}
        {verdict.about && <KeyOwner keys={verdict.about.keys} />}
      </ul>
      {meaning && <p>{meaning}</p>}
    </>
  );
}

/** Whether this browser made the proof, which it alone can know. */
function KeyOwner({ keys }: { keys: readonly string[] }) {
  const { database, words } = useSurface();
  const [own, setOwn] = useState<boolean>();
  useEffect(() => {
    const look = async () => {
      const mine = new Set((await publicKeys(database)).map(({ fingerprint }) => fingerprint));
      setOwn(keys.length > 0 && keys.every((one) => mine.has(one)));
    };
    look();
  }, [database, keys]);
  return own === undefined ? null : <li>{own ? words.verify.own : words.verify.foreign}</li>;
}
