/** Names the format of `proof.json`, and counts its versions (docs/proof-format.md). */
export const FORMAT = 'widerspruchslotse-proof';
export const FORMAT_VERSION = 2;
/** The list of files and their digests, as `sha256sum` reads it. */
export const SUMS = 'SHA256SUMS';
