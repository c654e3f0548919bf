// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { judge, readAnswer, wordsOn } from '../../../lib/page/find/answer';
import { normalise } from '../../../lib/page/find/words';
import { lexiconsFor } from '../../../lib/routes/lexicon';

const LEXICONS = lexiconsFor('de');

const verdictOf = (...paragraphs: string[]) => {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
  return readAnswer(document, new Set(), LEXICONS, true)?.verdict;
};

describe('what the page answers', () => {
  test.each([
    ['confirmed', 'Vielen Dank. Wir haben deinen Widerspruch erhalten.'],
    ['confirmed', 'Wir werden deinem Einspruch nachkommen und deine Informationen nicht mehr verwenden.'],
    ['confirmed', 'We will honour your objection.'],
    ['confirmed', 'Thanks, your request has been submitted. You will not need to do this again.'],
    ['refused', 'Wir können deinem Widerspruch nicht nachkommen.'],
    [
      'refused',
      'Wir haben deinen Einspruch erhalten, können ihm aber leider nicht nachkommen: Dein Einspruch wurde abgelehnt.',
    ],
    ['refused', 'We cannot honour your objection.'],
    ['refused', "We can't honor your objection at this time."],
    ['refused', 'We will not be able to honour your objection.'],
    ['refused', "We won't honour your objection."],
    ['refused', 'Dein Widerspruch wird nicht berücksichtigt.'],
    ['refused', 'Wir können deinem Widerspruch nicht vollständig nachkommen.'],
    ['unknown', "We haven't received your request."],
    ['unknown', 'Your objection could not be submitted.'],
    ['unknown', 'If we are able to honour your objection, we will tell you.'],
    ['unknown', 'We will decide whether to honour your objection.'],
    ['unknown', 'Deine Anfrage konnte nicht übermittelt werden.'],
    ['unknown', 'Deine Anfrage wird gesendet …'],
    ['unknown', 'Dein Einspruch konnte leider nicht übermittelt werden.'],
    ['unknown', 'Sobald wir deinen Einspruch geprüft und anerkannt haben, hörst du von uns.'],
    ['unknown', 'Wir prüfen, ob wir deinem Widerspruch nachkommen können.'],
    ['unknown', 'Um deine Anfrage zu bestätigen, haben wir dir eine E-Mail gesendet.'],
    ['unknown', 'Du hast zu viele Anfragen gesendet.'],
    ['confirmed', 'Wir haben deinen Einspruch erhalten. Falls du keine E-Mail bekommst, versuche es erneut.'],
    ['unknown', 'Wir haben deinen Widerspruch nicht erhalten.'],
    ['unknown', 'Wenn wir deinem Einspruch nachkommen, gilt er ab diesem Zeitpunkt.'],
    ['unknown', 'If we honour your objection, it applies going forward.'],
    ['unknown', 'Once we have received your request, we will review it.'],
    ['unknown', 'Wenn wir z. B. deinen Widerspruch anerkennen, schreiben wir dir.'],
    ['unknown', 'Falls gilt: Wir haben deinen Widerspruch erhalten.'],
    ['confirmed', 'Wir haben deinen Widerspruch erhalten; falls du Fragen hast, schreib uns.'],
    ['confirmed', 'We received your request and will email you. If you have questions, write to us.'],
    ['refused', 'Wir haben deine Anfrage erhalten. Dein Widerspruch wurde abgelehnt.'],
    ['unknown', 'We never received your objection.'],
    ['unknown', 'Nobody has received your objection yet.'],
    ['unknown', 'Provided that you live in the EU, we will honour your objection.'],
    ['unknown', 'Assuming you confirm your email, your request will be applied going forward.'],
    [
      'unknown',
      'We received your objection. After reviewing it, we have decided to continue processing your information.',
    ],
    ['unknown', 'Something went wrong after we received your request.'],
    ['unknown', 'Wir haben niemals einen Widerspruch erhalten.'],
    ['unknown', 'Wir prüfen, inwieweit dein Einspruch berücksichtigt wird.'],
    ['unknown', 'Dein Einspruch wird berücksichtigt, nachdem du deine E-Mail-Adresse bestätigt hast.'],
    ['unknown', 'Vorausgesetzt, du wohnst in der EU, werden wir deinem Einspruch nachkommen.'],
    ['unknown', 'Wir haben deinen Widerspruch erhalten, können ihm aber nicht folgen.'],
    ['unknown', 'Die Sitzung ist abgelaufen.'],
    ['unknown', 'Wurde mein Einspruch anerkannt?'],
    ['unknown', 'Have you received my objection? Has my objection been accepted?'],
    ['unknown', 'Bald steht hier „Wir haben deinen Einspruch erhalten“.'],
    ['unknown', 'You will then read "We will honour your objection" here.'],
    ['confirmed', 'Wir haben deinen Einspruch „KI“ erhalten.'],
    ['confirmed', 'Vielen Dank.<br>Wir haben deinen <b>Ein</b>spruch<br>erhalten.<br>Du musst nichts tun.'],
    [undefined, '<blockquote>Wir haben deinen Einspruch erhalten.</blockquote>'],
    [undefined, '<q>Wir haben deinen Einspruch erhalten.</q>'],
    ['incomplete', 'Dieses Pflichtfeld fehlt noch.'],
    ['incomplete', 'Please enter a valid email address.'],
  ])('%s: %s', (verdict, text) => expect(verdictOf(text)).toBe(verdict));

  test('what stood there before is no answer', () => {
    document.body.innerHTML = '<p>We will honour your objection.</p>';
    const before = wordsOn(document);
    expect(readAnswer(document, before, LEXICONS, false)).toBeUndefined();
    document.body.insertAdjacentHTML('beforeend', '<p>Your request has been submitted.</p>');
    expect(readAnswer(document, before, LEXICONS, false)).toEqual({
      verdict: 'confirmed',
      text: 'Your request has been submitted.',
    });
  });

  test('words in scripts and fields are none of the page’s', () => {
    expect(
      verdictOf('<script>"We will honour your objection."</script><textarea>We will honour your objection.</textarea>'),
    ).toBeUndefined();
  });
});

describe('a rejection that receives first, in other languages', () => {
  test.each([
    ['fr', 'Nous avons bien reçu votre demande mais nous la rejetons.'],
    ['fr', 'Nous avons bien reçu votre opposition. Elle est rejetée.'],
    ['pl', 'Otrzymaliśmy Twoje zgłoszenie. Nie zostanie ono uwzględnione.'],
    ['nl', 'We hebben je bezwaar ontvangen. We gaan er niet in mee.'],
    ['sv', 'Vi har tagit emot din invändning men avslår den.'],
    ['fi', 'Olemme vastaanottaneet vastustuksesi, mutta se on hylätty.'],
    ['el', 'Λάβαμε την ένστασή σας, αλλά απορρίφθηκε.'],
  ])('%s: %s', (language, text) => {
    expect([...judge(normalise(text), lexiconsFor(language))]).not.toContain('confirmed');
  });
});
