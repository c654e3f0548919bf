import type { ComponentChildren } from 'preact';
import { caseOf, type Detail } from '../../model/case';
import { BodyField } from '../fields/body-field';
import { CaseEmailField } from '../fields/case-email-field';
import { DetailFields } from '../fields/detail-fields';
import { LabelField } from '../fields/label-field';
import type { Draft } from './new-account';

type Props = {
  readonly name: string;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly wrong: readonly (Detail | 'email')[];
  /** Further questions about this case, before the others. */
  readonly children?: ComponentChildren;
};

/** One case to tick; what else one may say about it appears only then. What is not needed now can be said later. */
export function CaseChoice({ name, chosen, onChoose, draft, onChange, wrong, children }: Props) {
  const { needs } = caseOf(draft.case);
  return (
    <div class="case">
      <label class="choice">
        <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.currentTarget.checked)} />
        <span>{name}</span>
      </label>
      {chosen && (
        <fieldset class="stack details" aria-label={name}>
          {children}
          <BodyField id={draft.case} value={draft.body} onChange={(body) => onChange({ body })} />
          <DetailFields
            asks={needs}
            needs={needs}
            values={draft.details}
            onInput={(details) => onChange({ details: { ...draft.details, ...details } })}
            wrong={needs.filter((detail) => wrong.includes(detail))}
          />
          <LabelField value={draft.label} onInput={(label) => onChange({ label })} />
          <CaseEmailField
            id={draft.case}
            value={draft.email}
            onInput={(email) => onChange({ email })}
            wrong={wrong.includes('email')}
          />
        </fieldset>
      )}
    </div>
  );
}
