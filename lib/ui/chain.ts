import { useEffect, useState } from 'preact/hooks';
import type { ChainProblem } from '../chain/check';
import { checkLog } from '../store/chain/check';
import type { Database } from '../store/database';
import { sealLog } from '../store/log';

/**
 * What is wrong with the stored chain. At a surface's start only what came `new` is looked at; before, what an older
 * version recorded is sealed.
 */
export function useChain(database: Database, reach: 'new' | 'whole'): readonly ChainProblem[] {
  const [problems, setProblems] = useState<readonly ChainProblem[]>([]);
  useEffect(() => {
    const over = new AbortController();
    const check = async () => {
      await sealLog(database);
      const found = await checkLog(database, reach);
      if (!over.signal.aborted) setProblems(found.problems);
    };
    // An unreadable database is the snapshot's to report.
    check().catch(() => undefined);
    return () => over.abort();
  }, [database, reach]);
  return problems;
}
