import type { Language } from '../model/case';

/** In the order in which they are shown. */
export const TOPICS = [
  'used',
  'not-used',
  'deadline',
  'accounts',
  'whatsapp',
  'minors',
  'others',
  'chain-letters',
  'law',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * One fact for users, in plain sentences. `date` is the ISO day on which the source was last seen or published; where
 * that day is not known, the earliest it can have been, so that no fact looks fresher than it is. `confidence` as in meta-pages.md: A Meta's, a law's or a court's own text, B several
 * reports, C one report. What is only inferred (D) is no fact. Where sources disagree, the text says so.
 */
export type Fact = {
  readonly id: string;
  readonly topic: Topic;
  readonly text: Readonly<Record<Language, string>>;
  /** Its gist in a sentence, for where somebody is about to act; the rest stands among the facts. */
  readonly brief?: Readonly<Record<Language, string>>;
  readonly source: { readonly name: Readonly<Record<Language, string>>; readonly url?: string };
  readonly date: string;
  readonly confidence: 'A' | 'B' | 'C';
};

/** What is called alike everywhere: a website. */
const same = (name: string) => ({ de: name, en: name });

const policy = {
  source: {
    name: {
      de: 'Metas Datenschutzrichtlinie für die EU vom 23. Juli 2026',
      en: 'Meta’s privacy policy for the EU of 23 July 2026',
    },
    url: 'https://www.facebook.com/privacy/policy/',
  },
  date: '2026-08-22',
  confidence: 'A',
} as const;

/** Bears no day, but speaks of "since 27 May 2025". */
const consumers = {
  source: {
    name: { de: 'Verbraucherzentrale', en: 'German consumer association' },
    url: 'https://www.verbraucherzentrale.de/node/95646',
  },
  date: '2025-05-27',
  confidence: 'B',
} as const;

const brandenburg = {
  source: {
    name: { de: 'Datenschutzbeauftragte von Brandenburg', en: 'Data protection commissioner of Brandenburg' },
    url: 'https://www.datenschutz.de/meta-trainiert-seine-ki-ab-ende-mai-mit-nutzerdaten-fanpage-betreiber-sind-in-der-verantwortung',
  },
  date: '2025-05-19',
  confidence: 'B',
} as const;

const bremen = {
  source: {
    name: { de: 'Datenschutzbehörde Bremen', en: 'Data protection authority of Bremen' },
    url: 'https://www.senatspressestelle.bremen.de/pressemitteilungen/datenschutz-widerspruch-gegen-ki-training-moeglich-468863?asl=bremen02.c.732.de',
  },
  date: '2025-05-22',
  confidence: 'B',
} as const;

/** Published on 4 May 2016; the date is the day from which it applies. */
const gdpr = (article: string) =>
  ({
    source: {
      name: { de: `DSGVO, ${article.replace('(', ' Abs. ').replace(')', '')}`, en: `GDPR, ${article}` },
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    },
    date: '2018-05-25',
    confidence: 'A',
  }) as const;

/** Everything the product tells users about Meta's AI training and the law (meta-pages.md §2.4, §3.3, §5 to §7). */
export const FACTS: readonly Fact[] = [
  {
    id: 'public-content',
    topic: 'used',
    text: {
      de: 'Meta entwickelt und verbessert KI mit öffentlichen Inhalten Erwachsener auf seinen Diensten, etwa Beiträgen, Fotos mit Bildunterschriften, Kommentaren und Tonaufnahmen. Das gilt auch für Inhalte, die andere teilen.',
      en: 'Meta develops and improves AI with public content of adults on its services, such as posts, photos with captions, comments and audio. This includes content that others share.',
    },
    ...policy,
  },
  {
    id: 'always-public',
    topic: 'used',
    text: {
      de: 'Manches ist immer öffentlich, auch bei sonst privaten Profilen: Name, Nutzername, Profilbild, Avatare, Aktivität auf Seiten, in öffentlichen Gruppen und Kanälen sowie Kommentare und Bewertungen zu öffentlichen Inhalten.',
      en: 'Some things are always public, even on otherwise private profiles: name, username, profile picture, avatars, activity on pages, in public groups and channels, and comments on and reviews of public content.',
    },
    ...policy,
  },
  {
    id: 'old-content',
    topic: 'used',
    text: {
      de: 'Meta will nicht nur neue, sondern auch ältere Inhalte verwenden.',
      en: 'Meta intends to use not only new but also older content.',
    },
    ...brandenburg,
  },
  {
    id: 'ai-chats',
    topic: 'used',
    text: {
      de: 'Auch was Menschen an Metas KI-Funktionen schreiben oder schicken, wird verwendet, samt den Antworten und den Angaben dazu (Metadaten).',
      en: 'What people write or send to Meta’s AI features is used too, including the responses and data about them (metadata).',
    },
    ...policy,
  },
  {
    id: 'private-messages',
    topic: 'not-used',
    text: {
      de: 'Private Nachrichten mit Freunden und Familie werden nach Metas Angaben nicht zum Training verwendet, es sei denn, jemand aus dem Chat teilt sie mit der KI.',
      en: 'According to Meta, private messages with friends and family are not used for training unless somebody in the chat shares them with the AI.',
    },
    ...consumers,
  },
  {
    id: 'still-possible',
    topic: 'deadline',
    text: {
      de: 'Das Training hat am 27. Mai 2025 begonnen. Ein Widerspruch ist weiterhin jederzeit möglich. Er wirkt für die Zukunft; was schon in ein KI-Modell eingegangen ist, holt er nicht zurück.',
      en: 'Training began on 27 May 2025. An objection is still possible at any time. It works for the future; it cannot take back what has already become part of an AI model.',
    },
    ...consumers,
  },
  {
    id: 'old-posts',
    topic: 'deadline',
    text: {
      de: 'Die Quellen sind sich nicht einig, ob ein später Widerspruch auch ältere Beiträge schützt, die noch nicht verwendet wurden. Nach einigen wirkt er nur für Inhalte, die danach veröffentlicht werden; nach anderen endet jede künftige Verwendung. Die Datenschutzbehörde in Bremen nannte die Wirkung unklar.',
      en: 'The sources disagree on whether a late objection also protects older posts that have not been used yet. Some say that it works only for content published afterwards; others say that all future use ends. The data protection authority in Bremen called the effect unclear.',
    },
    ...bremen,
  },
  {
    id: 'accounts-centre',
    topic: 'accounts',
    text: {
      de: 'Die Quellen sind sich nicht einig, wie viele Widersprüche nötig sind. Nach einer Antwort von Meta gilt ein Widerspruch auch für die anderen Konten in derselben Kontenübersicht. Manche Anleitungen raten trotzdem zu einem je Dienst; das schadet nicht. Konten in verschiedenen Kontenübersichten brauchen je einen eigenen.',
      en: 'The sources disagree on how many objections are needed. According to a reply from Meta, one objection also covers the other accounts in the same Accounts Centre. Some guides still advise one per service; that does no harm. Accounts in different Accounts Centres need one each.',
    },
    brief: {
      de: 'Nach einer Antwort von Meta gilt ein Widerspruch auch für die anderen Konten in derselben Kontenübersicht.',
      en: 'According to a reply from Meta, one objection also covers the other accounts in the same Accounts Centre.',
    },
    source: {
      name: same('discuss.grapheneos.org'),
      url: 'https://discuss.grapheneos.org/d/16220-meta-ai-data-training-using-your-public-information',
    },
    date: '2024-09-01',
    confidence: 'B',
  },
  {
    id: 'earlier-objection',
    topic: 'accounts',
    text: {
      de: 'Wer früher schon widersprochen hat, muss es laut Meta nicht noch einmal tun. Die Verbraucherzentrale rät zur Wiederholung, wenn sich die E-Mail-Adresse des Kontos geändert hat.',
      en: 'According to Meta, those who objected earlier need not do so again. The German consumer association advises repeating it if the e-mail address of the account has changed.',
    },
    source: {
      name: {
        de: 'Hinweis in Metas Datenschutzrichtlinie, April und Mai 2025',
        en: 'Notice in Meta’s privacy policy, April and May 2025',
      },
      url: 'https://www.facebook.com/privacy/policy/',
    },
    date: '2025-05-27',
    confidence: 'A',
  },
  {
    id: 'threads',
    topic: 'accounts',
    text: {
      de: 'Ein eigenes Formular für Threads ist nicht bekannt. Die Richtlinie von Threads verweist auf den Hilfebereich von Instagram; deshalb führt der Weg über das Formular von Instagram.',
      en: 'No form for Threads alone is known. The Threads policy refers to Instagram’s help centre; the way therefore leads through Instagram’s form.',
    },
    source: {
      name: {
        de: 'Zusatzrichtlinie von Threads für die EU vom 21. Januar 2026',
        en: 'Threads supplemental policy for the EU of 21 January 2026',
      },
    },
    date: '2026-08-22',
    confidence: 'B',
  },
  {
    id: 'pages',
    topic: 'accounts',
    text: {
      de: 'Die Quellen sind sich nicht einig, ob es für Facebook-Seiten ein Formular gibt: Die meisten kennen keines, eine Anleitung nennt den Weg über die Datenschutzrichtlinie. Wer eine Seite verwaltet, widerspricht mit dem eigenen Profil und schickt den Text für die Seite zusätzlich an Meta.',
      en: 'The sources disagree on whether there is a form for Facebook pages: most know of none, one guide names the way through the privacy policy. Those who administer a page object with their own profile, and also send the text for the page to Meta.',
    },
    source: {
      name: same('so-real.de'),
      url: 'https://so-real.de/special-warum-du-heute-noch-bzgl-meta-ki-aktiv-werden-solltest-anleitung-zum-widerspruch',
    },
    date: '2025-05-01',
    confidence: 'B',
  },
  {
    id: 'whatsapp-private',
    topic: 'whatsapp',
    text: {
      de: 'Persönliche Chats bei WhatsApp sind Ende-zu-Ende-verschlüsselt und werden nicht zum Training verwendet. Anders ist es mit Chats mit Meta AI: Sie können verwendet werden.',
      en: 'Personal chats on WhatsApp are end-to-end encrypted and are not used for training. Chats with Meta AI are different: they can be used.',
    },
    ...consumers,
  },
  {
    id: 'whatsapp-groups',
    topic: 'whatsapp',
    text: {
      de: 'In Gruppen gehen nach Berichten nur Nachrichten an Meta, die sich an @Meta AI richten. Der „Erweiterte Chat-Datenschutz“ lässt sich je Chat einschalten und soll andere daran hindern, den Chat der KI zu geben. Die Quellen sind sich nicht einig, ob er das ganz verhindert.',
      en: 'In groups, according to reports, only messages addressed to @Meta AI go to Meta. “Advanced Chat Privacy” can be switched on for each chat and is meant to stop others from giving the chat to the AI. The sources disagree on whether it prevents this entirely.',
    },
    source: {
      name: same('t3n.de'),
      url: 'https://t3n.de/news/meta-ai-nervt-in-whatsapp-diese-versteckte-funktion-schafft-abhilfe-1699849/',
    },
    date: '2025-08-10',
    confidence: 'C',
  },
  {
    id: 'whatsapp-form',
    topic: 'whatsapp',
    text: {
      de: 'Die Quellen sind sich nicht einig, ob man bei WhatsApp dem Training von KI widersprechen kann. Ein eigenes Formular dafür ist nicht bestätigt. Es gibt ein allgemeines Widerspruchsformular für den EWR; mindestens einmal kam darauf die Antwort, zuständig sei Meta AI und nicht WhatsApp.',
      en: 'The sources disagree on whether one can object to AI training with WhatsApp. No form of its own for this is confirmed. There is a general objection form for the EEA; at least once the reply to it was that Meta AI is responsible, not WhatsApp.',
    },
    brief: {
      de: 'Ein Formular von WhatsApp gegen KI-Training ist nicht bestätigt; mindestens einmal kam die Antwort, zuständig sei Meta AI und nicht WhatsApp.',
      en: 'No form of WhatsApp’s against AI training is confirmed; at least once the reply was that Meta AI is responsible, not WhatsApp.',
    },
    source: {
      name: {
        de: 'WhatsApps Datenschutzrichtlinie für den EWR vom 2. Juli 2026',
        en: 'WhatsApp’s privacy policy for the EEA of 2 July 2026',
      },
      url: 'https://www.whatsapp.com/contact/forms/382532939919295/',
    },
    date: '2026-08-22',
    confidence: 'B',
  },
  {
    id: 'minors',
    topic: 'minors',
    text: {
      de: 'Öffentliche Inhalte von Konten Minderjähriger verwendet Meta nach eigenen Angaben nicht zum Training. Die Richtlinie nennt aber für alle angemeldeten Personen, auch Minderjährige, die Chats mit KI-Funktionen. Auch Minderjährige sind also nicht ganz ausgenommen und können widersprechen.',
      en: 'By its own account Meta does not use public content of minors’ accounts for training. But for all registered users, including minors, the policy lists interactions with AI features. So minors are not entirely excluded either, and can object.',
    },
    ...policy,
  },
  {
    id: 'posts-by-others',
    topic: 'others',
    text: {
      de: 'Der eigene Widerspruch erfasst nicht, was andere auf ihren Seiten und Konten über einen veröffentlichen. Dafür müssen deren Betreiber widersprechen; man kann sie dazu auffordern.',
      en: 'One’s own objection does not cover what others publish about one on their pages and accounts. Their operators have to object for that; one can ask them to.',
    },
    ...brandenburg,
  },
  {
    id: 'no-account',
    topic: 'others',
    text: {
      de: 'Auch ohne Konto können Daten betroffen sein: Die Richtlinie nennt öffentliche Inhalte anderer, deren Chats mit KI-Funktionen und Angaben von Partnern und Dritten.',
      en: 'People without an account can be affected too: the policy lists public content of others, their interactions with AI features, and information from partners and third parties.',
    },
    ...policy,
  },
  {
    id: 'third-party-form',
    topic: 'others',
    text: {
      de: 'Wer kein Konto hat, kann ein eigenes Formular von Meta nutzen. Es verlangt Name, Land, E-Mail-Adresse, die Eingaben, auf die hin die KI Daten nannte, und Bildschirmfotos. Meta erfüllt solche Anträge nach eigenen Angaben nicht automatisch.',
      en: 'People without an account can use a separate form of Meta’s. It asks for name, country, e-mail address, the prompts that made the AI give out data, and screenshots. By its own account Meta does not fulfil such requests automatically.',
    },
    brief: {
      de: 'Das Formular verlangt Name, Land, E-Mail-Adresse, die Eingaben, auf die hin die KI Daten nannte, und Bildschirmfotos. Meta erfüllt solche Anträge nach eigenen Angaben nicht automatisch.',
      en: 'The form asks for name, country, e-mail address, the prompts that made the AI give out data, and screenshots. By its own account Meta does not fulfil such requests automatically.',
    },
    source: {
      name: { de: 'Metas Formular für Daten von anderen', en: 'Meta’s form for third-party data' },
      url: 'https://www.facebook.com/help/contact/510058597920541',
    },
    date: '2026-10-02',
    confidence: 'B',
  },
  {
    id: 'third-party-length',
    topic: 'others',
    text: {
      de: 'Das Formular für Menschen ohne Konto verlangte nach einem Bericht von 2024 mindestens 100 Zeichen, und sagte das erst nach dem Code.',
      en: 'According to a report of 2024, the form for people without an account demanded at least 100 characters, and said so only after the code.',
    },
    source: { name: same('substack.com') },
    date: '2024-01-01',
    confidence: 'C',
  },
  {
    id: 'chain-letters',
    topic: 'chain-letters',
    text: {
      de: 'Kettenbriefe wie „Goodbye Meta AI“ oder eine Erklärung im eigenen Profil bewirken nichts. Ein Widerspruch muss Meta selbst erreichen, etwa über das Formular.',
      en: 'Chain letters such as “Goodbye Meta AI”, or a declaration on one’s own profile, have no effect. An objection has to reach Meta itself, for instance through the form.',
    },
    source: {
      name: same('gmx.co.uk'),
      url: 'https://www.gmx.co.uk/technology/11512502-celebs-including-tom-brady-james-mcavoy-600000-vic.html',
    },
    date: '2024-09-24',
    confidence: 'B',
  },
  {
    id: 'right-to-object',
    topic: 'law',
    text: {
      de: 'Meta stützt das Training auf berechtigte Interessen. Dagegen darf man nach Art. 21 DSGVO jederzeit widersprechen. Laut Richtlinie gibt Meta dem Widerspruch statt, außer es gibt zwingende schutzwürdige Gründe oder rechtliche Erfordernisse.',
      en: 'Meta bases the training on legitimate interests. Under Art. 21 GDPR one may object to this at any time. According to its policy Meta upholds the objection unless there are compelling legitimate grounds or legal needs.',
    },
    ...policy,
  },
  {
    id: 'no-reason',
    topic: 'law',
    text: {
      de: 'Metas Formular verlangt seit dem Frühjahr 2025 keine Begründung mehr; das Feld darf leer bleiben. Die Quellen sind sich nicht ganz einig: Ein einzelner Artikel von 2026 hält einen kurzen Grund für nötig. Das Gesetz spricht von Gründen aus der besonderen Situation; ein Satz dazu schadet nicht.',
      en: 'Since spring 2025 Meta’s form no longer demands a reason; the field may stay empty. The sources do not quite agree: a single article of 2026 considers a short reason necessary. The law speaks of grounds relating to one’s particular situation; a sentence on it does no harm.',
    },
    brief: {
      de: 'Metas Formular verlangt seit dem Frühjahr 2025 keine Begründung mehr.',
      en: 'Since spring 2025 Meta’s form no longer demands a reason.',
    },
    ...consumers,
  },
  {
    id: 'one-month',
    topic: 'law',
    text: {
      de: 'Meta muss spätestens innerhalb eines Monats mitteilen, was es auf den Widerspruch hin getan hat. Es darf die Frist um zwei Monate verlängern, muss das aber im ersten Monat mit Gründen mitteilen.',
      en: 'Meta must say within one month at the latest what it has done in response to the objection. It may extend the period by two months, but must say so with reasons within the first month.',
    },
    brief: {
      de: 'Meta muss spätestens innerhalb eines Monats sagen, was es veranlasst hat, oder warum es länger braucht.',
      en: 'Meta must say within one month at the latest what it has done, or why it needs longer.',
    },
    ...gdpr('Art. 12(3)'),
  },
  {
    id: 'complaint',
    topic: 'law',
    text: {
      de: 'Wer meint, dass die Verarbeitung gegen die DSGVO verstößt, kann sich bei einer Aufsichtsbehörde beschweren, zum Beispiel am eigenen Wohnort.',
      en: 'Those who consider that the processing infringes the GDPR can complain to a supervisory authority, for instance where they live.',
    },
    ...gdpr('Art. 77'),
  },
  {
    id: 'irish-authority',
    topic: 'law',
    text: {
      de: 'Die irische Datenschutzbehörde (DPC), die für Meta federführend ist, berichtete am 21. Mai 2025 von Verbesserungen: klarere Hinweise, ein einfacheres Widerspruchsformular, mehr Zeit, Filter. Meta sollte im Oktober 2025 berichten.',
      en: 'The Irish Data Protection Commission (DPC), lead authority for Meta, reported improvements on 21 May 2025: clearer notices, a simpler objection form, more time, filters. Meta was to report in October 2025.',
    },
    source: {
      name: { de: 'Irische Datenschutzbehörde (DPC)', en: 'Irish Data Protection Commission (DPC)' },
      url: 'https://www.dataprotection.ie/en/news-media/latest-news/dpc-statement-meta-ai',
    },
    date: '2025-05-21',
    confidence: 'B',
  },
  {
    id: 'court-cologne',
    topic: 'law',
    text: {
      de: 'Das Oberlandesgericht Köln lehnte am 23. Mai 2025 einen Eilantrag der Verbraucherzentrale NRW ab (15 UKl 2/25). Nach vorläufiger Prüfung hielt es das Training auf Grundlage berechtigter Interessen für zulässig.',
      en: 'On 23 May 2025 the Higher Regional Court of Cologne rejected an urgent application by the consumer association of North Rhine-Westphalia (15 UKl 2/25). After a summary review it held training on the basis of legitimate interests to be lawful.',
    },
    source: {
      name: same('deutschlandfunk.de'),
      url: 'https://www.deutschlandfunk.de/koelner-olg-erlaubt-meta-datennutzung-fuer-ki-training-102.html',
    },
    date: '2025-05-23',
    confidence: 'B',
  },
  {
    id: 'court-schleswig',
    topic: 'law',
    text: {
      de: 'Das Oberlandesgericht Schleswig lehnte am 12. August 2025 einen weiteren Eilantrag nur deshalb ab, weil er nicht dringlich war (6 UKl 3/25). Über die Zulässigkeit des Trainings sagt das nichts.',
      en: 'On 12 August 2025 the Higher Regional Court of Schleswig rejected a further urgent application solely because it lacked urgency (6 UKl 3/25). This says nothing about whether the training is lawful.',
    },
    source: {
      name: same('betriebs-berater.ruw.de'),
      url: 'https://betriebs-berater.ruw.de/wirtschaftsrecht/urteile/Fehlende-Dringlichkeit-bei-Eilantrag-einer-niederlaendischen-Verbraucherschutzstiftung-gegen-Meta-auf-Untersagung-der-Nutzung-bestimmter-Kundendaten-47777',
    },
    date: '2025-08-12',
    confidence: 'B',
  },
  {
    id: 'dispute',
    topic: 'law',
    text: {
      de: 'Die Frage bleibt umstritten. Verbraucherzentrale NRW und noyb halten berechtigte Interessen als Grundlage nicht für ausreichend; auch die Bundesdatenschutzbeauftragte kritisierte das Kölner Urteil.',
      en: 'The question remains disputed. The consumer association of North Rhine-Westphalia and noyb consider legitimate interests an insufficient basis; the German federal data protection commissioner also criticised the Cologne judgment.',
    },
    source: {
      name: same('datenschutzticker.de'),
      url: 'https://www.datenschutzticker.de/2025/06/olg-koeln-meta-darf-daten-fuer-ki-training-nutzen',
    },
    date: '2025-06-01',
    confidence: 'B',
  },
  {
    id: 'authorities',
    topic: 'law',
    text: {
      de: 'Mehrere Aufsichtsbehörden informierten über den Widerspruch oder empfahlen ihn: in den Niederlanden, Italien und Portugal sowie in Bremen, Brandenburg und Hamburg.',
      en: 'Several supervisory authorities informed about objecting or recommended it: in the Netherlands, Italy and Portugal, and in Bremen, Brandenburg and Hamburg.',
    },
    ...bremen,
  },
  {
    id: 'joint-controllers',
    topic: 'law',
    text: {
      de: 'Wer eine Facebook-Seite betreibt, ist nach dem Europäischen Gerichtshof gemeinsam mit Meta verantwortlich, soweit Meta damit Daten der Menschen verarbeitet, die sie besuchen (C-210/16). Seit der DSGVO regelt das Art. 26. Das Urteil betraf Besuchsstatistiken; über das Training von KI sagt es nichts.',
      en: 'According to the European Court of Justice, whoever runs a Facebook page is responsible jointly with Meta as far as Meta uses it to process data of the people who visit it (C-210/16). Under the GDPR, Art. 26 governs this. The judgment was about visitor statistics; it says nothing about training AI.',
    },
    brief: {
      de: 'Wer eine Facebook-Seite betreibt, ist nach dem Europäischen Gerichtshof gemeinsam mit Meta verantwortlich, soweit Meta damit Daten der Menschen verarbeitet, die sie besuchen (C-210/16).',
      en: 'According to the European Court of Justice, whoever runs a Facebook page is responsible jointly with Meta as far as Meta uses it to process data of the people who visit it (C-210/16).',
    },
    source: {
      name: {
        de: 'Europäischer Gerichtshof, Urteil vom 5. Juni 2018',
        en: 'European Court of Justice, judgment of 5 June 2018',
      },
      url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:62016CJ0210',
    },
    date: '2018-06-05',
    confidence: 'A',
  },
  {
    id: 'public-bodies',
    topic: 'law',
    text: {
      de: 'Öffentlichen Stellen mit Auftritten bei Facebook oder Instagram riet die Datenschutzbeauftragte von Brandenburg dringend zum Widerspruch und erinnerte an ihre Vorbildfunktion.',
      en: 'The data protection commissioner of Brandenburg strongly advised public bodies present on Facebook or Instagram to object, and reminded them of the example they set.',
    },
    ...brandenburg,
  },
];
