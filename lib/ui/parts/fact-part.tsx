import type { Fact } from '../../proof/story';

/** One fact of a list of them (`dl`): on a line of its own, or as a block where it is text that somebody wrote. */
export function FactPart({ fact: { label, value, form } }: { fact: Fact }) {
  return (
    <div class={`fact ${form}`}>
      <dt class="soft">{label}</dt>
      <dd>
        {form === 'block' ? (
          <blockquote class="quote" dir="auto">
            {value}
          </blockquote>
        ) : (
          <bdi>{value}</bdi>
        )}
      </dd>
    </div>
  );
}
