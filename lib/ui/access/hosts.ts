import type { Permissions } from 'webextension-polyfill';

/** What is needed of the browser's permissions, passed in so that it can be tested without one. */
export type PermissionsApi = Pick<Permissions.Static, 'contains' | 'request' | 'onAdded' | 'onRemoved'>;

/** Those of these hosts (match patterns) on which the extension may not run: Firefox lets people withhold them, Chrome withdraw. */
export async function missingOf(hosts: readonly string[], permissions: PermissionsApi): Promise<readonly string[]> {
  const granted = await Promise.all(hosts.map((one) => permissions.contains({ origins: [one] })));
  return hosts.filter((_, at) => !granted[at]);
}

/**
 * Tells which hosts are missing, now and whenever that changes, until `signal` aborts. Where the browser does not say,
 * nothing is missing: a false alarm would help nobody.
 */
export function watchMissing(
  hosts: readonly string[],
  permissions: PermissionsApi,
  signal: AbortSignal,
  tell: (missing: readonly string[]) => void,
): void {
  let latest = 0;
  const look = async () => {
    latest += 1;
    const turn = latest;
    const missing = await missingOf(hosts, permissions).catch(() => []);
    // A slower, older look must not replace a newer one.
    if (turn === latest && !signal.aborted) tell(missing);
  };
  const onChange = () => void look();
  permissions.onAdded.addListener(onChange);
  permissions.onRemoved.addListener(onChange);
  signal.addEventListener('abort', () => {
    permissions.onAdded.removeListener(onChange);
    permissions.onRemoved.removeListener(onChange);
  });
  onChange();
}

/** Asks the user, in the browser's own words. Only in answer to their click, and in no popup: Firefox closes it. */
export async function requestHosts(
  hosts: readonly string[],
  permissions: PermissionsApi,
): Promise<'granted' | 'refused' | 'failed'> {
  try {
    return (await permissions.request({ origins: [...hosts] })) ? 'granted' : 'refused';
  } catch {
    // The browser has other rules now; what the user can do then is said beside.
    return 'failed';
  }
}
