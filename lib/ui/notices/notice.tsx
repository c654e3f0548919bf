import type { ComponentChildren } from 'preact';
import { Icon } from '../parts/icon';

type Props = {
  readonly tone: 'good' | 'wait' | 'bad';
  /** `alert` interrupts a screen reader, `status` waits for a pause; none for what stands there from the start. */
  readonly role?: 'alert' | 'status';
  readonly children: ComponentChildren;
};

/** A short message set apart from the rest. */
export function Notice({ tone, role, children }: Props) {
  return (
    <div class={`notice ${tone}`} role={role}>
      <Icon name={tone === 'good' ? 'done' : 'alert'} />
      <div class="stack">{children}</div>
    </div>
  );
}
