import { FactLine } from '../parts/fact-line';
import { Linked } from '../parts/linked';

/** Where one sees which accounts are linked (meta-pages.md §2.3). */
const ACCOUNTS_CENTRE = 'https://accountscenter.facebook.com/';

/** How to find out what is in the same Accounts Centre, and why it matters. `text` names it by `{link}`. */
export function CentreHint({ text }: { text: string }) {
  return (
    <>
      <p class="soft">
        <Linked text={text} href={ACCOUNTS_CENTRE} />
      </p>
      <FactLine id="accounts-centre" />
    </>
  );
}
