/** One whole day in a calendar. `uid` stays the same for the same deadline, so that a second import replaces the first. */
export type CalendarDay = {
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  readonly text: string;
  /** When this was written; a later one with the same `uid` counts. */
  readonly written: Date;
};

/**
 * The day as an iCalendar file (RFC 5545): all-day, free, with a display alarm at nine o'clock on that day. Lines end in
 * CRLF and are folded at 75 octets (§3.1), texts are escaped (§3.3.11).
 */
export function icsOf({ uid, day, title, text, written }: CalendarDay): string {
  const stamp = `${written.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Widerspruchslotse//Deadline//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${Math.floor(written.getTime() / 1000) - SINCE}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT9H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Sequence numbers count the seconds since 1 January 2026, so that they stay inside 32 bits. */
const SINCE = Date.UTC(2026, 0, 1) / 1000;

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (one) => `\\${one}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** At most 75 octets a line, the fold's space included, and no character cut in two. */
function folded(line: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const rows: string[] = [];
  let row = '';
  for (const character of line) {
    if (size(row + character) > 75) {
      rows.push(row);
      row = ' ';
    }
    row += character;
  }
  return [...rows, row].join('\r\n');
}
