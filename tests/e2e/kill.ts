import { readdirSync, readFileSync } from 'node:fs';

/** Ends a browser as a crash would: its main process, found by the profile that only its caller uses. Linux only. */
export function kill(profile: string): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const line = commandOf(pid);
    const isIts = line.includes(`--user-data-dir=${profile}`) || line.includes(`--profile\0${profile}`);
    if (isIts && !/--type=|-contentproc/.test(line)) process.kill(Number(pid), 'SIGKILL');
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // ended between the listing and the look
  }
}
