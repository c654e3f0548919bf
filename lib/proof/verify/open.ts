import { unzipSync } from 'fflate';
import type { Bytes } from '../../chain/bytes';
import type { Files } from '../bundle/paths';
import type { Problem } from './problems';

/** Largest bundle that is opened, packed and unpacked, in bytes; most files in it. */
export const MOST_BYTES = 400 * 1024 * 1024;
const MOST_FILES = 400_000;

/** The files of a bundle (ZIP), or why it can't be opened: no ZIP, too large, or a name that is there twice. */
export function openBundle(bytes: Bytes): Files | Problem {
  if (bytes.length > MOST_BYTES) return { where: 'bundle', name: '', what: 'size' };
  const names = new Set<string>();
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        size += originalSize;
        if (size > MOST_BYTES || names.size > MOST_FILES)
          throw new Refusal({ where: 'bundle', name: '', what: 'size' });
        if (names.has(name)) throw new Refusal({ where: 'file', name, what: 'duplicate' });
        names.add(name);
        return !name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    return error instanceof Refusal ? error.problem : { where: 'bundle', name: '', what: 'zip' };
  }
}

/** Ends unpacking from within. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super();
  }
}
