import type { Bytes } from '../../chain/bytes';
import { sameBytes } from '../../chain/encoding';
import type { Problem } from './problems';

/** Where an entry lies in a ZIP, from its own header to its last byte, and whether header and list give it the same name. */
type Entry = { readonly name: string; readonly start: number; readonly end: number; readonly named: boolean };

const LIST_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END = 0x06054b50;

/**
 * What is wrong with how a ZIP is laid out: entries that share bytes would be unpacked many times, and one with two names
 * is shown under one of them by some tools and under the other by others. ZIP64 is for what is larger than any bundle.
 */
export function layoutProblem(bytes: Bytes): Problem | undefined {
  const entries = entriesIn(bytes);
  if (!entries || overlap(entries)) return { where: 'bundle', name: '', what: 'zip' };
  const other = entries.find(({ named }) => !named);
  return other && { where: 'file', name: other.name, what: 'form' };
}

function overlap(entries: readonly Entry[]): boolean {
  const inOrder = [...entries].sort((a, b) => a.start - b.start);
  return inOrder.some(({ start }, at) => start < (inOrder[at - 1]?.end ?? 0));
}

/** Undefined where the list leads outside of the ZIP. */
function entriesIn(bytes: Bytes): readonly Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    const end = endIn(view);
    const entries: Entry[] = [];
    const list = view.getUint32(end + 16, true);
    let at = list;
    for (let left = view.getUint16(end + 8, true); left > 0; left -= 1) {
      const entry = view.getUint32(at, true) === LIST_ENTRY ? entryAt(bytes, view, at) : undefined;
      if (!entry || entry.end > list) return undefined;
      entries.push(entry);
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch {
    return undefined; // a place behind the last byte
  }
}

/** The last end mark there is, behind which only a comment may stand; throws where there is none. */
function endIn(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= last - 0xffff; at -= 1) if (view.getUint32(at, true) === END) return at;
  throw new RangeError('no end');
}

function entryAt(bytes: Bytes, view: DataView, at: number): Entry | undefined {
  const start = view.getUint32(at + 42, true);
  if (view.getUint32(start, true) !== LOCAL_HEADER) return undefined;
  const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
  const content = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const local = bytes.subarray(start + 30, start + 30 + view.getUint16(start + 26, true));
  return {
    name: new TextDecoder().decode(name),
    start,
    end: content + view.getUint32(at + 20, true),
    named: sameBytes(name, local),
  };
}
