import type { Language } from '../../../src/i18n/language';
import {
  LEADS_HEADERS,
  STARTER_CAPS,
  STARTER_THRESHOLD,
  starterChoices,
  starterDefaults,
  starterHeader,
  starterRows,
  starterWords,
} from '../../../src/i18n/starter/starter';
import { STARTER_FIELDS } from '../../../src/i18n/starter/types';

const LANGUAGES: readonly Language[] = ['es', 'es-ES', 'en', 'pl'];
const spanish = starterRows('es', starterDefaults('es'));

/** The starter definition as the method gives it, in Spanish: field, condition, value, points, kind, group, when. */
const TABLE = [
  ['Empresa', 'filled', '', undefined, 'required', '', 'at_capture'],
  ['Teléfono', 'filled', '', undefined, 'required', '', 'at_capture'],
  ['Correo', 'filled', '', undefined, 'required', '', 'first_call'],
  ['Origen', 'filled', '', undefined, 'required', '', 'at_capture'],
  ['Necesidad', 'filled', '', 20, 'required', '', 'first_call'],
  ['Acepta reunión', 'is', 'Sí', 10, 'required', '', 'first_call'],
  ['Rol en la decisión', 'one_of', 'Decide; Decide con otros', 15, 'points', 'Contacto', 'with_trust'],
  ['Rol en la decisión', 'is', 'Influye', 5, 'points', 'Contacto', ''],
  [
    'Fase de compra',
    'one_of',
    'Compara opciones; Pide ofertas; Elige proveedor',
    15,
    'points',
    'Momento',
    'first_call',
  ],
  ['Plazo (meses)', 'at_most', '6', 15, 'points', 'Momento', 'first_call'],
  ['Plazo (meses)', 'greater', '12', -10, 'points', 'Momento', ''],
  ['Empleados', 'between', '20; 500', 15, 'points', 'Perfil', 'look_up'],
  ['Sector', 'one_of', 'Industria; Servicios; Distribución', 10, 'points', 'Perfil', 'look_up'],
  ['Presupuesto', 'at_least', '5000', 10, 'desirable', '', 'with_trust'],
  [
    'Tipo de contacto',
    'one_of',
    'Competidor; Proveedor; Estudiante; Busca empleo',
    undefined,
    'knockout',
    '',
    'look_up',
  ],
  ['Consentimiento', 'one_of', 'No; Baja; Retirado', undefined, 'knockout', '', 'first_call'],
  ['', '', '', 15, 'cap', 'Contacto', ''],
  ['', '', '', 25, 'cap', 'Momento', ''],
  ['', '', '', 20, 'cap', 'Perfil', ''],
  ['', '', '', 60, 'threshold', '', ''],
];

const QUESTIONS = [
  '¿De qué empresa nos llama?',
  '¿En qué número le localizo mejor?',
  '¿A qué correo le envío la confirmación?',
  '¿Cómo nos ha conocido?',
  '¿Qué le gustaría resolver, y qué pasa si queda como está?',
  '¿Le viene bien una reunión de 30 minutos con nuestro especialista?',
  'Además de usted, ¿quién participa en la decisión?',
  '',
  '¿Qué han visto o probado hasta ahora?',
  '¿Para cuándo lo necesita funcionando?',
  '',
  '¿Cuántas personas son?',
  '¿A qué se dedican principalmente?',
  '¿Hay una partida prevista o habría que pedirla? ¿De qué orden?',
  '¿Qué uso le darían?',
  '¿Le parece bien que sigamos en contacto?',
  '',
  '',
  '',
  '',
];

describe('starterRows', () => {
  it('gives in Spanish, with the suggested parameters, the table of the method', () => {
    expect(
      spanish.map((row) => [
        row.field === '' ? '' : starterHeader('es', row.field),
        row.operator,
        row.value.join('; '),
        row.points,
        row.kind,
        row.group,
        row.when,
      ]),
    ).toEqual(TABLE);
  });

  it('asks in Spanish the questions of the method, one a field', () => {
    expect(spanish.map((row) => row.question)).toEqual(QUESTIONS);
  });

  it.each(LANGUAGES)('in %s differs from Spanish in words only', (language) => {
    const structure = (rows: typeof spanish) =>
      rows.map((row) => ({
        ...row,
        group: row.group !== '',
        question: row.question !== '',
        value: row.value.map((value) => (typeof value === 'number' ? value : '')),
      }));
    expect(structure(starterRows(language, starterDefaults(language)))).toEqual(structure(spanish));
  });

  it('puts what set-up was told in its place, as numbers, and doubles the lead time for the malus', () => {
    const rows = starterRows('en', {
      sizeLow: 50,
      sizeHigh: 1200,
      sectors: ['Retail'],
      smallestDeal: 12_500,
      leadTimeMonths: 9,
    });
    expect([9, 10, 11, 12, 13].map((index) => rows[index]!.value)).toEqual([
      [9],
      [18],
      [50, 1200],
      ['Retail'],
      [12_500],
    ]);
  });

  it('caps every group that it names, and names every group that it caps', () => {
    for (const language of LANGUAGES) {
      const rows = starterRows(language, starterDefaults(language));
      const groups = new Set(rows.filter((row) => row.kind === 'points').map((row) => row.group));
      expect(rows.filter((row) => row.kind === 'cap').map((row) => row.group)).toEqual([...groups]);
    }
  });

  it('has the caps and the threshold of the method', () => {
    expect(STARTER_CAPS).toEqual({ contact: 15, timing: 25, profile: 20 });
    expect(STARTER_THRESHOLD).toBe(60);
  });
});

