import { wordsOf, type Language } from '../../../src/i18n/language';
import { flattened, holesOf } from './flattened';

const LANGUAGES: readonly Language[] = ['es', 'es-ES', 'en', 'pl'];
const neutral = flattened(wordsOf('es'));

/** The glossary, copied by hand: key, neutral Spanish, English, Polish. */
const GLOSSARY: readonly (readonly [key: string, es: string, en: string, pl: string])[] = [
  ['tabs.leads', 'Leads', 'Leads', 'Leady'],
  ['tabs.definition', 'Definición DUO', 'DUO definition', 'Definicja DUO'],
  ['tabs.fields', 'Campos', 'Fields', 'Pola'],
  ['tabs.costs', 'Costos', 'Costs', 'Koszty'],
  ['tabs.opportunities', 'Oportunidades', 'Opportunities', 'Szanse sprzedaży'],
  ['menu.setUp', 'Preparar las hojas', 'Set up tabs', 'Przygotuj arkusze'],
  ['menu.scoreAll', 'Puntuar todo', 'Score all', 'Oceń wszystkie'],
  ['menu.scoreSelection', 'Puntuar selección', 'Score selection', 'Oceń zaznaczone'],
  ['menu.flag', 'Marcar lo que falta', 'Flag missing fields', 'Oznacz braki'],
  ['menu.check', 'Revisar la definición', 'Check definition', 'Sprawdź definicję'],
  ['menu.sourceReturn', 'ROI por origen', 'Source ROI', 'ROI według źródeł'],
  ['menu.remove', 'Quitar DUO', 'Remove DUO', 'Usuń DUO'],
  ['columns.id', 'ID DUO', 'DUO ID', 'ID DUO'],
  ['columns.score', 'Puntos DUO', 'DUO score', 'Punkty DUO'],
  ['columns.range', 'Mín–máx', 'Range', 'Min–maks'],
  ['columns.status', 'Estado DUO', 'DUO status', 'Status DUO'],
  ['columns.missing', 'Falta', 'Missing', 'Brakuje'],
  ['columns.why', 'Por qué', 'Why', 'Dlaczego'],
  ['columns.next', 'Siguiente pregunta', 'Next question', 'Następne pytanie'],
  ['columns.version', 'Versión DUO', 'DUO version', 'Wersja DUO'],
  ['status.qualified', 'Calificado', 'Qualified', 'Zakwalifikowany'],
  ['status.not_yet', 'Aún no califica', 'Not yet qualified', 'Jeszcze niezakwalifikowany'],
  ['status.incomplete', 'Incompleto', 'Incomplete', 'Niekompletny'],
  ['status.excluded', 'Excluido', 'Excluded', 'Wykluczony'],
  ['kinds.required', 'Obligatorio', 'Required', 'Wymagane'],
  ['kinds.desirable', 'Deseable', 'Desirable', 'Pożądane'],
  ['kinds.points', 'Puntos', 'Points', 'Punkty'],
  ['kinds.knockout', 'Excluye', 'Knock-out', 'Wyklucza'],
  ['kinds.threshold', 'Umbral', 'Threshold', 'Próg'],
  ['kinds.cap', 'Tope', 'Cap', 'Limit'],
  ['whens.look_up', 'Averiguar antes', 'Look up', 'Sprawdź wcześniej'],
  ['whens.at_capture', 'Al captar', 'At capture', 'Przy pozyskaniu'],
  ['whens.first_call', '1.ª llamada', 'First call', 'Pierwsza rozmowa'],
  ['whens.with_trust', 'Con confianza', 'With trust', 'Po zdobyciu zaufania'],
  ['operators.filled', 'no está vacía', 'is not empty', 'nie jest puste'],
  ['operators.between', 'está entre', 'is between', 'jest między'],
  ['roles.source', 'Origen', 'Source', 'Źródło'],
  ['roles.campaign', 'Campaña', 'Campaign', 'Kampania'],
  ['roles.amount', 'Monto', 'Amount', 'Wartość'],
  ['sourceReturn.noKey.source', 'Sin origen', 'No source', 'Brak źródła'],
  ['channels.active', 'Activa', 'Outbound', 'Aktywne'],
  ['channels.passive', 'Pasiva', 'Inbound', 'Pasywne'],
  ['sourceReturn.columns.leads', 'Recibidos', 'Received', 'Otrzymane'],
  ['sourceReturn.columns.opportunities', 'Oportunidades', 'Opportunities', 'Szanse sprzedaży'],
  ['sourceReturn.columns.won', 'Ganadas', 'Won', 'Wygrane'],
  ['sourceReturn.columns.lost', 'Perdidas', 'Lost', 'Przegrane'],
  ['sourceReturn.columns.deferred', 'Pospuestas', 'Deferred', 'Odłożone'],
  ['sourceReturn.columns.open', 'Abiertas', 'Open', 'Otwarte'],
  ['sourceReturn.columns.cpl', 'Costo por registro (CPL)', 'Cost per record (CPL)', 'Koszt leada (CPL)'],
  [
    'sourceReturn.columns.costPerQualified',
    'Costo por calificado',
    'Cost per qualified',
    'Koszt zakwalifikowanego',
  ],
  ['sourceReturn.columns.costPerSale', 'Costo por venta', 'Cost per sale', 'Koszt sprzedaży'],
  ['sourceReturn.columns.winRate', '% ganadas sobre cerradas', 'Win rate', 'Skuteczność'],
  ['sourceReturn.columns.closeRate', 'Tasa de cierre', 'Close rate', '% zamknięć'],
  ['sourceReturn.columns.leadToCustomer', 'Conversión a cliente', 'Lead to customer', 'Konwersja na klienta'],
  ['sourceReturn.columns.immature', 'Demasiado reciente', 'Too recent', 'Zbyt świeże'],
  ['sourceReturn.basis.cohort', 'Por mes de entrada', 'By lead month', 'Wg miesiąca pozyskania'],
  ['sourceReturn.basis.period', 'Por mes de cierre', 'By close month', 'Wg miesiąca zamknięcia'],
];

