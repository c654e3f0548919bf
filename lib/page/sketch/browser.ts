import type { Sketch } from '../../messages/sketch';

/** Which family of browsers names itself so. Edge says Chrome too, and Chrome says Safari. */
export function familyOf(userAgent: string): Sketch['browser'] {
  if (/\bFirefox\//.test(userAgent)) return 'firefox';
  if (/\bEdg(A|iOS)?\//.test(userAgent)) return 'edge';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chromium';
  return /\bSafari\//.test(userAgent) ? 'safari' : 'other';
}
