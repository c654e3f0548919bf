import type { Language } from './markup.ts';

/** The policy's words: Meta's link texts (meta-pages.md §3.1, §3.2), our own prose around them. */
export type PolicyWords = {
  readonly title: string;
  readonly search: string;
  readonly profile: string;
  readonly chapters: readonly string[];
  readonly intro: string;
  readonly prose: readonly string[];
  readonly boxTitle: string;
  readonly box: string;
  readonly boxLink: readonly [string, string];
  readonly rightName: string;
  readonly request: string;
  readonly rights: string;
  readonly rightsText: string;
  readonly objectChapter: string;
  readonly right: readonly [string, string, string];
  readonly object: readonly [string, string, string];
  readonly erase: string;
  readonly access: string;
  readonly download: string;
  readonly article: string;
  readonly contact: string;
  readonly contactOnline: string;
};

const DE: PolicyWords = {
  title: 'Datenschutzrichtlinie',
  search: 'Suchen',
  profile: 'Dein Profil',
  chapters: ['Welche Informationen es gibt', 'Wofür sie da sind', 'Wer sie sieht', 'Deine Rechte', 'Kontakt'],
  intro: 'Hier steht, welche Informationen verarbeitet werden, wofür das geschieht und was du dagegen tun kannst.',
  prose: [
    'Informationen entstehen, wenn du etwas schreibst, ansiehst oder teilst. Manches davon gibst du selbst an, anderes ergibt sich aus deinem Gerät und aus dem, was andere über dich mitteilen.',
    'Wofür sie verwendet werden, hängt vom Angebot ab: um Beiträge zu ordnen, um Werbung auszuwählen, um Missbrauch zu erkennen und um neue Funktionen zu entwickeln. Für jeden Zweck gibt es eine eigene Rechtsgrundlage.',
    'Wer sie zu sehen bekommt, bestimmst du zum Teil selbst. Öffentliches können alle sehen, auch ohne Konto. Wenn andere deine Beiträge weitergeben, gelten deren Einstellungen.',
    'Informationen bleiben so lange gespeichert, wie sie für ihren Zweck gebraucht werden. Manche müssen länger aufbewahrt werden, weil ein Gesetz es verlangt oder ein Streit noch nicht entschieden ist.',
  ],
  boxTitle: 'So verwenden wir Informationen für KI bei Meta',
  box: 'Öffentliche Beiträge und Unterhaltungen mit der KI können dazu dienen, Modelle zu entwickeln und zu verbessern.',
  boxLink: ['Du hast ein ', '. Wie du es ausübst, steht im Formular.'],
  rightName: 'Widerspruchsrecht',
  request: 'Antrag auf Widerspruch stellen',
  rights: 'Deine Rechte',
  rightsText: 'Du hast nach der Datenschutz-Grundverordnung mehrere Rechte. Jedes hat sein eigenes Kapitel.',
  objectChapter: 'Widerspruch',
  right: ['Du hast ein ', 'Widerspruchsrecht', ' gegen bestimmte Arten der Verarbeitung deiner Informationen.'],
  object: [
    'Du hast die Möglichkeit, einer Verarbeitung ',
    'zu widersprechen',
    ', die auf berechtigten Interessen beruht.',
  ],
  erase: 'Informationen löschen lassen',
  access: 'Auskunft und Berichtigung',
  download: 'Informationen herunterladen',
  article: 'Wann ein Widerspruch Erfolg hat',
  contact: 'So erreichst du uns',
  contactOnline: 'online kontaktieren',
};

const EN: PolicyWords = {
  title: 'Privacy Policy',
  search: 'Search',
  profile: 'Your profile',
  chapters: ['Which information there is', 'What it is for', 'Who sees it', 'Your rights', 'Contact'],
  intro: 'This page says which information is processed, what for, and what you can do about it.',
  prose: [
    'Information arises when you write, look at or share something. Some of it you give yourself, other parts follow from your device and from what others say about you.',
    'What it is used for depends on the product: to put posts in order, to choose advertisements, to notice misuse and to develop new features. Each purpose has a legal basis of its own.',
    'Who gets to see it is partly your choice. Everybody can see what is public, even without an account. Where others pass on your posts, their settings apply.',
    'Information is kept as long as its purpose needs it. Some has to be kept longer because a law says so, or because a dispute is not decided yet.',
  ],
  boxTitle: 'How we use information for AI at Meta',
  box: 'Public posts and chats with the AI may serve to develop and improve models.',
  boxLink: ['You have the ', '. The form says how to use it.'],
  rightName: 'right to object',
  request: 'Submit an objection request',
  rights: 'Your rights',
  rightsText: 'Under the General Data Protection Regulation you have several rights. Each has a chapter of its own.',
  objectChapter: 'Object',
  right: ['You have the ', 'right to object to', ' and restrict certain processing of your information.'],
  object: ['Where processing rests on legitimate interests, you can ', 'object', ' to it at any time.'],
  erase: 'Have information erased',
  access: 'Access and correct information',
  download: 'Download your information',
  article: 'When an objection succeeds',
  contact: 'How to contact us',
  contactOnline: 'contact online',
};

export const POLICY_WORDS: Readonly<Record<Language, PolicyWords>> = { de: DE, en: EN };