/** Where the glossary gives Spain a word of its own. */
const SPAIN: readonly (readonly [key: string, text: string])[] = [
  ['tabs.costs', 'Costes'],
  ['status.qualified', 'Cualificado'],
  ['status.not_yet', 'Aún no cualifica'],
  ['costColumns.cost', 'Coste'],
  ['roles.amount', 'Importe'],
  ['sourceReturn.columns.cost', 'Coste'],
  ['sourceReturn.columns.cpl', 'Coste por registro (CPL)'],
  ['sourceReturn.columns.costPerQualified', 'Coste por cualificado'],
  ['sourceReturn.columns.costPerSale', 'Coste por venta'],
];

/** The glossary's words to avoid, with the reason that it gives. */
const AVOIDED: Readonly<Record<Language, readonly RegExp[]>> = {
  es: [
    /\bentregas?\b/i, // sounds like delivery
    /\bdiferid[oa]s?\b/i, // stiff
    /\baplazad[oa]s?\b/i, // failed an exam
    /\brutas?\b/i, // a visiting round
    /reunión de parejas/i,
    /\b(puntuaci(ón|ones)|puntajes?)\b/i, // the score is «Puntos DUO»
    /\bexcluyentes?\b/i, // means required in Argentina
    /\boportunidad(es)? cualificadas?\b/i,
    /\boportunidad(es)? calificadas?\b/i,
  ],
  'es-ES': [
    /\bentregas?\b/i,
    /\b(puntuaci(ón|ones)|puntajes?)\b/i,
    /\bcostos?\b/i,
    /\bmontos?\b/i,
    /calific/i,
    /\bexcluyentes?\b/i,
  ],
  en: [/\blead score\b/i, /\bopt(s|ed)? out\b/i, /\bworksheets?\b/i],
  pl: [/przyciągani/i, /osob(y|om|ami) prawn/i, /menedżer/i],
};

describe('words on screen', () => {
  it.each(LANGUAGES)('in %s have the keys of neutral Spanish, and none is blank', (language) => {
    const texts = flattened(wordsOf(language));
    expect([...texts.keys()].sort()).toEqual([...neutral.keys()].sort());
    expect([...texts].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  it.each(LANGUAGES)('in %s have the holes of neutral Spanish in every text', (language) => {
    const different = [...flattened(wordsOf(language))].filter(
      ([key, text]) => holesOf(text).join() !== holesOf(neutral.get(key)!).join(),
    );
    expect(different).toEqual([]);
  });

  it.each(LANGUAGES)('in %s leave no brace open, so that every hole can be filled', (language) => {
    const broken = [...flattened(wordsOf(language))].filter(([, text]) =>
      /[{}]/.test(text.replaceAll(/\{\w+\}/g, '')),
    );
    expect(broken).toEqual([]);
  });

  it.each(GLOSSARY)('%s is the word of the glossary in every language', (key, es, en, pl) => {
    expect([neutral.get(key), flattened(wordsOf('en')).get(key), flattened(wordsOf('pl')).get(key)]).toEqual([
      es,
      en,
      pl,
    ]);
  });

  it.each(SPAIN)('%s is in Spain «%s»', (key, text) => {
    expect(flattened(wordsOf('es-ES')).get(key)).toBe(text);
  });

  it.each(LANGUAGES)('in %s hold no word that the glossary avoids', (language) => {
    const found = [...flattened(wordsOf(language))].filter(([, text]) =>
      AVOIDED[language].some((word) => word.test(text)),
    );
    expect(found).toEqual([]);
  });

  it('never head a column of ours with «Estado» or «Status» alone, which are the user’s own', () => {
    for (const language of LANGUAGES) {
      expect(Object.values(wordsOf(language).columns)).not.toContain('Estado');
      expect(Object.values(wordsOf(language).columns)).not.toContain('Status');
    }
  });

  it.each(LANGUAGES)('in %s write menu items in sentence case, each different', (language) => {
    const items = Object.values(wordsOf(language).menu);
    expect(new Set(items).size).toBe(items.length);
    for (const item of items) {
      // The first letter is a capital; later words are not, but for names and acronyms.
      expect(item.charAt(0)).toBe(item.charAt(0).toUpperCase());
      const capitals = item
        .split(' ')
        .slice(1)
        .filter((word) => /^\p{Lu}/u.test(word));
      expect(capitals.filter((word) => word !== 'DUO' && word !== 'ROI')).toEqual([]);
    }
  });

  it.each(LANGUAGES)('in %s name tabs, columns, kinds, operators and statuses apart', (language) => {
    const { tabs, columns, kinds, operators, status, definitionColumns, roles, whens } = wordsOf(language);
    for (const group of [tabs, columns, kinds, operators, status, definitionColumns, roles, whens]) {
      const words = Object.values(group).map((word) => word.toLowerCase());
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it('are typographic in English and Polish: no straight quotation marks', () => {
    for (const language of ['en', 'pl'] as const) {
      expect([...flattened(wordsOf(language))].filter(([, text]) => /["']/.test(text))).toEqual([]);
    }
  });
});
