import type { Language } from '../model/case';
import type { RefusalReason } from '../model/mail';

/** What an answer to a refusal says to each reason that the refusal may name; `region` where the right is said not to apply. */
type Ground = RefusalReason | 'region';

const GROUNDS: Readonly<Record<Language, Readonly<Record<Ground, string>>>> = {
  de: {
    grounds:
      'Sie berufen sich auf Gründe, die schwerer wiegen sollen. Bitte legen Sie dar, welche das gerade für meine Daten sind und warum sie zwingend sind. Dass viele Daten ein Modell besser machen, ist ein allgemeiner Zweck und sagt über meinen Fall nichts.',
    situation:
      'Sie halten meine Begründung nicht für ausreichend. Art. 21 Abs. 1 DSGVO verlangt Gründe aus meiner besonderen Situation, aber weder eine bestimmte Form noch einen Nachweis. Meine Beiträge, Bilder und Angaben geben Auskunft über mein Leben und über Menschen in meinem Umfeld; in ein Modell eingegangen, lassen sie sich kaum zurückholen. Falls Ihnen eine bestimmte Angabe fehlt, nennen Sie sie bitte.',
    identity:
      'Sie haben mich oder mein Konto nicht zuordnen können. Die Angaben dazu stehen oben. Eine Ablehnung setzt voraus, dass Sie glaubhaft machen, mich nicht identifizieren zu können (Art. 12 Abs. 2 DSGVO); sonst dürfen Sie bei begründeten Zweifeln zusätzliche Angaben erbitten (Art. 12 Abs. 6 DSGVO). Bitte nennen Sie, welche Angabe Sie brauchen und wofür.',
    shown:
      'Sie verlangen einen Beleg dafür, dass Ihre KI Daten über mich ausgibt. Der Widerspruch richtet sich gegen die Verarbeitung für Entwicklung und Training, nicht erst gegen ein Ergebnis. Einen solchen Beleg setzt Art. 21 Abs. 1 DSGVO nicht voraus.',
    channel:
      'Sie verweisen mich auf ein anderes Formular oder eine Einstellung. Art. 21 DSGVO schreibt für den Widerspruch keine Form vor, und Sie haben die Ausübung zu erleichtern (Art. 12 Abs. 2 DSGVO). Der Widerspruch ist Ihnen zugegangen; bitte behandeln Sie ihn als solchen.',
    region:
      'Sie teilen mit, das Recht gelte in meiner Region nicht. Die DSGVO gilt für die Verarbeitung im Rahmen der Tätigkeiten Ihrer Niederlassung in Irland, gleich wo sie stattfindet (Art. 3 Abs. 1 DSGVO). Bitte prüfen Sie, welchem Land mein Konto zugeordnet ist.',
  },
  en: {
    grounds:
      'You rely on grounds that are said to weigh more. Please set out which these are for my data in particular, and why they are compelling. That much data makes a model better is a general purpose and says nothing about my case.',
    situation:
      'You do not consider my reasons sufficient. Art. 21(1) GDPR requires grounds relating to my particular situation, but neither a certain form nor proof. My posts, pictures and statements tell about my life and about people around me; once they have become part of a model, they can hardly be taken back. If you lack a certain piece of information, please name it.',
    identity:
      'You were not able to attribute the objection to me or my account. The details are given above. A refusal requires that you demonstrate that you are not in a position to identify me (Art. 12(2) GDPR); otherwise you may, in case of reasonable doubts, request additional information (Art. 12(6) GDPR). Please name the information you need, and what for.',
    shown:
      'You demand proof that your AI puts out data about me. The objection is directed against the processing for development and training, not only against a result. Art. 21(1) GDPR does not require such proof.',
    channel:
      'You refer me to another form or to a setting. Art. 21 GDPR prescribes no form for the objection, and you have to facilitate its exercise (Art. 12(2) GDPR). The objection has reached you; please treat it as one.',
    region:
      'You state that the right does not apply in my region. The GDPR applies to processing in the context of the activities of your establishment in Ireland, wherever it takes place (Art. 3(1) GDPR). Please check which country my account is attributed to.',
  },
};

/** The paragraphs that go with these reasons, in the order in which they are listed here. */
export function groundsFor(reasons: readonly Ground[], language: Language): string {
  const said = GROUNDS[language];
  return ORDER.filter((one) => reasons.includes(one))
    .map((one) => said[one])
    .join('\n\n');
}

const ORDER: readonly Ground[] = ['region', 'identity', 'channel', 'situation', 'shown', 'grounds'];
