import type { Words } from './words';

/**
 * How a condition is written: Google Sheets' own words for filter and format conditions in each language
 * (the first ones of each list), METHOD §4's, and what people write in their place. Comparisons that have no exact
 * operator here (`is not between`, `on or before`) are left out on purpose: a near meaning would score
 * silently wrong, an unknown condition is asked about.
 */
export const OPERATOR_WORDS = {
  is: {
    es: 'es | La fecha es | El texto es exactamente | Es exactamente | Texto exacto | Exactamente | El valor es',
    en: 'is | Date is | Text is exactly | Is exactly | Exactly | The value is',
    pl: 'jest | to | Data to | Tekst to dokładnie | Tekst jest dokładnie równy | Dokładnie | Jest dokładnie',
  },
  is_not: {
    es: 'no es | El texto no es exactamente | Distinto de | Diferente de | Es distinto de | Es diferente de',
    en: "is not | isn't | Text is not exactly | Different from | Is different from | Other than",
    pl: 'nie jest | to nie | Inne niż | Różne od | Jest inne niż',
  },
  one_of: {
    es:
      'es uno de | Es una de | Uno de | Una de | Alguno de | Alguna de | Es alguno de | En la lista | ' +
      'Está en | Está en la lista',
    en: 'is one of | One of | Any of | Is any of | In | Is in | In list | Is in list',
    pl: 'jest jednym z | Jest jedną z | Jedno z | Jeden z | Jedna z | Jest na liście | Na liście | Dowolne z',
  },
  none_of: {
    es:
      'no es ninguno de | Ninguno de | Ninguna de | No es ninguna de | No es uno de | No es una de | ' +
      'No está en | No está en la lista',
    en: 'is none of | None of | Is not one of | Not one of | Not in | Is not in | Is not any of | Not any of',
    pl:
      'nie jest żadnym z | Nie jest żadną z | Żadne z | Żaden z | Żadna z | Nie jest jednym z | ' +
      'Nie jest na liście',
  },
  contains: {
    es: 'El texto contiene | contiene | Incluye | El texto incluye | Contiene el texto',
    en: 'Text contains | contains | Includes | Contains text',
    pl: 'Tekst zawiera | zawiera | Zawiera tekst | Obejmuje',
  },
  not_contains: {
    es: 'El texto no contiene | no contiene | No incluye | El texto no incluye',
    en:
      "Text does not contain | does not contain | Doesn't contain | Text doesn’t contain | " +
      'Not contains | Does not include',
    pl: 'Tekst nie zawiera | nie zawiera | Nie obejmuje',
  },
  starts_with: {
    es:
      'El texto empieza por | El texto comienza con | empieza por | Empieza con | Comienza por | ' +
      'Comienza con | El texto empieza con | El texto comienza por',
    en: 'Text starts with | starts with | Begins with | Text begins with',
    pl: 'Tekst zaczyna się od | zaczyna się od | Rozpoczyna się od | Tekst rozpoczyna się od',
  },
  ends_with: {
    es:
      'El texto termina en | El texto termina con | El texto finaliza con | termina en | Termina con | ' +
      'Termina por | Acaba en | Acaba con | Finaliza con | El texto acaba en',
    en: 'Text ends with | ends with | Ends in',
    pl:
      'Tekst kończy się na | kończy się na | Tekst kończy się ciągiem | Kończy się ciągiem | ' +
      'Tekst kończy się',
  },
  equal: {
    es: 'Es igual a | Igual a | Igual que | =',
    en: 'Is equal to | Equal to | Equals | == | ＝',
    pl: 'Jest równe | Równe | Równa się | Jest równy | Równy | Równa',
  },
  not_equal: {
    es: 'No es igual a | No igual a | Es desigual a | ≠ | <> | !=',
    en: "Is not equal to | Not equal to | Does not equal | Doesn't equal | =/=",
    pl: 'Nie jest równe | Nie równa się | Nierówne | Różne niż | Nie jest równy',
  },
  greater: {
    es: 'Mayor que | Es mayor que | Mayor a | Más de | Más que | Superior a | Mayor | >',
    en:
      'Greater than | Is greater than | More than | Is more than | Above | Over | Larger than | ' +
      'Bigger than',
    pl: 'Większe niż | Jest większe niż | Większy niż | Więcej niż | Powyżej | Ponad | Większa niż',
  },
  at_least: {
    es:
      'Mayor o igual que | Mayor que o igual a | Mayor o igual a | Es mayor o igual que | ' +
      'Igual o mayor que | Al menos | Como mínimo | Mínimo | Desde | ≥ | >= | =>',
    en:
      'Greater than or equal to | Is greater than or equal to | Greater or equal | ' +
      'Greater than or equal | At least | Minimum | ⩾',
    pl:
      'Większe lub równe | Większe niż lub równe | Większe lub równe niż | Jest większe lub równe | ' +
      'Co najmniej | Przynajmniej | Nie mniej niż | Minimum | Większe bądź równe',
  },
  less: {
    es: 'Menor que | Es menor que | Menor a | Menos de | Menos que | Inferior a | Menor | <',
    en: 'Less than | Is less than | Fewer than | Below | Under | Smaller than',
    pl: 'Mniejsze niż | Jest mniejsze niż | Mniejszy niż | Mniej niż | Poniżej | Mniejsza niż',
  },
  at_most: {
    es:
      'Menor o igual que | Menor que o igual a | Menor o igual a | Es menor o igual que | ' +
      'Igual o menor que | Como máximo | Como mucho | Máximo | Hasta | ≤ | <= | =<',
    en:
      'Less than or equal to | Is less than or equal to | Less or equal | Less than or equal | At most | ' +
      'Maximum | Up to | ⩽',
    pl:
      'Mniejsze lub równe | Mniejsze niż lub równe | Mniejsze lub równe niż | Jest mniejsze lub równe | ' +
      'Co najwyżej | Nie więcej niż | Maksymalnie | Maksimum | Mniejsze bądź równe',
  },
  between: {
    es: 'Está entre | Entre | Es entre | Se encuentra entre | La fecha está entre',
    en: 'Is between | Between | Date is between',
    pl:
      'Jest między | Jest pomiędzy | Między | Pomiędzy | Data jest między | Mieści się między | ' +
      'Data mieści się w zakresie',
  },
  before: {
    es:
      'La fecha es anterior | La fecha es anterior a | La fecha es anterior al | Es anterior al | Es anterior a | Anterior a | Antes de | ' +
      'Antes del | La fecha es antes de | Es antes de',
    en: 'Date is before | Is before | Before | Earlier than',
    pl:
      'Data przypada przed | Data jest wcześniejsza niż | Data przed | Jest przed | Przed | ' +
      'Wcześniej niż | Wcześniejsza niż | Data jest przed',
  },
  after: {
    es:
      'La fecha es posterior | La fecha es posterior a | La fecha es posterior al | Es posterior al | Es posterior a | Posterior a | Después de | ' +
      'Después del | La fecha es después de | Es después de',
    en: 'Date is after | Is after | After | Later than',
    pl:
      'Data przypada po | Data jest późniejsza niż | Data po | Jest po | Po | Później niż | ' +
      'Późniejsza niż | Data jest po',
  },
  within_last_days: {
    es:
      'En los últimos días | En los últimos N días | En los últimos | Últimos días | Últimos N días | ' +
      'Dentro de los últimos N días | En los últimos (días) | Últimos (días)',
    en:
      'Within last N days | Within the last N days | In the last N days | Within last days | ' +
      'In the last days | Within the last days | Last N days | Within last (days) | Within the last',
    pl:
      'W ciągu ostatnich N dni | W ostatnich N dniach | W ciągu ostatnich dni | W ostatnich dniach | ' +
      'Ostatnie N dni | W ciągu ostatnich (dni)',
  },
  older_than_days: {
    es:
      'Hace más de N días | Hace más de (días) | Hace más de días | Hace más de | Más antiguo que N días | ' +
      'Más antigua que N días | Anterior a N días | Más de N días | Con más de N días',
    en:
      'Older than N days | Older than (days) | Older than | More than N days ago | Over N days ago | ' +
      'Older than days',
    pl:
      'Starsze niż N dni | Starsza niż N dni | Starszy niż N dni | Ponad N dni temu | ' +
      'Więcej niż N dni temu | Starsze niż | Starsze niż (dni)',
  },
  within_next_days: {
    es:
      'En los próximos días | En los próximos N días | En los próximos | Próximos N días | ' +
      'Próximos días | Dentro de los próximos N días | En los siguientes N días | En los próximos (días)',
    en:
      'Within next N days | Within the next N days | In the next N days | Within next days | ' +
      'In the next days | Within the next days | Next N days | Within next (days) | Within the next',
    pl:
      'W ciągu najbliższych N dni | W ciągu następnych N dni | W najbliższych N dniach | ' +
      'W ciągu najbliższych dni | Najbliższe N dni | W ciągu najbliższych (dni)',
  },
  filled: {
    es:
      'No está vacía | No está vacío | La celda no está vacía | No vacía | No vacío | Está rellena | ' +
      'Está relleno | Relleno | Rellena | Tiene valor | Tiene algún valor | Está informado | Informado | ' +
      'Con datos | No está en blanco | Existe',
    en:
      'Is not empty | Cell is not empty | Not empty | Is filled | Filled | Is filled in | Has a value | ' +
      'Has any value | Is known | Is not blank | Not blank | Exists | Is set',
    pl:
      'Nie jest puste | Nie jest pusta | Nie jest pusty | Komórka nie jest pusta | Niepuste | Niepusta | ' +
      'Wypełnione | Jest wypełnione | Jest wypełniona | Ma wartość | Uzupełnione',
  },
  empty: {
    es:
      'Está vacía | Está vacío | La celda está vacía | Vacía | Vacío | En blanco | Está en blanco | ' +
      'Sin datos | No tiene valor | Falta',
    en:
      'Is empty | Cell is empty | Empty | Is blank | Blank | Has no value | Is unknown | Missing | ' +
      'Is not filled | Not filled',
    pl:
      'Jest puste | Jest pusta | Jest pusty | Komórka jest pusta | Puste | Pusta | Niewypełnione | ' +
      'Brak wartości | Brak',
  },
  matches: {
    es:
      'Coincide con | Coincide con el patrón | Cumple el patrón | Coincide con la expresión regular | ' +
      'Expresión regular | Patrón',
    en:
      'matches | Matches pattern | Matches the pattern | Matches regex | Regex | Regular expression | ' +
      'Pattern',
    pl:
      'pasuje do | Pasuje do wzorca | Zgodne z wzorcem | Odpowiada wzorcowi | Wyrażenie regularne | ' +
      'Wzorzec',
  },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Conditions written with their number of days inside (`within last 30 days`); `{n}` stands for a whole
 * number. Where the number is in the Value cell, {@link OPERATOR_WORDS} apply instead.
 */
export const OPERATOR_PATTERNS = {
  within_last_days: {
    es:
      'en los últimos {n} días | últimos {n} días | dentro de los últimos {n} días | ' +
      'hace menos de {n} días',
    en:
      'within last {n} days | within the last {n} days | in last {n} days | in the last {n} days | ' +
      'last {n} days | in the past {n} days | within the past {n} days',
    pl: 'w ciągu ostatnich {n} dni | w ostatnich {n} dniach | ostatnie {n} dni | z ostatnich {n} dni',
  },
  older_than_days: {
    es:
      'hace más de {n} días | más antiguo que {n} días | más antigua que {n} días | ' +
      'con más de {n} días | anterior a {n} días | de hace más de {n} días',
    en: 'older than {n} days | more than {n} days ago | over {n} days ago | over {n} days old',
    pl:
      'starsze niż {n} dni | starsza niż {n} dni | starszy niż {n} dni | ponad {n} dni temu | ' +
      'więcej niż {n} dni temu',
  },
  within_next_days: {
    es:
      'en los próximos {n} días | próximos {n} días | dentro de los próximos {n} días | ' +
      'en los siguientes {n} días | en menos de {n} días',
    en:
      'within next {n} days | within the next {n} days | in next {n} days | in the next {n} days | ' +
      'next {n} days',
    pl:
      'w ciągu najbliższych {n} dni | w ciągu następnych {n} dni | w najbliższych {n} dniach | ' +
      'najbliższe {n} dni',
  },
} as const satisfies Readonly<Record<string, Words>>;
