/** A size in the largest unit that fits once; a kilobyte has 1000 bytes, as the units say. */
export function sizeText(bytes: number, language: string): string {
  const [unit, size] =
    bytes >= 1_000_000 ? (['megabyte', 1_000_000] as const) : bytes >= 1000 ? (['kilobyte', 1000] as const) : BYTES;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / size);
}

const BYTES = ['byte', 1] as const;
