import { useEffect, useState } from 'preact/hooks';
import { moment } from '../../model/time';
import { dayText, whenText } from '../../proof/when';
import { STANDS } from '../accounts/rows';
import { PageHeading } from '../dashboard/page-heading';
import { download } from '../download';
import { FactLine } from '../parts/fact-line';
import { Icon } from '../parts/icon';
import type { Snapshot } from '../snapshot';
import { useSurface } from '../surface';
import { statusCsv } from './status-csv';
import { type Entry, type Part, type StatusReport, statusReport } from './status-report';

/** For the data protection officer, on paper or as a table: where each account stands, on which evidence. */
export function StatusView({ snapshot }: { snapshot: Snapshot }) {
  const { words, language, say, version } = useSurface();
  const [report, setReport] = useState<StatusReport>();
  const [now] = useState(() => moment());
  const today = now.at.slice(0, 10);
  useEffect(() => {
    let over = false;
    statusReport(snapshot, today, { words, language }).then((made) => {
      if (!over) setReport(made);
    });
    return () => {
      over = true;
    };
  }, [snapshot, today, words, language]);
  if (!report) return <PageHeading title={words.statusReport.title} />;
  const save = () =>
    download(
      document,
      `${words.statusReport.file}-${today}.csv`,
      'text/csv',
      statusCsv(report.parts, { words, language }),
    );
  return (
    <>
      <PageHeading title={words.statusReport.title} />
      <p class="tools">
        <a href="#accounts">{words.accounts.back}</a>
      </p>
      <div class="row tools">
        <button type="button" class="button" onClick={() => print()}>
          {words.proof.print}
        </button>
        <button type="button" class="button" onClick={save}>
          <Icon name="save" />
          {words.statusReport.csv}
        </button>
      </div>
      <p class="soft">
        {say(words.report.made, {
          when: whenText(now, words.proof.recordedAt, language),
          name: words.manifest.name,
          version,
        })}
      </p>
      <Counts report={report} />
      {report.parts.length > 0 && <Table parts={report.parts} />}
      <section class="card stack" aria-labelledby="meaning">
        <h2 id="meaning">{words.statusReport.meaning}</h2>
        <p>{words.statusReport.shows}</p>
        <p>{words.statusReport.limits}</p>
        <FactLine id="joint-controllers" />
      </section>
    </>
  );
}

function Counts({ report: { parts, counts } }: { report: StatusReport }) {
  const { words, say } = useSurface();
  if (parts.length === 0) return <p class="card">{words.statusReport.none}</p>;
  return (
    <section class="card stack" aria-labelledby="counts">
      <h2 id="counts">{say(words.statusReport.accounts, { n: parts.length })}</h2>
      <dl>
        {STANDS.map((one) => (
          <div class="fact line" key={one}>
            <dt class="soft">{words.stand[one]}</dt>
            <dd>{counts[one]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Table({ parts }: { parts: readonly Part[] }) {
  const { words } = useSurface();
  const titles = [
    words.statusReport.account,
    words.statusReport.status,
    words.statusReport.evidence,
    words.statusReport.open,
  ];
  return (
    <table class="card report">
      <thead>
        <tr>
          {titles.map((title) => (
            <th scope="col" key={title}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <Line key={part.account.id} part={part} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ part: { account, name, status, objections, answers, open } }: { part: Part }) {
  const { words } = useSurface();
  const { organisation, responsible, position, contact } = account.details ?? {};
  const person = [responsible, position].filter(Boolean).join(', ');
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {[organisation, person, contact].map(
          (one) =>
            one && (
              <p class="soft" key={one}>
                <bdi>{one}</bdi>
              </p>
            ),
        )}
      </th>
      <td>{status}</td>
      <td>
        {objections.length + answers.length === 0 ? (
          words.statusReport.noEvidence
        ) : (
          <ul>
            {[...objections, ...answers].map((entry) => (
              <Proof key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </td>
      <td>{open || words.statusReport.nothing}</td>
    </tr>
  );
}

function Proof({ entry: { title, day, record } }: { entry: Entry }) {
  const { words, language, say } = useSurface();
  return (
    <li>
      {title}, <time dateTime={day}>{dayText(day, language)}</time>
      <p class="soft">
        {record ? say(words.report.numbered, { n: record.sequence }) : words.statusReport.unsealed}
        {record && <code class="digest">{record.digest}</code>}
      </p>
    </li>
  );
}
