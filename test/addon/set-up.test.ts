import type { RunResult } from '../../src/runtime/result';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import type { DocumentModel, SheetModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { a1OfColumn, columnsByHeader, expectUnchanged, field, sheetNamed, tableOf } from './lead-sheet';

type Answer = string | { readonly button: string; readonly text?: string };

/** An empty answer takes what the question suggests. */
const DEFAULTS = ['', '', '', ''];
const CANCEL: Answer = { button: 'CANCEL' };
const CLOSE: Answer = { button: 'CLOSE' };

interface Setting {
  readonly locale: string;
  readonly user: string;
  readonly timeZone: string;
}

const SPAIN: Setting = { locale: 'es_ES', user: 'es', timeZone: 'Europe/Madrid' };

function fresh({ locale, timeZone }: Setting = SPAIN): DocumentModel {
  return newDocument({ name: 'Nuevo', locale, timeZone });
}

function setUp(
  document: DocumentModel,
  answers: readonly Answer[] = DEFAULTS,
  { user }: Setting = SPAIN,
): RunResult {
  const result = hostOf(document, { user: { email: 'ana@example.com', locale: user } }).run('setUpTabs', [], {
    answers: [...answers],
  });
  expect(result.error).toBeUndefined();
  expect(result.missing).toEqual([]);
  return result;
}

const choices = (sheet: SheetModel, row: number, column: number): unknown =>
  sheet.rows[row - 1]?.validations?.[column - 1]?.values[0];

const headersOf = (document: DocumentModel, name: string): unknown[] => tableOf(document, name)[0]!;

/** What set-up must make in each language; the words are those of the glossary and of the starter definition. */
const LANGUAGES = [
  {
    setting: SPAIN,
    tabs: ['Hoja 1', 'Leads', 'Definición DUO', 'Campos', 'Costes'],
    own: ['ID DUO', 'Puntos DUO', 'Mín–máx', 'Estado DUO', 'Falta', 'Por qué'],
    ownLast: ['Siguiente pregunta', 'Versión DUO', 'DUO puntuado con'],
    definitionHeader: [
      'Campo',
      'Condición',
      'Valor',
      'Puntos',
      'Tipo',
      'Grupo',
      'Pregunta',
      'Cuándo',
      'Nota',
    ],
    costs: ['Origen', 'Canal', 'Campaña', 'Tipo', 'Periodo', 'Presupuesto', 'Coste'],
    fields: ['Encabezado', 'Rol', 'Tipo'],
    titles: ['1 de 4 · Tamaño', '2 de 4 · Sectores', '3 de 4 · Operación mínima', '4 de 4 · Plazo'],
    industries: [
      'Industria',
      'Servicios',
      'Distribución',
      'Construcción',
      'Hostelería',
      'Salud',
      'Educación',
      'Administración pública',
      'Otro',
    ],
    names: {
      company: 'Empresa',
      phone: 'Teléfono',
      email: 'Correo',
      source: 'Origen',
      need: 'Necesidad',
      meeting: 'Acepta reunión',
      role: 'Rol en la decisión',
      stage: 'Fase de compra',
      urgency: 'Plazo (meses)',
      size: 'Empleados',
      industry: 'Sector',
      type: 'Tipo de contacto',
      consent: 'Consentimiento',
    },
    words: {
      yes: 'Sí',
      influences: 'Influye',
      decides: 'Decide',
      looking: 'Solo se informa',
      quotes: 'Pide ofertas',
      manufacturing: 'Industria',
      hospitality: 'Hostelería',
      construction: 'Construcción',
      prospect: 'Cliente potencial',
    },
    status: { qualified: 'Cualificado', incomplete: 'Incompleto' },
    questionA: '¿Le viene bien una reunión de 30 minutos con nuestro especialista?',
    bestB: 'No llega al umbral: máx. 35 de 60',
    draft: 'borrador',
    operators: ['no está vacía', 'es'],
    kinds: ['Obligatorio', 'Deseable', 'Puntos', 'Excluye', 'Umbral', 'Tope'],
    whens: ['Averiguar antes', 'Al captar', '1.ª llamada', 'Con confianza'],
  },
  {
    setting: { locale: 'en_GB', user: 'en', timeZone: 'Europe/London' },
    tabs: ['Sheet1', 'Leads', 'DUO definition', 'Fields', 'Costs'],
    own: ['DUO ID', 'DUO score', 'Range', 'DUO status', 'Missing', 'Why'],
    ownLast: ['Next question', 'DUO version', 'DUO scored with'],
    definitionHeader: ['Field', 'Condition', 'Value', 'Points', 'Kind', 'Group', 'Question', 'When', 'Note'],
    costs: ['Source', 'Channel', 'Campaign', 'Type', 'Period', 'Budget', 'Cost'],
    fields: ['Header', 'Role', 'Type'],
    titles: ['1 of 4 · Size', '2 of 4 · Industries', '3 of 4 · Smallest deal', '4 of 4 · Timeframe'],
    industries: [
      'Manufacturing',
      'Services',
      'Distribution',
      'Construction',
      'Hospitality',
      'Healthcare',
      'Education',
      'Public sector',
      'Other',
    ],
    names: {
      company: 'Company',
      phone: 'Phone',
      email: 'Email',
      source: 'Source',
      need: 'Need',
      meeting: 'Accepts meeting',
      role: 'Decision role',
      stage: 'Buying stage',
      urgency: 'Timeframe (months)',
      size: 'Employees',
      industry: 'Industry',
      type: 'Contact type',
      consent: 'Consent',
    },
    words: {
      yes: 'Yes',
      influences: 'Influences',
      decides: 'Decides',
      looking: 'Just looking',
      quotes: 'Asking for quotes',
      manufacturing: 'Manufacturing',
      hospitality: 'Hospitality',
      construction: 'Construction',
      prospect: 'Prospect',
    },
    status: { qualified: 'Qualified', incomplete: 'Incomplete' },
    questionA: 'Would a 30-minute meeting with our specialist suit you?',
    bestB: 'Cannot reach the threshold: max. 35 of 60',
    draft: 'draft',
    operators: ['is not empty', 'is'],
    kinds: ['Required', 'Desirable', 'Points', 'Knock-out', 'Threshold', 'Cap'],
    whens: ['Look up', 'At capture', 'First call', 'With trust'],
  },
  {
    setting: { locale: 'pl_PL', user: 'pl', timeZone: 'Europe/Warsaw' },
    tabs: ['Arkusz1', 'Leady', 'Definicja DUO', 'Pola', 'Koszty'],
    own: ['ID DUO', 'Punkty DUO', 'Min–maks', 'Status DUO', 'Brakuje', 'Dlaczego'],
    ownLast: ['Następne pytanie', 'Wersja DUO', 'DUO oceniono według'],
    definitionHeader: [
      'Pole',
      'Warunek',
      'Wartość',
      'Punkty',
      'Rodzaj',
      'Grupa',
      'Pytanie',
      'Kiedy',
      'Notatka',
    ],
    costs: ['Źródło', 'Kanał', 'Kampania', 'Rodzaj', 'Okres', 'Budżet', 'Koszt'],
    fields: ['Nagłówek', 'Rola', 'Typ'],
    titles: ['1 z 4 · Wielkość', '2 z 4 · Branże', '3 z 4 · Najmniejsze zamówienie', '4 z 4 · Termin'],
    industries: [
      'Przemysł',
      'Usługi',
      'Dystrybucja',
      'Budownictwo',
      'Hotele i gastronomia',
      'Ochrona zdrowia',
      'Edukacja',
      'Sektor publiczny',
      'Inna',
    ],
    names: {
      company: 'Firma',
      phone: 'Telefon',
      email: 'E-mail',
      source: 'Źródło',
      need: 'Potrzeba',
      meeting: 'Zgoda na spotkanie',
      role: 'Rola w decyzji',
      stage: 'Etap zakupu',
      urgency: 'Termin (miesiące)',
      size: 'Liczba pracowników',
      industry: 'Branża',
      type: 'Typ kontaktu',
      consent: 'Zgoda na kontakt',
    },
    words: {
      yes: 'Tak',
      influences: 'Ma wpływ',
      decides: 'Decyduje',
      looking: 'Tylko się orientuje',
      quotes: 'Zbiera oferty',
      manufacturing: 'Przemysł',
      hospitality: 'Hotele i gastronomia',
      construction: 'Budownictwo',
      prospect: 'Potencjalny klient',
    },
    status: { qualified: 'Zakwalifikowany', incomplete: 'Niekompletny' },
    questionA: 'Czy odpowiada Państwu 30-minutowe spotkanie z naszym specjalistą?',
    bestB: 'Nie osiągnie progu: maks. 35 z 60',
    draft: 'wersja robocza',
    operators: ['nie jest puste', 'jest'],
    kinds: ['Wymagane', 'Pożądane', 'Punkty', 'Wyklucza', 'Próg', 'Limit'],
    whens: ['Sprawdź wcześniej', 'Przy pozyskaniu', 'Pierwsza rozmowa', 'Po zdobyciu zaufania'],
  },
] as const;

describe.each(LANGUAGES)('in a fresh document of $setting.locale, set-up', (language) => {
  const { setting, names, words } = language;
  const document = fresh(setting);
  const result = setUp(document, DEFAULTS, setting);
  const [, leadsName, definitionName, fieldsName, costsName] = language.tabs;
  const leads = sheetNamed(document, leadsName);
  const columns = columnsByHeader(leads);

  test('asks four questions with what it suggests, and says what to do next', () => {
    expect(result.dialogs.map((dialog) => dialog.title)).toEqual(language.titles);
    expect(result.dialogs[0]!.prompt).toContain('20; 500');
    expect(result.dialogs[1]!.prompt).toContain(language.industries.slice(0, 3).join('; '));
    expect(result.dialogs[2]!.prompt).toContain('5000');
    expect(result.dialogs[3]!.prompt).toContain('6');
    expect(result.toasts).toHaveLength(1);
    expect(result.toasts[0]!.message).toContain(definitionName);
  });

  test('makes the four tabs beside the sheet that was there, and shows Leads', () => {
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(language.tabs);
    expect(document.activeSheetId).toBe(leads.id);
    expect(document.sheets[0]!.rows.filter((row) => row !== undefined)).toEqual([]);
  });

  test('heads Leads with 23 columns of the team and our nine, each with a note and a warning', () => {
    const headers = headersOf(document, leadsName);
    expect(headers).toHaveLength(32);
    expect(headers.slice(23)).toEqual([...language.own, ...language.ownLast]);
    expect(headers.slice(0, 23)).toEqual(expect.arrayContaining(Object.values(names)));
    const notes = leads.rows[0]!.notes ?? [];
    for (let column = 23; column < 32; column += 1) expect(notes[column]).toMatch(/\w/);
    expect(leads.protections).toMatchObject([
      { area: { row: 1, column: 24, rows: 1, columns: 9 }, description: 'DUO', warningOnly: true },
    ]);
    expect(leads.frozenRows).toBe(1);
    expect(leads.rows[0]!.styles?.[0]?.fontWeight).toBe('bold');
    expect(leads.rows[0]!.styles?.[23]?.fontWeight).toBe('bold');
  });

  test('offers dropdowns that allow other words, keeps phones as text and dates as dates', () => {
    const industry = columns.get(names.industry)!;
    expect(choices(leads, 2, industry)).toEqual(language.industries);
    expect(choices(leads, 1000, industry)).toEqual(language.industries);
    expect(choices(leads, 1, industry)).toBeUndefined();
    expect(leads.rows[1]!.validations![industry - 1]!.allowInvalid).toBe(true);
    expect(choices(leads, 2, columns.get(names.meeting)!)).toContain(words.yes);
    expect(leads.rows[1]!.styles?.[columns.get(names.phone)! - 1]?.numberFormat).toBe('@');
    expect(leads.rows[1]!.styles?.[7]?.numberFormat).toBe('yyyy-mm-dd');
  });

  test('writes a definition of 16 criteria, three caps and the threshold, valid and a draft', () => {
    const table = tableOf(document, definitionName);
    expect(table[0]).toEqual(language.definitionHeader);
    expect(table).toHaveLength(21);
    expect(table.slice(1, 17).map((row) => row[0])).toEqual([
      names.company,
      names.phone,
      names.email,
      names.source,
      names.need,
      names.meeting,
      names.role,
      names.role,
      names.stage,
      names.urgency,
      names.urgency,
      names.size,
      names.industry,
      expect.any(String),
      names.type,
      names.consent,
    ]);
    // Column of points as the starter states them, blank for rows without.
    expect(table.slice(1).map((row) => row[3] ?? '')).toEqual([
      '',
      '',
      '',
      '',
      20,
      10,
      15,
      5,
      15,
      15,
      -10,
      15,
      10,
      10,
      '',
      '',
      15,
      25,
      20,
      60,
    ]);
    expect(table[20]![4]).toBe(language.kinds[4]);
    const definition = sheetNamed(document, definitionName);
    expect(definition.frozenRows).toBe(1);
    expect(choices(definition, 2, 5)).toEqual(language.kinds);
    expect(choices(definition, 2, 8)).toEqual(language.whens);
    expect(choices(definition, 2, 2)).toEqual(expect.arrayContaining([...language.operators]));
    expect(definition.rows[0]!.notes?.filter(Boolean)).toHaveLength(9);
    expect(definition.protections).toMatchObject([{ description: 'DUO', warningOnly: true }]);
    const host = hostOf(document, { user: { email: 'ana@example.com', locale: setting.user } });
    const [dialog] = host.run('checkDefinition', [], { answers: [] }).dialogs;
    // 20 + 10 + 15 + 25 + 20 + 10: the most that the groups and the rest can give together.
    expect(dialog!.prompt).toMatch(/16.*60.*100/);
  });

  test('lists the columns with their roles in Fields, and leaves Costs ready to be filled', () => {
    const fields = tableOf(document, fieldsName);
    expect(fields[0]).toEqual(language.fields);
    expect(fields).toHaveLength(24);
    expect(fields.find((row) => row[0] === names.company)?.[1]).toBe(names.company);
    expect(fields.find((row) => row[0] === names.type)?.[1]).toBe('');
    expect(tableOf(document, costsName)).toEqual([expect.arrayContaining([...language.costs])]);
    const costs = sheetNamed(document, costsName);
    expect(choices(costs, 2, 2)).toHaveLength(2);
    expect(costs.frozenRows).toBe(1);
    expect(costs.rows[1]!.styles?.[4]?.numberFormat).toBe('yyyy-mm');
    expect(costs.rows[1]!.styles?.[6]?.numberFormat).toBe('#,##0.00');
  });

  test('changes nothing when it is run again', () => {
    const before = structuredClone(document);
    const again = setUp(document, [], setting);
    expect(again.dialogs).toEqual([]);
    expectUnchanged(document, before);
  });

  test('scores the three leads of the starter as they are typed, with the points worked out by hand', () => {
    const typed = structuredClone(document);
    const host = hostOf(typed, { user: { email: 'ana@example.com', locale: setting.user } });
    const blank = headersOf(typed, leadsName).slice(0, 23);
    const row = (lead: Readonly<Record<string, string | number>>): (string | number)[] =>
      blank.map((header) => lead[String(header)] ?? '');
    const a = row({
      [names.company]: 'Frío Norte',
      [names.email]: 'compras@frionorte.example',
      [names.source]: 'web',
      [names.need]: 'Bajar el consumo',
      [names.urgency]: 4,
      [names.size]: 85,
      [names.industry]: words.manufacturing,
      [names.type]: words.prospect,
      [names.consent]: words.yes,
    });
    const b = row({
      [names.company]: 'Hotel Sol',
      [names.phone]: '+34 600 000 001',
      [names.email]: 'direccion@hotelsol.example',
      [names.source]: 'feria',
      [names.role]: words.influences,
      [names.stage]: words.looking,
      [names.urgency]: 18,
      [names.size]: 12,
      [names.industry]: words.hospitality,
      [names.type]: words.prospect,
      [names.consent]: words.yes,
    });
    const c = row({
      [names.company]: 'Obras Duero',
      [names.phone]: '+34 600 000 002',
      [names.email]: 'gerencia@obrasduero.example',
      [names.source]: 'recomendación',
      [names.need]: 'Climatizar la nave',
      [names.meeting]: words.yes,
      [names.role]: words.decides,
      [names.stage]: words.quotes,
      [names.urgency]: 3,
      [names.size]: 240,
      [names.industry]: words.construction,
      [names.type]: words.prospect,
      [names.consent]: words.yes,
    });
    const last = a1OfColumn(23);
    const [{ result: first } = { result: undefined }] = host.edit({
      sheet: leadsName,
      a1: `A2:${last}2`,
      values: [a],
    });
    expect(first!.error).toBeUndefined();
    expect(first!.dialogs).toEqual([]);
    host.edit({ sheet: leadsName, a1: `A3:${last}4`, values: [b, c] });
    const [, score, range, status, missing] = language.own;
    const [next, version] = language.ownLast;
    const of = (line: number): unknown[] =>
      [score, range, status, missing, next, version].map((name) => field(typed, leadsName, line, name));
    const { questionA, bestB, draft } = language;
    expect(of(2)).toEqual([
      55,
      '55 – 100',
      language.status.incomplete,
      `${names.phone}, ${names.meeting}`,
      questionA,
      draft,
    ]);
    expect(of(3)).toEqual([
      -5,
      '−5 – 35',
      language.status.incomplete,
      `${names.need}, ${names.meeting}`,
      bestB,
      draft,
    ]);
    expect(of(4)).toEqual([85, '85 – 95', language.status.qualified, '', '', draft]);
    expect(String(field(typed, leadsName, 4, names.phone))).toBe('+34 600 000 002');
    const ids = [2, 3, 4].map((line) => field(typed, leadsName, line, language.own[0]));
    expect(new Set(ids).size).toBe(3);
    // A with a phone and "no" to the meeting: not yet qualified, between 55 and 90 (Momento and Perfil capped).
    host.edit({
      sheet: leadsName,
      a1: `${a1OfColumn(columns.get(names.phone)!)}2`,
      values: [['600000003']],
    });
    const no = { es: 'No', en: 'No', pl: 'Nie' }[setting.user]!;
    host.edit({ sheet: leadsName, a1: `${a1OfColumn(columns.get(names.meeting)!)}2`, values: [[no]] });
    expect(of(2).slice(0, 2)).toEqual([55, '55 – 90']);
    expect(field(typed, leadsName, 2, missing)).toBe('');
  });
});

describe('the four questions', () => {
  test.each([
    ['first', [CANCEL]],
    ['second', ['', CANCEL]],
    ['third', ['', '', CANCEL]],
    ['fourth', ['', '', '', CANCEL]],
    ['fourth, by closing it', ['10; 20', 'Banca', '1000', CLOSE]],
    ['second, after an answer that was not understood', ['muchos', '10; 20', CANCEL]],
  ] as [string, Answer[]][])('leave the document untouched when the %s is cancelled', (_, answers) => {
    const document = fresh();
    const before = structuredClone(document);
    const { dialogs, toasts } = setUp(document, answers);
    expect(dialogs).toHaveLength(answers.length);
    expect(toasts.map((toast) => toast.message)).toEqual(['No se cambió nada.']);
    expectUnchanged(document, before);
  });

  test('are put again, with what was not understood and an example, until the answer makes sense', () => {
    const document = fresh();
    const { dialogs } = setUp(document, [
      'entre diez y mil',
      '500; 20',
      '10',
      '0; 20',
      '10-1.000',
      ' ; , ',
      'Banca',
      'cero',
      '-5',
      '12.500 €',
      'pronto',
      '3',
    ]);
    expect(dialogs).toHaveLength(12);
    expect(dialogs[1]!.prompt).toBe(
      'No se entiende «entre diez y mil». Escriba dos números, el menor primero; por ejemplo: 20; 500',
    );
    expect(dialogs[6]!.prompt).toContain('Escriba al menos un sector');
    expect(dialogs[8]!.prompt).toContain('«cero»');
    expect(dialogs[11]!.prompt).toContain('Escriba un número mayor que cero');
    const values = tableOf(document, 'Definición DUO').map((row) => row[2]);
    // 10 to 1.000 employees, Banca, deals from 12.500, three months: 3 and twice that.
    expect(values.slice(10, 15)).toEqual(['3', '6', '10; 1000', 'Banca', '12500']);
  });

  test('change sizes, sectors, deal and lead time of the definition and the dropdown of industries', () => {
    const document = fresh();
    setUp(document, ['15 a 250', 'Banca, Seguros ; Industria', '3.000,50', '4,5']);
    const table = tableOf(document, 'Definición DUO');
    expect(table[10]!.slice(0, 5)).toEqual(['Plazo (meses)', '≤', '4,5', 15, 'Puntos']);
    expect(table[11]!.slice(0, 5)).toEqual(['Plazo (meses)', '>', '9', -10, 'Puntos']);
    expect(table[12]!.slice(0, 5)).toEqual(['Empleados', 'está entre', '15; 250', 15, 'Puntos']);
    expect(table[13]!.slice(0, 5)).toEqual([
      'Sector',
      'es uno de',
      'Banca; Seguros; Industria',
      10,
      'Puntos',
    ]);
    expect(table[14]!.slice(0, 5)).toEqual(['Presupuesto', '≥', '3000,5', 10, 'Deseable']);
    const leads = sheetNamed(document, 'Leads');
    expect(choices(leads, 2, columnsByHeader(leads).get('Sector')!)).toEqual([
      'Banca',
      'Seguros',
      'Industria',
      'Construcción',
      'Hostelería',
      'Salud',
      'Educación',
      'Administración pública',
      'Otro',
    ]);
    const { dialogs } = hostOf(document).run('checkDefinition', [], { answers: [] });
    expect(dialogs[0]!.prompt).toContain('La definición está bien');
  });

  test('take a sector that looks like a formula for the text it is', () => {
    const document = fresh();
    setUp(document, ['', '=1+1', '', '']);
    const sheet = sheetNamed(document, 'Definición DUO');
    expect(sheet.rows[13]!.values[2]).toBe('=1+1');
    expect(sheet.rows[13]!.formulas?.[2]).toBeUndefined();
  });
});

const OWN_SHEET = [
  'Empresa;Correo;Teléfono;Fuente;Tamaño;Observaciones',
  'Frío Norte;a@frio.example;600000001;Web;85;',
  'Hotel Sol;;;Feria;12;llamar',
].join('\n');

describe("beside a team's own lead sheet", () => {
  const own = (): DocumentModel => documentOf({ 'Contactos 2026': OWN_SHEET });
  const lacking = [
    'Necesidad',
    'Acepta reunión',
    'Rol en la decisión',
    'Fase de compra',
    'Plazo (meses)',
    'Sector',
    'Presupuesto',
    'Tipo de contacto',
    'Consentimiento',
  ];

  test('set-up asks once whether to add the columns that the definition would read, naming them', () => {
    const document = own();
    const { dialogs } = setUp(document, [...DEFAULTS, 'YES']);
    expect(dialogs).toHaveLength(5);
    expect(dialogs[4]!.title).toBe('Faltan columnas');
    expect(dialogs[4]!.prompt).toContain('«Contactos 2026»');
    expect(dialogs[4]!.prompt).toContain(`${lacking.join(', ')}.`);
  });

  test('set-up adds them empty at the right on yes, behind the own columns and before ours', () => {
    const document = own();
    setUp(document, [...DEFAULTS, 'YES']);
    const headers = headersOf(document, 'Contactos 2026');
    expect(headers.slice(0, 6)).toEqual(OWN_SHEET.split('\n')[0]!.split(';'));
    expect(headers.slice(6, 15)).toEqual(lacking);
    expect(headers[15]).toBe('ID DUO');
    const definition = tableOf(document, 'Definición DUO');
    expect(definition).toHaveLength(21);
    expect(definition[4]![0]).toBe('Fuente');
    expect(definition[12]![0]).toBe('Tamaño');
    expect(document.sheets.map((sheet) => sheet.name)).toEqual([
      'Contactos 2026',
      'Definición DUO',
      'Campos',
      'Costes',
    ]);
  });

  test('set-up leaves their criteria out on no, with a threshold in per cent and caps only where used', () => {
    const document = own();
    setUp(document, [...DEFAULTS, 'NO']);
    expect(headersOf(document, 'Contactos 2026').slice(0, 7)).toEqual([
      ...OWN_SHEET.split('\n')[0]!.split(';'),
      'ID DUO',
    ]);
    expect(
      tableOf(document, 'Definición DUO').map((row) => [0, 1, 2, 3, 4, 5].map((column) => row[column] ?? '')),
    ).toEqual([
      ['Campo', 'Condición', 'Valor', 'Puntos', 'Tipo', 'Grupo'],
      ['Empresa', 'no está vacía', '', '', 'Obligatorio', ''],
      ['Teléfono', 'no está vacía', '', '', 'Obligatorio', ''],
      ['Correo', 'no está vacía', '', '', 'Obligatorio', ''],
      ['Fuente', 'no está vacía', '', '', 'Obligatorio', ''],
      ['Tamaño', 'está entre', '20; 500', 15, 'Puntos', 'Perfil'],
      ['', '', '', 20, 'Tope', 'Perfil'],
      ['', '', '', '60 %', 'Umbral', ''],
    ]);
    const host = hostOf(document);
    const { dialogs } = host.run('checkDefinition', [], { answers: [] });
    // 60 % of 15 points.
    expect(dialogs[0]!.prompt).toContain('La definición está bien');
    expect(dialogs[0]!.prompt).toContain('Umbral: 9 de 15 puntos');
    host.run('scoreAll', [], { answers: [] });
    expect([2, 3].map((row) => field(document, 'Contactos 2026', row, 'Estado DUO'))).toEqual([
      'Cualificado',
      'Incompleto',
    ]);
  });

  test.each([['CANCEL'], ['CLOSE']])('set-up changes nothing on %s', (button) => {
    const document = own();
    const before = structuredClone(document);
    const { toasts } = setUp(document, [...DEFAULTS, { button }]);
    expect(toasts[0]!.message).toBe('No se cambió nada.');
    expectUnchanged(document, before);
  });

  test('set-up gives a valid definition although no column of the starter is there but the company', () => {
    const document = documentOf({ Hoja: 'Empresa;Móvil\nFrío Norte;600000001' });
    setUp(document, [...DEFAULTS, 'NO']);
    const host = hostOf(document);
    const { dialogs } = host.run('checkDefinition', [], { answers: [] });
    expect(dialogs[0]!.prompt).toContain('La definición está bien');
    expect(host.run('scoreAll', [], { answers: [] }).error).toBeUndefined();
    expect(field(document, 'Hoja', 2, 'Estado DUO')).toBe('Cualificado');
  });

  test('set-up asks nothing where a definition of their own exists, and leaves it as it is', () => {
    const definition = 'Campo;Condición;Valor;Puntos;Tipo\nCorreo;no está vacía;;;Obligatorio\n;;;0;Umbral';
    const document = documentOf({ 'Contactos 2026': OWN_SHEET, 'Definición DUO': definition });
    const before = structuredClone(sheetNamed(document, 'Definición DUO'));
    expect(setUp(document, []).dialogs).toEqual([]);
    expect(sheetNamed(document, 'Definición DUO')).toEqual(before);
  });

  test.each([
    ['Campos', 'Cultivo;Hectáreas\nTrigo;12', 'Campos (DUO)'],
    ['Fields', 'Crop;Acres\nWheat;12', 'Campos'],
    ['Costes', 'Concepto;Mes;Gasto\nFeria;2026-03;1200', 'Campos'],
    ['Definición', 'Término;Significado\nLead;Contacto', 'Campos'],
  ])('set-up does not overwrite a tab of theirs named %s', (name, csv, ours) => {
    const document = documentOf({ 'Contactos 2026': OWN_SHEET, [name]: csv });
    const before = structuredClone(sheetNamed(document, name));
    setUp(document, [...DEFAULTS, 'NO']);
    expect(sheetNamed(document, name)).toEqual(before);
    expect(headersOf(document, ours)).toEqual(['Encabezado', 'Rol', 'Tipo']);
    const again = structuredClone(document);
    setUp(document, []);
    expectUnchanged(document, again);
  });

  test('set-up fills tabs of the right name that are still empty, and asks its questions for them', () => {
    const document = documentOf({ Leads: '', 'Definición DUO': '', Costes: '' });
    const { dialogs } = setUp(document);
    expect(dialogs).toHaveLength(4);
    const names = ['Leads', 'Definición DUO', 'Costes', 'Campos'];
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(names);
    expect(tableOf(document, 'Leads')[0]).toHaveLength(32);
    expect(tableOf(document, 'Definición DUO')).toHaveLength(21);
    expect(tableOf(document, 'Costes')[0]).toHaveLength(7);
    const before = structuredClone(document);
    expect(setUp(document, []).dialogs).toEqual([]);
    expectUnchanged(document, before);
  });

  test('set-up never deletes or renames anything of theirs when it is taken out again', () => {
    const document = documentOf({ 'Contactos 2026': OWN_SHEET, Campos: 'Cultivo;Hectáreas\nTrigo;12' });
    const before = structuredClone(document);
    setUp(document, [...DEFAULTS, 'NO']);
    hostOf(document).run('removeDuo', [], { answers: ['YES', 'YES'] });
    expect(document.sheets.map((sheet) => sheet.name)).toEqual(['Contactos 2026', 'Campos']);
    for (const sheet of before.sheets)
      expect(tableOf(document, sheet.name)).toEqual(tableOf(before, sheet.name));
  });
});
