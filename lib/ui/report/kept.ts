import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SurfaceAnswer } from '../../messages/answers';
import type { SurfaceRequest } from '../../messages/requests';
import { readSketch, type Sketch } from '../../messages/sketch';

/** The sketch that waits for the user's decision. `text` is exactly what a file of it will hold. */
export type Kept =
  | { readonly kind: 'reading' | 'none' | 'discarded' | 'unreadable' }
  | { readonly kind: 'kept'; readonly sketch: Sketch; readonly text: string }
  | { readonly kind: 'failed'; readonly problem: string };

/** Reads the sketch once, and lets it be discarded. */
export function useKeptSketch(): { kept: Kept; discard: () => Promise<void> } {
  const [kept, setKept] = useState<Kept>({ kind: 'reading' });
  useEffect(() => {
    const over = new AbortController();
    ask({ kind: 'read-sketch' }).then((answer) => over.signal.aborted || setKept(answer));
    return () => over.abort();
  }, []);
  const discard = async () => {
    const answer = await ask({ kind: 'drop-sketch' });
    setKept(answer.kind === 'none' ? { kind: 'discarded' } : answer);
  };
  return { kept, discard };
}

async function ask(request: SurfaceRequest): Promise<Kept> {
  try {
    const answer: SurfaceAnswer = await browser.runtime.sendMessage(request);
    if (answer.kind !== 'kept') return { kind: 'none' };
    const read = readSketch(answer.text);
    return read.kind === 'sketch' ? { kind: 'kept', sketch: read.sketch, text: answer.text } : { kind: 'unreadable' };
  } catch (error) {
    return { kind: 'failed', problem: String(error) };
  }
}
