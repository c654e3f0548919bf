import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { SurfaceAnswer } from '../../messages/answers';
import type { SurfaceRequest } from '../../messages/requests';
import { PageHeading } from '../dashboard/page-heading';
import { useSurface } from '../surface';

/** What this is, whose it is not, what it may do and why, and where everything stays. */
export function AboutView() {
  const { words } = useSurface();
  return (
    <>
      <PageHeading title={words.about.title} />
      <section class="card stack" aria-labelledby="help">
        <h2 id="help">{words.about.helpTitle}</h2>
        <ol class="points numbered">
          <li>{words.about.helpAdd}</li>
          <li>{words.about.helpGo}</li>
          <li>{words.about.helpSend}</li>
          <li>{words.about.helpKeep}</li>
        </ol>
        <p>
          <a href="/practice.html">{words.about.helpPractice}</a>
        </p>
        <p>{words.about.helpStuck}</p>
      </section>
      <section class="card stack" aria-labelledby="independent">
        <h2 id="independent">{words.about.independentTitle}</h2>
        <p>{words.about.independent}</p>
        <p>{words.about.noAdvice}</p>
      </section>
      <Rights />
      <section class="card stack" aria-labelledby="stays">
        <h2 id="stays">{words.about.staysTitle}</h2>
        <p>{words.about.stays}</p>
        <p>{words.about.readable}</p>
        <p>
          <a href="#settings">{words.about.toSettings}</a>
        </p>
      </section>
      <Version />
    </>
  );
}

/** What the manifest asks for, each with its reason: taken from there, so that nothing goes unsaid. */
function Rights() {
  const { words } = useSurface();
  const manifest = browser.runtime.getManifest();
  const { permissions = [], optional_permissions: wished = [], host_permissions: hosts = [] } = manifest;
  const reasons: Readonly<Record<string, string>> = words.right;
  return (
    <section class="card stack" aria-labelledby="rights">
      <h2 id="rights">{words.about.rightsTitle}</h2>
      <p>{words.about.hosts}</p>
      <ul class="points">
        {hosts.map((one) => (
          <li key={one}>
            <code>{one.replace(/^https:\/\/|\/\*$/g, '')}</code>
          </li>
        ))}
      </ul>
      <dl class="stack">
        {[...permissions, ...wished].map((one) => (
          <div class="fact block" key={one}>
            <dt>
              <code>{one}</code>
            </dt>
            <dd class="soft">{reasons[one] ?? ''}</dd>
          </div>
        ))}
      </dl>
      <p>{words.about.never}</p>
      <Refused />
    </section>
  );
}

/** What the background's door turned away: in a quiet life nothing, and then nothing is said. */
function Refused() {
  const { words, say } = useSurface();
  const [n, setN] = useState(0);
  useEffect(() => {
    const request: SurfaceRequest = { kind: 'refusals' };
    const answered: Promise<SurfaceAnswer> = browser.runtime.sendMessage(request);
    answered.then(
      (answer) => answer.kind === 'refusals' && setN(answer.n),
      () => {}, // updated under us: the next look says it
    );
  }, []);
  return n > 0 ? <p class="soft">{say(words.about.refused, { n })}</p> : null;
}

function Version() {
  const { words, say, version } = useSurface();
  return (
    <section class="card stack" aria-labelledby="version">
      <h2 id="version">{words.about.versionTitle}</h2>
      <p>{say(words.about.version, { name: words.manifest.name, version })}</p>
      <p>{words.about.licence}</p>
    </section>
  );
}
