import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../../lib/routes/index';
import { wordsIn } from '../../../locales/index';

const de: Readonly<Record<string, string>> = wordsIn('de').manual;
const en: Readonly<Record<string, string>> = wordsIn('en').manual;
/** All that one way says, in one string. */
const told = (route: string, words: Readonly<Record<string, string>>) =>
  (ROUTES.find(({ id }) => id === route)?.steps ?? [])
    .map((step) => (step.kind === 'manual' ? words[step.say] : ''))
    .join(' ');

describe('what the steps by hand say', () => {
  it.each([
    [
      'facebook-app',
      ['„Einstellungen und Privatsphäre“', '„Privacy Center“', '„Antrag auf Widerspruch stellen“', '„Senden“'],
    ],
    [
      'instagram-app',
      ['„Info“', '„Datenschutzrichtlinie“', '„Widerspruchsrecht“', '„Bezieht sich deine Anfrage auf KI bei Meta?“'],
    ],
    ['facebook-settings', ['„Privatsphäre“', '„KI und Datenverarbeitung“', '„KI-Training widersprechen“']],
    ['instagram-settings', ['„Datenschutz“', '„KI-Verarbeitung“', '„Widersprechen“']],
  ])('names the menu items of %s as they are reported (meta-pages.md §3.1)', (route, names) => {
    for (const name of names) expect(told(route, de)).toContain(name);
  });
  it.each(['facebook-settings', 'instagram-settings'])('calls the path of %s unconfirmed', (route) => {
    expect(told(route, de)).toContain('Eine Quelle vom Februar 2026, von niemandem bestätigt');
    expect(told(route, en)).toContain('One source of February 2026, confirmed by nobody');
  });
  it('promises nothing of WhatsApp’s form, and says what helps instead (§2.4)', () => {
    expect(told('whatsapp-form', de)).toMatch(
      /Ende-zu-Ende.*@Meta AI in Gruppen nicht.*Erweiterten Chat-Datenschutz.*zuständig sei Meta AI/s,
    );
    expect(told('whatsapp-form', en)).toMatch(
      /end-to-end.*do not address @Meta AI.*Advanced Chat Privacy.*Meta AI is responsible/s,
    );
  });
});
