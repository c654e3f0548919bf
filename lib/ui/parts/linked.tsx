import { useSurface } from '../surface';

/** A message in which `{link}` is this address, to be opened in a new tab. */
export function Linked({ text, href }: { text: string; href: string }) {
  const { words } = useSurface();
  const [before, ...after] = text.split('{link}');
  return (
    <>
      {before}
      <a href={href} target="_blank" rel="noopener noreferrer">
        {new URL(href).hostname}
        <span class="hidden"> {words.facts.newTab}</span>
      </a>
      {after.join('{link}')}
    </>
  );
}