/** The three leads that the method works by hand: what each has filled in, by column. */
const LEADS: readonly Readonly<Record<string, string>>[] = [
  { industry: 'Industria', contact_type: 'Cliente potencial', consent: 'Sí' },
  {
    decision_role: 'Influye',
    buying_stage: 'Solo se informa',
    industry: 'Hostelería',
    contact_type: 'Cliente potencial',
    consent: 'Sí',
  },
  {
    accepts_meeting: 'Sí',
    decision_role: 'Decide',
    buying_stage: 'Pide ofertas',
    industry: 'Construcción',
    contact_type: 'Cliente potencial',
    consent: 'Sí',
  },
];

describe('starterChoices', () => {
  it('offer in Spanish every answer of the three leads that the method works by hand', () => {
    const choices: Readonly<Record<string, readonly string[]>> = starterChoices(
      'es',
      starterDefaults('es').sectors,
    );
    for (const lead of LEADS) {
      for (const [column, answer] of Object.entries(lead)) expect(choices[column]).toContain(answer);
    }
  });

  it.each(LANGUAGES)('offer in %s every value that a criterion on a list looks for', (language) => {
    const parameters = starterDefaults(language);
    const choices: Readonly<Record<string, readonly string[]>> = starterChoices(language, parameters.sectors);
    const listed = starterRows(language, parameters).filter((row) => ['is', 'one_of'].includes(row.operator));
    expect(listed).toHaveLength(7);
    for (const { field, value } of listed) expect(choices[field]).toEqual(expect.arrayContaining([...value]));
  });

  it.each(LANGUAGES)('in %s are each given once', (language) => {
    for (const list of Object.values(starterChoices(language, starterDefaults(language).sectors))) {
      expect(new Set(list).size).toBe(list.length);
    }
  });

  it('offer the sectors that set-up was told first, and none of them twice', () => {
    expect(starterChoices('en', ['Healthcare', 'Mining']).industry).toEqual([
      'Healthcare',
      'Mining',
      'Construction',
      'Hospitality',
      'Education',
      'Public sector',
      'Other',
    ]);
  });
});

describe('a fresh Leads tab', () => {
  it.each(LANGUAGES)(
    'has in %s a header of its own for every column, and all that the starter reads',
    (language) => {
      const headers = LEADS_HEADERS.map((column) => starterHeader(language, column));
      expect(new Set(headers).size).toBe(headers.length);
      const read = spanish.map((row) => row.field).filter((field) => field !== '');
      expect(LEADS_HEADERS).toEqual(expect.arrayContaining(read));
    },
  );

  it('names the contact type, which has no role, in each language', () => {
    expect(LANGUAGES.map((language) => starterHeader(language, 'contact_type'))).toEqual([
      'Tipo de contacto',
      'Tipo de contacto',
      'Contact type',
      'Typ kontaktu',
    ]);
  });

  it('speaks of outcomes in the words of the glossary', () => {
    expect(LANGUAGES.map((language) => Object.values(starterWords(language).outcomes).join(' '))).toEqual([
      'Abierta Ganada Perdida Pospuesta',
      'Abierta Ganada Perdida Pospuesta',
      'Open Won Lost Deferred',
      'Otwarta Wygrana Przegrana Odłożona',
    ]);
  });
});

describe('STARTER_FIELDS', () => {
  test.each(['es', 'en', 'pl'] as const)('are the fields of the rows in %s, in their order', (language) => {
    const read = starterRows(language, starterDefaults(language)).flatMap(({ field }) =>
      field === '' ? [] : [field],
    );
    expect([...new Set(read)]).toEqual([...STARTER_FIELDS]);
  });
});
