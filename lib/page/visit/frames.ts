/** Waits two frames: by then a framework has written back what it makes of a value. Shorter where the visit ends. */
export async function frames(view: Window | null, signal: AbortSignal): Promise<void> {
  for (let n = 0; n < 2; n++)
    await new Promise<void>((resolve) => {
      if (!view || signal.aborted) return resolve();
      view.requestAnimationFrame(() => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
