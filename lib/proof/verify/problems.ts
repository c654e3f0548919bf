/** All that can be wrong, by where it is. */
export const WHATS = {
  bundle: ['zip', 'size'],
  file: ['missing', 'changed', 'unlisted', 'duplicate', 'form', 'differs'],
  record: ['missing', 'duplicate', 'order', 'previous', 'key', 'signature', 'digest', 'content', 'form'],
  key: ['fingerprint', 'form', 'unused'],
  attachment: ['missing', 'changed', 'unlisted', 'duplicate', 'name'],
  head: ['missing', 'form', 'key', 'signature', 'sums', 'count', 'last', 'other-key', 'earlier-key'],
} as const;
export type Where = keyof typeof WHATS;

/** What is wrong, and where: `name` is a path, a fingerprint, a digest, or a record's number (`to`: up to this one). */
export type Problem = {
  readonly [W in Where]: {
    readonly where: W;
    readonly name: string;
    readonly what: (typeof WHATS)[W][number];
    readonly to?: string;
  };
}[Where];
