import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { watchMissing } from './hosts';

/** Meta's hosts, as the manifest names them. */
export function hostsWanted(): readonly string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}

/** Whether access to any of Meta's hosts is missing; undefined until that is known. */
export function useAccess(): 'granted' | 'missing' | undefined {
  const [access, setAccess] = useState<'granted' | 'missing'>();
  useEffect(() => {
    const over = new AbortController();
    watchMissing(hostsWanted(), browser.permissions, over.signal, (missing) =>
      setAccess(missing.length > 0 ? 'missing' : 'granted'),
    );
    return () => over.abort();
  }, []);
  return access;
}
