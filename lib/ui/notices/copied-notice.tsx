import { useSurface } from '../surface';
import { Notice } from './notice';

/** What became of copying; nothing before it was tried. */
export function CopiedNotice({ copied }: { copied: boolean | undefined }) {
  const { words } = useSurface();
  if (copied === undefined) return null;
  return (
    <Notice tone={copied ? 'good' : 'wait'} role="status">
      {copied ? words.letter.copied : words.letter.notCopied}
    </Notice>
  );
}
