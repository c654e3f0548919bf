import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { useSurface } from '../surface';

/** What a control inside a field must carry so that label, hint and error belong to it. */
export type Ties = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
};

type Props = {
  readonly label: string;
  readonly optional?: boolean;
  /** Said beside the label; `optional` is the short form of one of them. */
  readonly mark?: 'optional' | 'required';
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  readonly children: (ties: Ties) => JSX.Element;
};

/** A labelled control with an optional hint and error, both read out with it. */
export function Field({ label, optional, mark = optional ? 'optional' : undefined, hint, error, children }: Props) {
  const { words } = useSurface();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  const ties: Ties = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  };
  return (
    <div class="field">
      <label for={id}>
        {label}{' '}
        {mark && <span class="optional">({mark === 'optional' ? words.common.optional : words.common.required})</span>}
      </label>
      {children(ties)}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <div class="soft hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}
