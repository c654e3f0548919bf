import type { Samples } from './samples';

export const SAMPLES: Samples = {
  link: ['prawo do sprzeciwu', 'wyrazić sprzeciw', 'wnieść sprzeciw wobec', 'Zgłoś sprzeciw', 'sprzeciwić się'],
  title: [
    'Sprzeciw wobec wykorzystywania Twoich informacji na potrzeby SI w Meta',
    'Wyraź sprzeciw wobec wykorzystania Twoich informacji do rozwoju sztucznej inteligencji',
    'Sprzeciw wobec przetwarzania Twoich danych',
  ],
  thirdParty: [
    'Prawa osób, których dane dotyczą, w odniesieniu do informacji od osób trzecich używanych na potrzeby SI w Meta',
  ],
  question: ['Czy Twoja prośba dotyczy SI w Meta?', 'Czy Twoje zgłoszenie dotyczy AI w Meta?'],
  email: ['Adres e-mail', 'Twój adres poczty elektronicznej'],
  repeat: ['Potwierdź adres e-mail'],
  country: ['Kraj zamieszkania', 'W jakim państwie mieszkasz?'],
  reason: ['Wyjaśnij, jak to przetwarzanie na Ciebie wpływa', 'Uzasadnienie (opcjonalnie)', 'Podaj powód sprzeciwu'],
  name: ['Imię i nazwisko'],
  code: ['Kod potwierdzający', 'Wpisz kod, który wysłaliśmy'],
  foreign: ['Szukaj na Facebooku', 'Napisz komentarz…'],
  submit: ['Wyślij', 'Prześlij zgłoszenie'],
  confirmed: [
    'Otrzymaliśmy Twój sprzeciw.',
    'Uwzględnimy Twój sprzeciw.',
    'Twój sprzeciw został uwzględniony.',
    'Twoje zgłoszenie zostało wysłane.',
    'Dziękujemy. Otrzymaliśmy Twoją prośbę.',
    'Twój sprzeciw został przyjęty.',
  ],
  refused: [
    'Nie możemy uwzględnić Twojego sprzeciwu.',
    'Twój sprzeciw został odrzucony.',
    'Niestety Twój sprzeciw nie został uwzględniony.',
    'Odrzuciliśmy Twoje zgłoszenie.',
  ],
  incomplete: ['Wpisz prawidłowy adres e-mail.', 'To pole jest wymagane.', 'Nie udało się wysłać zgłoszenia.'],
  unsure: [
    'Jeśli Twój sprzeciw zostanie uwzględniony, będzie miał zastosowanie w przyszłości.',
    'Gdy otrzymaliśmy Twój sprzeciw, rozpoczęliśmy jego rozpatrywanie.',
    'Rozpatrzymy sprzeciw zgodnie z odpowiednimi przepisami o ochronie danych.',
    'Sprawdzimy, czy Twój sprzeciw został uwzględniony.',
    'Dowiedz się, kiedy sprzeciw może zostać uwzględniony.',
  ],
  unavailable: ['Ta strona jest obecnie niedostępna', 'Ta zawartość jest teraz niedostępna'],
  region: ['Ta funkcja jest niedostępna w Twoim regionie.'],
  login: ['Musisz się najpierw zalogować.', 'Zaloguj się do Facebooka'],
  cookies: ['Zezwolić na używanie plików cookie z Instagrama w tej przeglądarce?', 'Zezwól na wszystkie pliki cookie'],
};
