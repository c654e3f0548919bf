import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { PageHeading } from '../dashboard/page-heading';
import { Notice } from '../notices/notice';
import { useSurface } from '../surface';
import { requestHosts } from './hosts';
import { hostsWanted, useAccess } from './use-access';

/** The full page on which the user allows access, in the browser's own dialogue. */
export function AccessView() {
  const { words } = useSurface();
  const access = useAccess();
  const [answer, setAnswer] = useState<'granted' | 'refused' | 'failed'>();
  const ask = async () => {
    setAnswer(undefined);
    // At once: the browser asks only in answer to a click.
    setAnswer(await requestHosts(hostsWanted(), browser.permissions));
  };
  return (
    <>
      <PageHeading title={words.access.title} />
      <section class="card stack">
        <p>{words.access.why}</p>
        <ul class="points">
          {hostsWanted().map((one) => (
            <li key={one}>
              <code>{one.replace(/^https:\/\/|\/\*$/g, '')}</code>
            </li>
          ))}
        </ul>
        <p>{words.access.only}</p>
        <div class="stack" role="status">
          {access === 'granted' && <Notice tone="good">{words.access.granted}</Notice>}
          {access === 'missing' && answer && answer !== 'granted' && (
            <Notice tone="wait">{answer === 'refused' ? words.access.refused : words.access.failed}</Notice>
          )}
        </div>
        {access === 'granted' && (
          <p>
            <a href="/popup.html">{words.dashboard.toAccounts}</a>
          </p>
        )}
        {access === 'missing' && (
          <>
            <p>{words.access.asks}</p>
            <p>
              <button type="button" class="button primary" onClick={ask}>
                {words.access.allow}
              </button>
            </p>
          </>
        )}
      </section>
    </>
  );
}
