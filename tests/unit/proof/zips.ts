import { zipSync } from 'fflate';
import type { Bytes } from '../../../lib/chain/bytes';

/** A ZIP of one stored file of 1000 bytes that its list names so often, and says to be of this size. */
export function sharing(times: number, size: number): Bytes {
  const zip = Buffer.from(zipSync({ A: [new Uint8Array(1000), { level: 0 }] }));
  const list = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = Array.from({ length: times }, (_, n) => {
    const entry = Buffer.from(zip.subarray(list, end));
    entry.writeUInt32LE(size, 24);
    entry.write(String.fromCharCode(65 + n), 46);
    return entry;
  });
  const tail = Buffer.from(zip.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(times * (end - list), 12);
  return Uint8Array.from(Buffer.concat([zip.subarray(0, list), ...entries, tail]));
}

/** The same ZIP with this file under another name of the same length, in one of the two places that name it. */
export function renamed(zip: Uint8Array, name: string, to: string, where: 'in its list' | 'in its own header'): Bytes {
  const copy = Buffer.from(zip);
  copy.write(to, where === 'in its list' ? copy.lastIndexOf(name) : copy.indexOf(name));
  return Uint8Array.from(copy);
}
