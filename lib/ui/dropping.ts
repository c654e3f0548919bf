import { useEffect, useRef } from 'preact/hooks';

/** A file may be dropped anywhere on the page; the browser would leave it otherwise. */
export function useDropped(take: (file: File | undefined) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = new AbortController();
    document.addEventListener('dragover', (event) => event.preventDefault(), { signal: over.signal });
    const drop = (event: DragEvent) => {
      event.preventDefault();
      latest.current(event.dataTransfer?.files[0]);
    };
    document.addEventListener('drop', drop, { signal: over.signal });
    return () => over.abort();
  }, []);
}
