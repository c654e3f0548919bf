import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SurfaceRequest } from '../messages/requests';
import { useSurface } from './surface';

/** Asks the background to open a route for an account in a new tab, then makes way for it; `problem` if it can't. */
export function useOpening(account: string): { problem: string | undefined; open: (route: string) => Promise<void> } {
  const { inTab } = useSurface();
  const [problem, setProblem] = useState<string>();
  const open = async (route: string) => {
    setProblem(undefined);
    try {
      const request: SurfaceRequest = { kind: 'open', account, route };
      const answer: { kind?: string } | undefined = await browser.runtime.sendMessage(request);
      if (answer?.kind !== 'opened') setProblem(answer?.kind ?? '?');
      else if (!inTab) window.close();
    } catch (error) {
      setProblem(String(error));
    }
  };
  return { problem, open };
}
