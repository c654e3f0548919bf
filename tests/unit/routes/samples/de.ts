import type { Samples } from './samples';

export const SAMPLES: Samples = {
  link: ['Widerspruchsrecht', '„zu widersprechen“', 'Antrag auf Widerspruch stellen'],
  title: [
    'Einspruch gegen die Verwendung deiner Informationen für KI bei Meta',
    'Widerspruch gegen die Verarbeitung deiner Informationen',
  ],
  thirdParty: ['Rechte betroffener Personen in Bezug auf Informationen Dritter für KI bei Meta'],
  question: ['Bezieht sich deine Anfrage auf KI bei Meta?'],
  email: ['E-Mail-Adresse', 'Deine E-Mail-Adresse'],
  repeat: ['E-Mail-Adresse bestätigen'],
  country: ['In welchem Land lebst du?', 'Wohnsitz'],
  reason: ['Bitte erläutere, wie sich diese Verarbeitung auf dich auswirkt (optional)', 'Begründung'],
  name: ['Vollständiger Name'],
  code: ['Bestätigungscode', 'Gib den Code ein, den wir dir geschickt haben'],
  foreign: ['Schreib einen Kommentar …', 'Facebook durchsuchen: Suche'],
  submit: ['Senden', 'Absenden'],
  confirmed: [
    'Wir haben deinen Widerspruch gegen die Verwendung deiner Informationen erhalten.',
    'Wir werden deinem Einspruch nachkommen.',
    'Deine Anfrage wurde gesendet.',
  ],
  refused: ['Wir können deinem Widerspruch leider nicht nachkommen.', 'Dein Einspruch wurde abgelehnt.'],
  incomplete: ['Bitte gib eine gültige E-Mail-Adresse ein.', 'Dein Einspruch wurde nicht gesendet.'],
  unsure: [
    'Wenn wir deinen Einspruch anerkennen, gilt er ab diesem Zeitpunkt.',
    'Wir prüfen, ob wir deinem Widerspruch nachkommen.',
    'Unter welchen Umständen ein Widerspruch anerkannt werden kann, erfährst du im Hilfebereich.',
    'Ein Widerspruch kann anerkannt werden.',
    'Schließe deine Anfrage mit dem Code ab, den du erhalten hast.',
  ],
  unavailable: ['Diese Seite ist derzeit nicht verfügbar', 'Dieser Inhalt ist derzeit nicht verfügbar'],
  region: ['Diese Funktion ist in deiner Region nicht verfügbar.'],
  login: ['Du musst dich zuerst anmelden.'],
  cookies: ['Die Verwendung von Cookies von Facebook in diesem Browser erlauben?', 'Alle Cookies erlauben'],
};
