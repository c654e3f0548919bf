import type { Media } from '../../model/evidence';

const ENDINGS: Readonly<Record<Media, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
};

/** The name of an attachment in a bundle: its digest, so that `sha256sum` alone can check it. */
export function fileName(digest: string, media: Media | undefined): string {
  return `${digest}.${media ? ENDINGS[media] : 'bin'}`;
}
