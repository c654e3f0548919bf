import fc from 'fast-check';
import ical from 'ical.js';
import { describe, expect, test } from 'vitest';
import { icsOf } from '../../../lib/templates/ics';

const DAY = {
  uid: 'deadline-1@widerspruchslotse',
  day: '2026-12-22',
  title: 'Antwort von Meta fällig',
  text: 'Konto: „Ich“; Art. 12 Abs. 3 DSGVO,\nseit 22.11.2026 \\ offen',
  written: new Date('2026-11-22T10:00:00Z'),
};

describe('a deadline as an iCalendar file', () => {
  test('is read by another program as what it says', () => {
    const event = read(icsOf(DAY));
    expect(event.uid).toBe(DAY.uid);
    expect(event.summary).toBe(DAY.title);
    expect(event.description).toBe(DAY.text);
    expect(event.startDate.isDate).toBe(true);
    expect(event.startDate.toString()).toBe('2026-12-22');
    expect(event.component.getAllSubcomponents('valarm')).toHaveLength(1);
  });

  test('any text comes back as it was, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const file = icsOf({ ...DAY, title: text, text: `${text}\n${text}` });
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(read(file).description).toBe(`${text}\n${text}`.replace(/\r\n?/g, '\n').replace(CONTROLS, ' '));
      }),
      { numRuns: 500 },
    );
  });

  test('a text that looks like a property stays text', () => {
    const event = read(icsOf({ ...DAY, title: 'x\r\nATTENDEE:mailto:a@example.org\r\nEND:VEVENT' }));
    expect(event.attendees).toHaveLength(0);
    expect(event.summary).toBe('x\nATTENDEE:mailto:a@example.org\nEND:VEVENT');
  });

  test('written later it has the same name and a higher number', () => {
    const later = read(icsOf({ ...DAY, day: '2027-02-22', written: new Date('2026-12-01T10:00:00Z') }));
    const before = read(icsOf(DAY));
    expect(later.uid).toBe(before.uid);
    expect(Number(later.sequence)).toBeGreaterThan(Number(before.sequence));
  });
});

const CONTROLS = /[^\P{Cc}\n]/gu;

function read(file: string) {
  const event = new ical.Component(ical.parse(file)).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event in the file');
  return new ical.Event(event);
}
