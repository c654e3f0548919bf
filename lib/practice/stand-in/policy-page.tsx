import { useSurface } from '../../ui/surface';
import { PageTitle } from './page-title';

/** A policy: much text, and the link in the middle of it. */
export function PolicyPage() {
  const { words } = useSurface();
  const policy = words.practice.policy;
  const [before, after] = policy.rights.split('{link}');
  return (
    <>
      <PageTitle title={policy.title} />
      <p>{policy.intro}</p>
      <h2>{policy.whatTitle}</h2>
      <p>{policy.what}</p>
      <h2>{policy.whyTitle}</h2>
      <p>{policy.why}</p>
      <h2>{policy.rightsTitle}</h2>
      <p>
        {before}
        <a href="#form">{policy.link}</a>
        {after}
      </p>
      <h2>{policy.contactTitle}</h2>
      <p>{policy.contact}</p>
    </>
  );
}
