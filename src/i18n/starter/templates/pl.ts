import type { StarterTemplate } from './types';

/** The Templates tab as it begins, in Polish; sentences avoid forms that would have to know who is a woman or a man. */
export const starterTemplatesPl: readonly StarterTemplate[] = [
  {
    template: 'Powiadomienie dla handlowca terenowego',
    purpose: 'alert',
    channel: 'mail',
    subject: 'Nowa szansa: {{Firma}} · {{Imię}} {{Nazwisko}}',
    body: `Dzień dobry, {{Handlowiec terenowy}},

przekazuję zakwalifikowaną szansę sprzedaży. W tym mailu jest wszystko, co wiem; proszę o odpowiedź w arkuszu: przyjęcie, zwrot albo dyskwalifikacja.

KONTAKT
{{Imię}} {{Nazwisko}} · {{Stanowisko | "stanowisko niepotwierdzone"}}
{{Firma}}
Tel. {{Telefon komórkowy | Telefon | "brak telefonu"}} · {{E-mail | "brak e-maila"}}

DLACZEGO KWALIFIKUJE SIĘ (punkty: {{Punkty DUO}})
{{Dlaczego}}

PROFIL
{{Profil}}

PRZEBIEG ROZMÓW
{{Historia}}

UZGODNIONY NASTĘPNY KROK
{{Uzgodniony krok | "Telefon w sprawie terminu spotkania"}} {{Data spotkania}}

Proszę o rozmowę z klientem w ciągu jednego dnia roboczego. Jeśli coś się nie zgadza, proszę zwrócić szansę przed telefonem i podać powód.

{{Moje imię}}
{{Mój telefon}}

Szansa {{ID szansy}} · {{Link do arkusza}}`,
    note: 'Wysyłane przy przekazaniu do sprzedaży.',
  },
  {
    template: 'Potwierdzenie dla klienta',
    purpose: 'confirmation',
    channel: 'mail',
    subject: 'Kontakt ze strony: {{Handlowiec terenowy}}',
    body: `Dzień dobry,

dziękuję za poświęcony czas. Zgodnie z ustaleniami {{Handlowiec terenowy}} skontaktuje się z Państwem {{Data spotkania | "w ciągu jednego dnia roboczego"}}.

Treść naszej rozmowy została przekazana, więc nie trzeba będzie niczego powtarzać. Adres handlowca jest w kopii tej wiadomości, gdyby woleli Państwo napisać bezpośrednio.

W razie pytań wystarczy odpowiedzieć na tę wiadomość.

Z poważaniem
{{Moje imię}}
{{Mój telefon}}`,
    note: 'Handlowiec terenowy otrzymuje kopię.',
  },
  {
    template: 'Powitanie',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Dziękujemy za zainteresowanie',
    body: `Dzień dobry,

dziękuję za zainteresowanie. Żeby nie zabierać Państwu czasu, zacznę od jednego pytania: co chcieliby Państwo rozwiązać w firmie {{Firma | "u siebie"}} i na kiedy?

Wystarczy jedno zdanie. Dzięki niemu powiem, czy możemy pomóc i co zrobiły inne firmy w podobnej sytuacji.

Jeśli wygodniej porozmawiać, proszę o telefon: {{Mój telefon | "numer w stopce"}}, albo o podanie dogodnej godziny.

Z poważaniem
{{Moje imię}}`,
    note: 'Pierwszy krok sekwencji „Powitanie”.',
  },
  {
    template: 'Przydatny przykład',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Jak poradziła sobie z tym inna firma',
    body: `Dzień dobry,

często pomaga zobaczyć, jak poradzili sobie inni. Oto trzy pytania, które przed decyzją zadaje sobie prawie każda firma:

1. Ile kosztuje nas dziś pozostawienie wszystkiego bez zmian?
2. Kto musi się zgodzić na zmianę?
3. Co się stanie, jeśli poczekamy pół roku?

Chętnie przejdę przez nie z Państwem w kwadrans, bez zobowiązań. Czy lepiej pasuje godzina przed południem, czy po południu?

Z poważaniem
{{Moje imię}}`,
    note: 'Proszę wstawić tu własny przykład, gdy tylko będzie.',
  },
  {
    template: 'Może wrócimy do tego później?',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Może wrócimy do tego później?',
    body: `Dzień dobry,

nie udało nam się porozmawiać, a nie chcę się narzucać. Proszę tylko o informację, która odpowiedź jest Państwa:

1. Tak, temat jest aktualny: proszę o telefon w dniu …
2. Nie teraz: proszę napisać za … miesięcy.
3. Temat jest nieaktualny.

Wystarczy sam numer. Dziękuję.

Z poważaniem
{{Moje imię}}`,
    note: 'Ostatni krok; zwykle przynosi najwięcej odpowiedzi.',
  },
  {
    template: 'Po rozmowie',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'Podsumowanie naszej rozmowy',
    body: `Dzień dobry,

dziękuję za rozmowę. Tak rozumiem nasze ustalenia; proszę o poprawki, jeśli coś się nie zgadza:

{{Co odpowiedział}}

Następny krok: {{Uzgodniony krok}} {{Data spotkania}}

Z poważaniem
{{Moje imię}}
{{Mój telefon}}`,
    note: 'Po rozmowie telefonicznej.',
  },
  {
    template: 'Nie udało się spotkać',
    purpose: 'follow_up',
    channel: 'mail',
    subject: 'Nie udało się spotkać: znajdziemy inny termin?',
    body: `Dzień dobry,

mieliśmy spotkanie ({{Data spotkania | "w ustalonym terminie"}}), ale nie udało się nam zobaczyć; z pewnością coś wypadło. Czy pasuje ta sama godzina innego dnia w tym tygodniu?

Jeśli to już nie jest dobry moment, proszę o szczerą informację: wrócimy do tematu, kiedy będzie Państwu wygodnie.

Z poważaniem
{{Moje imię}}
{{Mój telefon}}`,
    note: 'Gdy klient nie przyszedł.',
  },
  {
    template: 'Wiadomość na początek',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Dzień dobry, tu {{Moje imię}}. Piszę w sprawie Państwa zapytania: {{Produkt | "nasza oferta"}}. Kiedy pasowałaby dziesięciominutowa rozmowa?`,
    note: 'Otwiera się w WhatsAppie; wysyłają ją Państwo sami.',
  },
  {
    template: 'Nieodebrany telefon',
    purpose: 'message',
    channel: 'message',
    subject: '',
    body: `Dzień dobry, tu {{Moje imię}}. Przed chwilą próba połączenia się nie powiodła. O której godzinie mogę zadzwonić dziś lub jutro?`,
    note: 'Po nieodebranym telefonie.',
  },
  {
    template: 'Rozmowa z klientem',
    purpose: 'cadence',
    channel: 'mail',
    subject: 'Jak się sprawdza nasza współpraca?',
    body: `Dzień dobry,

minęło kilka miesięcy i chcę zapytać, jak wszystko działa w firmie {{Firma | "u Państwa"}}. Czy jest coś, co powinniśmy poprawić, albo nowa potrzeba?

Pomoże mi też informacja, co się u Państwa zmieniło: ludzie, oddziały, plany na ten rok.

Czy możemy porozmawiać o tym telefonicznie w tym tygodniu?

Z poważaniem
{{Moje imię}}
{{Mój telefon}}`,
    note: 'Dla klientów.',
  },
  {
    template: 'Podsumowanie dnia',
    purpose: 'digest',
    channel: 'mail',
    subject: 'Dzień w DUO · {{Dzisiaj}}',
    body: `Dzień dobry, {{Moje imię}},

{{Treść}}

Otwórz arkusz: {{Link do arkusza}}`,
    note: 'Wysyłane do osób z zaznaczonym polem w zespole.',
  },
];
