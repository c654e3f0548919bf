/**
 * A moment as evidence records it: local wall time with offset (ISO 8601, seconds), and the zone's name, so that a
 * reader sees the user's own clock and can still order events.
 */
export type Moment = { readonly at: string; readonly zone: string };

/** This moment in the zone of the user's clock. */
export function moment(date: Date = new Date()): Moment {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (n: number) => String(n).padStart(2, '0');
  const size = Math.abs(minutes);
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return { at: local + offset, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
