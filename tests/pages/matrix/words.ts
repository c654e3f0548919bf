/**
 * The matrix's forms in eight languages: our own translations, worded as Meta words its forms, and on purpose not taken
 * from the lexicons. German and English labels after meta-pages.md §3; the rest has no source but the language itself.
 */
export type MatrixLanguage = 'de' | 'en' | 'fr' | 'it' | 'pl' | 'el' | 'bg' | 'fi';

export type MatrixWords = {
  /** The classic form, for objections of every kind. */
  readonly title: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly country: string;
  readonly countries: readonly [string, string];
  readonly email: string;
  readonly reason: string;
  readonly submit: string;
  /** The portal's request: its title says nothing of AI, its option does. */
  readonly request: string;
  readonly topic: string;
  readonly option: string;
  readonly otherOptions: readonly [thirdParties: string, other: string, copy: string];
  readonly confirmEmail: string;
  readonly next: string;
  readonly requestCode: string;
  readonly codeLabel: string;
  readonly verify: string;
  readonly thanks: string;
  /** A sentence of the policy: before the link, the link, after it; and links to other rights. */
  readonly policy: string;
  readonly right: readonly [string, string, string];
  readonly otherRights: readonly [erase: string, contact: string];
};

export const MATRIX_WORDS: Readonly<Record<MatrixLanguage, MatrixWords>> = {
  de: {
    title: 'Widerspruch gegen die Verarbeitung deiner Informationen',
    question: 'Bezieht sich deine Anfrage auf KI bei Meta?',
    yes: 'Ja',
    no: 'Nein',
    country: 'In welchem Land wohnst du?',
    countries: ['Deutschland', 'Dänemark'],
    email: 'E-Mail-Adresse',
    reason: 'Bitte erläutere, wie sich diese Verarbeitung auf dich auswirkt (optional)',
    submit: 'Senden',
    request: 'Anfrage zu deinen Datenschutzrechten',
    topic: 'Worum geht es bei deiner Anfrage?',
    option: 'Ich möchte der Verwendung meiner Informationen für Meta AI widersprechen',
    otherOptions: [
      'Ich möchte der Verwendung meiner Informationen von Dritten für Meta AI widersprechen',
      'Ich habe einen anderen Widerspruch',
      'Ich möchte eine Kopie meiner Informationen',
    ],
    confirmEmail: 'E-Mail-Adresse bestätigen',
    next: 'Weiter',
    requestCode: 'Code anfordern',
    codeLabel: 'Bestätigungscode',
    verify: 'Bestätigen',
    thanks: 'Vielen Dank. Wir haben deinen Widerspruch erhalten.',
    policy: 'Datenschutzrichtlinie',
    right: [
      'Du hast das Recht, der Verarbeitung ',
      'zu widersprechen',
      ', wenn sie auf berechtigten Interessen beruht.',
    ],
    otherRights: ['Recht auf Löschung', 'Kontaktiere uns'],
  },
  en: {
    title: 'Object to the processing of your information',
    question: 'Is your request about AI at Meta?',
    yes: 'Yes',
    no: 'No',
    country: 'Which country do you live in?',
    countries: ['Germany', 'Greece'],
    email: 'Email address',
    reason: 'Please explain how this processing impacts you (optional)',
    submit: 'Submit',
    request: 'Privacy rights request',
    topic: 'What is your request about?',
    option: 'I want to object to the use of my information for Meta AI',
    otherOptions: [
      'I want to object to the use of my information from third parties for Meta AI',
      'I have a different objection',
      'I want a copy of my information',
    ],
    confirmEmail: 'Confirm email address',
    next: 'Next',
    requestCode: 'Request code',
    codeLabel: 'Confirmation code',
    verify: 'Verify',
    thanks: 'Thank you. We have received your objection.',
    policy: 'Privacy Policy',
    right: ['You have the ', 'right to object to', ' our processing where we rely on legitimate interests.'],
    otherRights: ['Right to erasure', 'Contact us'],
  },
  fr: {
    title: 'Opposition au traitement de vos informations',
    question: 'Votre demande concerne-t-elle l’IA chez Meta ?',
    yes: 'Oui',
    no: 'Non',
    country: 'Dans quel pays résidez-vous ?',
    countries: ['France', 'Finlande'],
    email: 'Adresse e-mail',
    reason: 'Veuillez expliquer en quoi ce traitement vous affecte (facultatif)',
    submit: 'Envoyer',
    request: 'Demande relative à vos droits en matière de confidentialité',
    topic: 'Quel est l’objet de votre demande ?',
    option: 'Je souhaite m’opposer à l’utilisation de mes informations pour Meta AI',
    otherOptions: [
      'Je souhaite m’opposer à l’utilisation de mes informations provenant de tiers pour Meta AI',
      'Mon opposition porte sur autre chose',
      'Je souhaite obtenir une copie de mes informations',
    ],
    confirmEmail: 'Confirmer l’adresse e-mail',
    next: 'Suivant',
    requestCode: 'Demander un code',
    codeLabel: 'Code de confirmation',
    verify: 'Vérifier',
    thanks: 'Merci. Nous avons bien reçu votre opposition.',
    policy: 'Politique de confidentialité',
    right: ['Vous disposez d’un ', 'droit d’opposition', ' lorsque le traitement repose sur nos intérêts légitimes.'],
    otherRights: ['Droit à l’effacement', 'Nous contacter'],
  },
  it: {
    title: 'Opposizione al trattamento delle tue informazioni',
    question: 'La tua richiesta riguarda l’IA di Meta?',
    yes: 'Sì',
    no: 'No',
    country: 'In quale Paese risiedi?',
    countries: ['Italia', 'Irlanda'],
    email: 'Indirizzo e-mail',
    reason: 'Spiegaci che impatto ha su di te questo trattamento dei dati (facoltativo)',
    submit: 'Invia',
    request: 'Richiesta relativa ai diritti sulla privacy',
    topic: 'Di cosa si tratta?',
    option: 'Desidero oppormi all’uso delle mie informazioni per Meta AI',
    otherOptions: [
      'Desidero oppormi all’uso delle mie informazioni provenienti da terzi per Meta AI',
      'Ho un’obiezione diversa',
      'Desidero una copia delle mie informazioni',
    ],
    confirmEmail: 'Conferma l’indirizzo e-mail',
    next: 'Avanti',
    requestCode: 'Richiedi codice',
    codeLabel: 'Codice di conferma',
    verify: 'Verifica',
    thanks: 'Grazie. Abbiamo ricevuto la tua richiesta di opposizione.',
    policy: 'Informativa sulla privacy',
    right: ['Hai il ', 'diritto di opposizione', ' quando il trattamento si basa sui nostri interessi legittimi.'],
    otherRights: ['Diritto alla cancellazione', 'Contattaci'],
  },
  pl: {
    title: 'Sprzeciw wobec przetwarzania Twoich informacji',
    question: 'Czy Twoja prośba dotyczy SI w Meta?',
    yes: 'Tak',
    no: 'Nie',
    country: 'W jakim kraju mieszkasz?',
    countries: ['Polska', 'Portugalia'],
    email: 'Adres e-mail',
    reason: 'Wyjaśnij, jaki wpływ ma na Ciebie to przetwarzanie (opcjonalnie)',
    submit: 'Wyślij',
    request: 'Prośba dotycząca praw do prywatności',
    topic: 'Czego dotyczy Twoja prośba?',
    option: 'Chcę wyrazić sprzeciw wobec wykorzystywania moich informacji na potrzeby Meta AI',
    otherOptions: [
      'Chcę wyrazić sprzeciw wobec wykorzystywania moich informacji pochodzących od osób trzecich na potrzeby Meta AI',
      'Mam inny sprzeciw',
      'Chcę otrzymać kopię moich informacji',
    ],
    confirmEmail: 'Potwierdź adres e-mail',
    next: 'Dalej',
    requestCode: 'Poproś o kod',
    codeLabel: 'Kod potwierdzający',
    verify: 'Zweryfikuj',
    thanks: 'Dziękujemy. Otrzymaliśmy Twój sprzeciw.',
    policy: 'Zasady ochrony prywatności',
    right: ['Masz ', 'prawo do sprzeciwu', ', gdy przetwarzanie opiera się na prawnie uzasadnionych interesach.'],
    otherRights: ['Prawo do usunięcia danych', 'Skontaktuj się z nami'],
  },
  el: {
    title: 'Εναντίωση στην επεξεργασία των πληροφοριών σας',
    question: 'Το αίτημά σας αφορά την τεχνητή νοημοσύνη στη Meta;',
    yes: 'Ναι',
    no: 'Όχι',
    country: 'Σε ποια χώρα μένετε;',
    countries: ['Ελλάδα', 'Εσθονία'],
    email: 'Διεύθυνση email',
    reason: 'Εξηγήστε πώς σας επηρεάζει αυτή η επεξεργασία (προαιρετικό)',
    submit: 'Υποβολή',
    request: 'Αίτημα για τα δικαιώματα απορρήτου σας',
    topic: 'Τι αφορά το αίτημά σας;',
    option: 'Θέλω να εναντιωθώ στη χρήση των πληροφοριών μου για το Meta AI',
    otherOptions: [
      'Θέλω να εναντιωθώ στη χρήση των πληροφοριών μου από τρίτους για το Meta AI',
      'Έχω άλλη ένσταση',
      'Θέλω ένα αντίγραφο των πληροφοριών μου',
    ],
    confirmEmail: 'Επιβεβαίωση διεύθυνσης email',
    next: 'Επόμενο',
    requestCode: 'Αίτημα κωδικού',
    codeLabel: 'Κωδικός επιβεβαίωσης',
    verify: 'Επαλήθευση',
    thanks: 'Σας ευχαριστούμε. Λάβαμε την εναντίωσή σας.',
    policy: 'Πολιτική απορρήτου',
    right: ['Έχετε το ', 'δικαίωμα εναντίωσης', ', όταν η επεξεργασία βασίζεται στα έννομα συμφέροντά μας.'],
    otherRights: ['Δικαίωμα διαγραφής', 'Επικοινωνήστε μαζί μας'],
  },
  bg: {
    title: 'Възражение срещу обработването на вашата информация',
    question: 'Вашата заявка свързана ли е с ИИ в Meta?',
    yes: 'Да',
    no: 'Не',
    country: 'В коя държава живеете?',
    countries: ['България', 'Белгия'],
    email: 'Имейл адрес',
    reason: 'Обяснете как ви засяга това обработване (по избор)',
    submit: 'Изпращане',
    request: 'Заявка за правата ви за поверителност',
    topic: 'За какво се отнася заявката ви?',
    option: 'Искам да възразя срещу използването на моята информация за Meta AI',
    otherOptions: [
      'Искам да възразя срещу използването на моята информация от трети страни за Meta AI',
      'Имам друго възражение',
      'Искам копие на моята информация',
    ],
    confirmEmail: 'Потвърдете имейл адреса',
    next: 'Напред',
    requestCode: 'Заявяване на код',
    codeLabel: 'Код за потвърждение',
    verify: 'Проверка',
    thanks: 'Благодарим ви. Получихме вашето възражение.',
    policy: 'Правила за поверителност',
    right: ['Имате ', 'право на възражение', ', когато обработването се основава на законните ни интереси.'],
    otherRights: ['Право на изтриване', 'Свържете се с нас'],
  },
  fi: {
    title: 'Tietojesi käsittelyn vastustaminen',
    question: 'Koskeeko pyyntösi Metan tekoälyä?',
    yes: 'Kyllä',
    no: 'Ei',
    country: 'Missä maassa asut?',
    countries: ['Suomi', 'Saksa'],
    email: 'Sähköpostiosoite',
    reason: 'Kerro, miten tämä käsittely vaikuttaa sinuun (valinnainen)',
    submit: 'Lähetä',
    request: 'Tietosuojaoikeuksia koskeva pyyntö',
    topic: 'Mitä pyyntösi koskee?',
    option: 'Haluan vastustaa tietojeni käyttöä Meta AI:ta varten',
    otherOptions: [
      'Haluan vastustaa kolmansilta osapuolilta saatujen tietojeni käyttöä Meta AI:ta varten',
      'Minulla on muu vastustamispyyntö',
      'Haluan kopion tiedoistani',
    ],
    confirmEmail: 'Vahvista sähköpostiosoite',
    next: 'Seuraava',
    requestCode: 'Pyydä koodi',
    codeLabel: 'Vahvistuskoodi',
    verify: 'Vahvista',
    thanks: 'Kiitos. Olemme vastaanottaneet vastustuksesi.',
    policy: 'Tietosuojakäytäntö',
    right: ['Sinulla on ', 'oikeus vastustaa', ' käsittelyä, joka perustuu oikeutettuihin etuihin.'],
    otherRights: ['Oikeus tietojen poistamiseen', 'Ota yhteyttä'],
  },
};
