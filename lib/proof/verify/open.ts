import { type UnzipFileInfo, unzipSync } from 'fflate';
import type { Bytes } from '../../chain/bytes';
import type { Files } from '../bundle/paths';
import { layoutProblem } from './layout';
import type { Problem } from './problems';

/** Largest bundle that is opened, packed and unpacked, in bytes; most files in it. */
export const MOST_BYTES = 400 * 1024 * 1024;
const MOST_FILES = 400_000;

/** The files of a bundle (ZIP), or why it can't be opened: no ZIP, too large, or an entry that no bundle has. */
export function openBundle(bytes: Bytes): Files | Problem {
  if (bytes.length > MOST_BYTES) return { where: 'bundle', name: '', what: 'size' };
  const layout = layoutProblem(bytes);
  if (layout) return layout;
  const names = new Set<string>();
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: (entry) => {
        size += Math.max(entry.size, entry.originalSize);
        if (size > MOST_BYTES || names.size > MOST_FILES)
          throw new Refusal({ where: 'bundle', name: '', what: 'size' });
        const what = names.has(entry.name) ? 'duplicate' : strangeness(entry);
        if (what) throw new Refusal({ where: 'file', name: entry.name, what });
        names.add(entry.name);
        return !entry.name.endsWith('/');
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    return error instanceof Refusal ? error.problem : { where: 'bundle', name: '', what: 'zip' };
  }
}

/** What would be shown to nobody (a folder's content, a name that objects keep for themselves), or has two sizes. */
function strangeness({ name, size, originalSize, compression }: UnzipFileInfo): 'unlisted' | 'form' | undefined {
  if (name === '__proto__') return 'unlisted';
  if (name.endsWith('/') && (size > 0 || originalSize > 0)) return 'unlisted';
  return compression === 0 && size !== originalSize ? 'form' : undefined;
}

/** Ends unpacking from within. */
class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super();
  }
}
