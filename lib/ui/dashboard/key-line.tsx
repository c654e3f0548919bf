import { useEffect, useState } from 'preact/hooks';
import { publicKeys } from '../../store/chain/key';
import { useSurface } from '../surface';

/** The fingerprints of the keys that signed here, for the user to tell whoever checks their proof. */
export function KeyLine() {
  const { database, words, say } = useSurface();
  const [keys, setKeys] = useState<readonly string[]>([]);
  useEffect(() => {
    const look = async () => setKeys((await publicKeys(database)).map(({ fingerprint }) => fingerprint));
    look();
  }, [database]);
  return (
    <>
      {keys.map((key) => (
        <p key={key} class="soft">
          {say(words.report.fingerprint, { key })}
        </p>
      ))}
    </>
  );
}
