import type { Host } from '../../src/runtime/host';
import type { RunResult } from '../../src/runtime/result';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import { writeFormula } from '../../src/runtime/spreadsheet/document/cells';
import { documentOf, hostOf } from './bundle';
import { columnsByHeader, expectUnchanged, field, rowOf, sheetNamed, tableOf } from './lead-sheet';

const HEADERS = 'Empresa;Correo;Teléfono;Origen;Plazo (meses);Presupuesto;Próximo contacto';

/** Max 30 + 20 + 10 = 60, threshold 40; the day is not needed. */
const DEFINITION = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa?',
  'Correo | Teléfono;no está vacía;;10;Obligatorio;;¿Cómo le localizo?',
  'Plazo (meses);≤;6;30;Puntos;;¿Para cuándo?',
  'Presupuesto;≥;5000;20;Puntos;;¿Hay partida?',
  ';;;40;Umbral;;',
].join('\n');

function run(host: Host, name: string): RunResult {
  const result = host.run(name, [], { answers: ['YES'] });
  expect(result.error).toBeUndefined();
  expect(result.missing).toEqual([]);
  return result;
}

/** The one dialog that an action ends with. */
function said(result: RunResult): string {
  const { dialogs } = result;
  return dialogs[dialogs.length - 1]?.prompt ?? '';
}

const told = ({ toasts }: RunResult): string => toasts.map((toast) => toast.message).join('\n');

const english = { user: { email: 'ann@example.com', locale: 'en' } };
const polish = { user: { email: 'ala@example.com', locale: 'pl' } };

describe('where there is nothing to score', () => {
  const ACTIONS = ['scoreAll', 'scoreSelection', 'flagMissing', 'checkDefinition', 'signDefinition'];

  test.each(ACTIONS)('%s in an empty document says that no leads were found and what to do', (name) => {
    const document = newDocument({ name: 'Vacío', locale: 'es_ES', timeZone: 'Europe/Madrid' });
    const before = structuredClone(document);
    const host = hostOf(document);
    expect(said(run(host, name))).toBe(
      'No se encuentra la hoja de leads: ninguna tiene encabezados que se reconozcan (empresa, correo, teléfono…). Use «Preparar las hojas».',
    );
    expect(said(run(hostOf(document, english), name))).toMatch(
      /^The leads tab was not found.*“Set up tabs”\.$/,
    );
    expect(said(run(hostOf(document, polish), name))).toMatch(/^Nie znaleziono arkusza leadów/);
    expectUnchanged(document, before);
  });

  test('the source return in an empty document says that no leads were found', () => {
    const document = newDocument({ name: 'Vacío', locale: 'es_ES', timeZone: 'Europe/Madrid' });
    const before = structuredClone(document);
    expect(said(run(hostOf(document), 'buildSourceReturn'))).toContain('No se encuentra la hoja de leads');
    expectUnchanged(document, before);
  });

  test.each(ACTIONS)('%s takes a definition, costs or an empty Leads tab for no leads', (name) => {
    const document = documentOf({ 'Definición DUO': DEFINITION, Costes: 'Origen;Mes;Coste\nWeb;2026-03;10' });
    expect(said(run(hostOf(document), name))).toContain('No se encuentra la hoja de leads');
    const empty = documentOf({ Leads: '', 'Definición DUO': DEFINITION });
    const before = structuredClone(empty);
    expect(said(run(hostOf(empty), name))).toBe('La hoja «Leads» no tiene una fila de encabezados.');
    expectUnchanged(empty, before);
  });

  test('score all over headers only adds our columns and says that no row has data', () => {
    const document = documentOf({ Leads: HEADERS, 'Definición DUO': DEFINITION });
    const result = run(hostOf(document), 'scoreAll');
    expect(told(result)).toBe('No hay filas con datos en «Leads».');
    expect(tableOf(document, 'Leads')).toHaveLength(1);
    expect(columnsByHeader(sheetNamed(document, 'Leads')).get('Puntos DUO')).toBe(9);
    expect(told(run(hostOf(document), 'flagMissing'))).toBe('No falta ningún dato obligatorio.');
    expect(said(run(hostOf(document), 'buildSourceReturn'))).toBe('No hay leads que sumar en «Leads».');
  });

  test('score all without a definition tab says so and leaves the leads untouched', () => {
    const document = documentOf({ Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;6000;` });
    const before = structuredClone(document);
    expect(said(run(hostOf(document), 'scoreAll'))).toBe(
      'No se encuentra la hoja de la definición DUO. Use «Preparar las hojas».',
    );
    expectUnchanged(document, before);
  });

  test.each([
    ['an empty definition tab', '', 'Toda la tabla: No se encuentran los encabezados'],
    ['a definition tab with headers only', DEFINITION.split('\n')[0]!, 'Falta la fila «Umbral»'],
    [
      'a definition tab of another kind',
      'Término;Significado\nLead;Contacto',
      'Toda la tabla: No se encuentran los encabezados (Campo, Condición, Valor, Puntos, Tipo). Escríbalos',
    ],
    [
      'a definition tab that lacks columns',
      'Campo;Valor;Tipo\nEmpresa;;Obligatorio',
      'Toda la tabla: Falta la columna «Condición».\nToda la tabla: Falta la columna «Puntos».',
    ],
  ])('score all with %s says what it lacks', (_, csv, message) => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;6000;`,
      'Definición DUO': csv,
    });
    const before = structuredClone(document);
    expect(said(run(hostOf(document), 'scoreAll'))).toContain(message);
    expectUnchanged(document, before);
  });
});

describe('a sheet of an unusual shape', () => {
  test('of 200 columns and no spare column is scored, our columns behind the last one', () => {
    const headers = Array.from({ length: 200 }, (_, column) => `Dato ${column + 1}`);
    headers[0] = 'Empresa';
    headers[150] = 'Correo';
    headers[198] = 'Plazo (meses)';
    headers[199] = 'Presupuesto';
    const rows = [1, 2, 3].map((number) =>
      headers.map((header) =>
        header === 'Plazo (meses)' ? String(number * 3) : header === 'Presupuesto' ? '6000' : `${header} x`,
      ),
    );
    const document = documentOf({
      Leads: [headers, ...rows].map((row) => row.join(';')).join('\n'),
      'Definición DUO': DEFINITION.replace('Correo | Teléfono', 'Correo'),
    });
    expect(sheetNamed(document, 'Leads').maxColumns).toBe(200);
    const result = run(hostOf(document), 'scoreAll');
    // 3 and 6 months give 30, 9 none; budget 20, e-mail 10.
    expect([2, 3, 4].map((row) => field(document, 'Leads', row, 'Puntos DUO'))).toEqual([60, 60, 30]);
    expect(columnsByHeader(sheetNamed(document, 'Leads')).get('ID DUO')).toBe(201);
    expect(told(result)).toContain('Filas puntuadas: 3.');
  });

  test('with its headers under a merged title, a note and blank rows is scored below them', () => {
    const lines = [
      'Leads de la feria 2026;;;;;;',
      'Exportado el 30/10/2026;;;;;;',
      ';;;;;;',
      HEADERS,
      'Frío;a@a.example;;Web;4;6000;',
      ';;;;;;',
      'Sol;;600000001;Feria;9;1000;',
    ];
    const document = documentOf({ Leads: lines.join('\n'), 'Definición DUO': DEFINITION });
    const sheet = sheetNamed(document, 'Leads');
    sheet.merges.push({ row: 1, column: 1, rows: 1, columns: 7 });
    const titles = structuredClone(sheet.rows.slice(0, 3));
    run(hostOf(document), 'scoreAll');
    run(hostOf(document), 'flagMissing');
    expect(field(document, 'Leads', 5, 'Puntos DUO', 4)).toBe(60);
    expect(field(document, 'Leads', 6, 'ID DUO', 4)).toBe('');
    expect(field(document, 'Leads', 7, 'Puntos DUO', 4)).toBe(10);
    expect(sheet.rows.slice(0, 3).map((row) => row?.values.filter((value) => value !== null))).toEqual(
      titles.map((row) => row?.values.filter((value) => value !== null)),
    );
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 7 }]);
  });

  test('with duplicate and blank headers is scored by the first of them, and the check says so', () => {
    const document = documentOf({
      Leads: [
        'Empresa;Presupuesto;;Correo;Presupuesto;Plazo (meses)',
        'Frío;6000;x;a@a.example;1;4',
        'Sol;1;;b@b.example;6000;4',
      ].join('\n'),
      'Definición DUO': DEFINITION.replace('Correo | Teléfono', 'Correo'),
    });
    const host = hostOf(document);
    const checked = said(run(host, 'checkDefinition'));
    expect(checked).toContain('La definición está bien');
    expect(checked).toContain('Fila 5, Campo: Hay más de una columna «Presupuesto»; se usa la primera.');
    run(host, 'scoreAll');
    expect([2, 3].map((row) => field(document, 'Leads', row, 'Puntos DUO'))).toEqual([60, 40]);
    expect(tableOf(document, 'Leads')[1]!.slice(0, 6)).toEqual(['Frío', 6000, 'x', 'a@a.example', 1, 4]);
  });

  test('takes the first column where Fields gives one role to two', () => {
    const document = documentOf({
      Leads: 'Empresa;Uno;Dos;Plazo (meses);Presupuesto\nFrío;a@a.example;;4;1\nSol;;b@b.example;4;1',
      'Definición DUO': DEFINITION.replace('Correo | Teléfono', 'Correo'),
      Campos: 'Encabezado;Rol\nUno;Correo\nDos;Correo',
    });
    run(hostOf(document), 'scoreAll');
    expect([2, 3].map((row) => field(document, 'Leads', row, 'Falta'))).toEqual(['', 'Uno']);
    expect([2, 3].map((row) => field(document, 'Leads', row, 'Puntos DUO'))).toEqual([40, 30]);
  });

  test('with hidden and filtered rows is scored in all of them, and they stay hidden', () => {
    const document = documentOf({
      Leads: [
        HEADERS,
        'Frío;a@a.example;;Web;4;6000;',
        'Sol;;1;Web;4;1;',
        'Duero;;;Web;9;;',
        'Luz;;2;Web;4;;',
      ].join('\n'),
      'Definición DUO': DEFINITION,
    });
    const sheet = sheetNamed(document, 'Leads');
    rowOf(sheet, 3).hidden = true;
    rowOf(sheet, 4).hiddenByFilter = true;
    sheet.filter = {
      area: { row: 1, column: 1, rows: 5, columns: 7 },
      criteria: new Map([[1, { hiddenValues: ['Duero'], values: [] }]]),
    };
    sheet.hiddenColumns.add(5);
    const filter = structuredClone(sheet.filter);
    const result = run(hostOf(document), 'scoreAll');
    expect(told(result)).toContain('Filas puntuadas: 4. Cualificadas: 3');
    expect([2, 3, 4, 5].map((row) => field(document, 'Leads', row, 'Puntos DUO'))).toEqual([60, 40, 0, 40]);
    expect([rowOf(sheet, 3).hidden, rowOf(sheet, 4).hiddenByFilter]).toEqual([true, true]);
    expect(sheet.filter).toEqual(filter);
    expect(sheet.hiddenColumns.has(5)).toBe(true);
  });

  test('that somebody protected is left as it is, and whoever may not write is told in a sentence', () => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;6000;`,
      'Definición DUO': DEFINITION,
    });
    document.owner = 'jefa@example.com';
    sheetNamed(document, 'Leads').protections.push({
      id: 77,
      area: undefined,
      unprotected: [],
      description: 'No tocar',
      warningOnly: false,
      editors: ['jefa@example.com'],
      domainEdit: false,
      restricted: true,
    });
    const before = structuredClone(document);
    for (const action of ['scoreAll', 'flagMissing']) {
      expect(said(run(hostOf(document), action))).toBe(
        'Una protección de la hoja impide escribir. Pida permiso a quien la puso y vuelva a intentarlo.',
      );
    }
    expect(said(run(hostOf(document, english), 'scoreAll'))).toMatch(/^A protection on the sheet/);
    expect(said(run(hostOf(document, polish), 'scoreAll'))).toMatch(/^Ochrona arkusza/);
    expectUnchanged(document, before);
    const owner = { user: { email: 'jefa@example.com', locale: 'es' } };
    run(hostOf(document, owner), 'scoreAll');
    expect(field(document, 'Leads', 2, 'Puntos DUO')).toBe(60);
  });
});

describe('a definition with faults', () => {
  const LEADS = `${HEADERS}\nFrío;a@a.example;;Web;4;6000;`;
  const BROKEN = [
    'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta;Cuándo',
    'Empressa;no está vacía;;;Obligatorio;;;',
    'Correo;mola;;;Obligatorio;;;',
    'Plazo (meses);≤;pronto;30;Puntos;;;',
    ';;;;;;;',
    'Presupuesto;≥;5000;muchos;Puntos;;;',
    'Teléfono;no está vacía;;;Excluyente;;;',
    'Origen;no está vacía;;;Quizás;;;mañana',
    'Presupuesto;está entre;9;5;Puntos;;;',
    ';;;15;Tope;Contacto;;',
    ';;;15;Tope;;;',
    'Ciudad;no está vacía;;;Obligatorio;;;',
  ].join('\n');

  // Sheet rows: the headers are in row 1, row 5 is blank.
  test('tells all of them at once, in the order of the table, by sheet row and column, with a way out', () => {
    const document = documentOf({ Leads: LEADS, 'Definición DUO': BROKEN });
    const before = structuredClone(document);
    const lines = said(run(hostOf(document), 'checkDefinition')).split('\n');
    expect(lines[0]).toBe('La definición no se puede usar todavía. Corrija lo siguiente:');
    expect(lines.slice(2)).toEqual([
      'Fila 2, Campo: Ninguna columna de leads se llama «Empressa» ni tiene ese rol. Cambie el nombre o la hoja «Campos». ¿Quiso decir «Empresa»?',
      expect.stringMatching(
        /^Fila 3, Condición: No se conoce la condición «mola»\. Use, por ejemplo: es, no es, es uno de/,
      ),
      'Fila 4, Valor: No se puede leer el valor «pronto» como número.',
      'Fila 6, Puntos: Los puntos «muchos» no sirven: escriba un número (en un tope, 0 o más).',
      'Fila 7, Tipo: «Excluyente» significa cosas distintas según el país. Escriba «Excluye» (descarta la fila) u «Obligatorio» (debe cumplirse).',
      'Fila 8, Tipo: No se conoce el tipo «Quizás». Use: Obligatorio, Deseable, Puntos, Excluye, Umbral, Tope.',
      'Fila 8, Cuándo: No se conoce el momento «mañana». Use: Averiguar antes, Al captar, 1.ª llamada, Con confianza.',
      'Fila 9, Valor: No se puede leer el valor «9» como dos valores separados por ;.',
      'Fila 10, Grupo: Ningún criterio es del grupo «Contacto».',
      'Fila 11, Grupo: El tope necesita el nombre de un grupo.',
      'Fila 12, Campo: Ninguna columna de leads se llama «Ciudad» ni tiene ese rol. Cambie el nombre o la hoja «Campos».',
      'Toda la tabla: Falta la fila «Umbral» con los puntos a partir de los cuales una fila cualifica.',
    ]);
    for (const action of ['scoreAll', 'flagMissing', 'signDefinition']) {
      expect(
        said(run(hostOf(document), action))
          .split('\n')
          .slice(2),
      ).toEqual(lines.slice(2));
    }
    expectUnchanged(document, before);
  });

  test('tells them in English and Polish to whoever reads those', () => {
    const document = documentOf({ Leads: LEADS, 'Definición DUO': BROKEN });
    const inEnglish = said(run(hostOf(document, english), 'scoreAll')).split('\n');
    expect(inEnglish[0]).toBe('The definition cannot be used yet. Please correct the following:');
    expect(inEnglish[2]).toBe(
      'Row 2, Field: No leads column is called “Empressa” or has that role. Change the name or the “Fields” tab. Did you mean “Empresa”?',
    );
    expect(inEnglish[6]).toMatch(
      /^Row 7, Kind: “Excluyente” means different things.*“Knock-out”.*“Required”/,
    );
    expect(inEnglish[9]).toBe(
      'Row 9, Value: The value “9” cannot be read as a pair of values separated by ;.',
    );
    const inPolish = said(run(hostOf(document, polish), 'scoreAll')).split('\n');
    expect(inPolish[0]).toBe('Definicji nie można jeszcze użyć. Proszę poprawić:');
    expect(inPolish[4]).toBe(
      'Wiersz 4, Wartość: Wartości „pronto” nie można odczytać. Oczekiwany format: liczba.',
    );
    expect(inEnglish).toHaveLength(14);
    expect(inPolish).toHaveLength(14);
  });

  test('counts sheet rows also below a title', () => {
    const document = documentOf({
      Leads: LEADS,
      'Definición DUO': `Nuestra definición;;;;;;\n;;;;;;\n${DEFINITION.replace('Plazo (meses)', 'Plaza')}`,
    });
    expect(said(run(hostOf(document), 'scoreAll'))).toContain('\nFila 6, Campo: Ninguna columna');
  });

  const row = (fieldName: string, rest: string): string => `${fieldName};${rest}`;
  const table = (...rows: string[]): string =>
    ['Campo;Condición;Valor;Puntos;Tipo;Grupo', ...rows].join('\n');
  const company = row('Empresa', 'no está vacía;;;Obligatorio;');
  const months = row('Plazo (meses)', '≤;6;30;Puntos;');

  test.each([
    [
      'no threshold',
      table(company, months),
      'Toda la tabla: Falta la fila «Umbral» con los puntos a partir de los cuales una fila cualifica.',
    ],
    [
      'two thresholds',
      table(company, months, ';;;20;Umbral;', ';;;30;Umbral;'),
      'Fila 5, Tipo: Hay dos umbrales (el otro, en la fila 4). Deje uno.',
    ],
    [
      'a threshold that nobody reaches',
      table(company, months, ';;;31;Umbral;'),
      'Fila 4, Puntos: El umbral (31) no se puede alcanzar: lo más que puede sumar una fila que cumpla los requisitos es 30.',
    ],
    [
      'a threshold that a cap puts out of reach',
      table(company, row('Plazo (meses)', '≤;6;30;Puntos;Momento'), ';;;10;Tope;Momento', ';;;20;Umbral;'),
      'Fila 5, Puntos: El umbral (20) no se puede alcanzar: lo más que puede sumar una fila que cumpla los requisitos es 10.',
    ],
    [
      'two rows that say the same in other words',
      table(company, months, row('PLAZO  (meses)', '<=;6,0;30;puntos;'), ';;;20;Umbral;'),
      'Fila 4, Condición: Es igual que la fila 3. Quite una.',
    ],
    [
      'two required values of one field',
      table(
        company,
        row('Origen', 'es;Web;;Obligatorio;'),
        row('Origen', 'es;Feria;;Obligatorio;'),
        months,
        ';;;20;Umbral;',
      ),
      'Fila 4, Condición: Contradice la fila 3: ninguna fila podría cualificar.',
    ],
    [
      'a knock-out over everything that is required',
      table(
        company,
        row('Plazo (meses)', '≤;6;30;Obligatorio;'),
        row('Plazo (meses)', '<;9;;Excluye;'),
        ';;;20;Umbral;',
      ),
      'Fila 4, Condición: Contradice la fila 3: ninguna fila podría cualificar.',
    ],
    [
      'points on a knock-out and a criterion of points without any',
      table(
        company,
        row('Origen', 'es;Web;5;Excluye;'),
        row('Plazo (meses)', '≤;6;;Puntos;'),
        ';;;0;Umbral;',
      ),
      'Fila 3, Puntos: Esta fila no lleva puntos.\nFila 4, Puntos: Faltan los puntos.',
    ],
    [
      'a pattern that could take for ever',
      table(company, row('Origen', 'coincide con;(a+)+$;5;Puntos;'), ';;;5;Umbral;'),
      'Fila 3, Valor: El patrón «(a+)+$» no se admite: use letras, ., [ ], ( ), |, ?, *, + sin anidar repeticiones.',
    ],
  ])('with %s is refused with the row', (_, csv, message) => {
    const document = documentOf({ Leads: LEADS, 'Definición DUO': csv });
    const before = structuredClone(document);
    expect(said(run(hostOf(document), 'scoreAll'))).toBe(
      `La definición no se puede usar todavía. Corrija lo siguiente:\n\n${message}`,
    );
    expectUnchanged(document, before);
  });

  test.each([
    ['no field', ';no está vacía;;;Obligatorio;', 'Fila 3, Campo: Falta el campo.'],
    ['no condition', 'Origen;;Web;5;Puntos;', 'Fila 3, Condición: Falta la condición.'],
    ['no value', 'Origen;es;;5;Puntos;', 'Fila 3, Valor: Falta el valor de la condición.'],
    [
      'a value where none belongs',
      'Origen;está vacía;Web;5;Puntos;',
      'Fila 3, Valor: Aquí sobra el valor «Web».',
    ],
    [
      'a range upside down',
      'Presupuesto;está entre;9; 5;5;Puntos;',
      'Fila 3, Valor: El intervalo «9; 5» está vacío: el primer valor es mayor que el segundo.',
    ],
    [
      'a day that does not exist',
      'Próximo contacto;es anterior a;30/02/2026;5;Puntos;',
      'Fila 3, Valor: No se puede leer el valor «30/02/2026» como fecha.',
    ],
    [
      'half a day',
      'Próximo contacto;en los últimos (días);2,5;5;Puntos;',
      'Fila 3, Valor: No se puede leer el valor «2,5» como número de días.',
    ],
    ['a list of nothing', 'Origen;contiene;" ; ";5;Puntos;', 'Fila 3, Valor: No se puede leer el valor'],
    ['an unreadable cap', ';;;mucho;Tope;Momento', 'Fila 3, Puntos: Los puntos «mucho» no sirven'],
    [
      'a second cap of one group',
      'Plazo (meses);≤;6;30;Puntos;Momento\n;;;9;Tope;Momento\n;;;8;Tope;Momento',
      'Fila 5, Grupo: El grupo «Momento» ya tiene un tope en la fila 4.',
    ],
  ])('with %s is refused with the cell', (_, line, message) => {
    const quoted = line.replace(';9; 5;', ';"9; 5";');
    const document = documentOf({ Leads: LEADS, 'Definición DUO': table(company, quoted, ';;;0;Umbral;') });
    expect(said(run(hostOf(document), 'scoreAll')).split('\n')[2]).toContain(message);
  });

  test('of very many faults is told by its beginning, with how many are left', () => {
    const rows = Array.from({ length: 60 }, (_, index) =>
      row(`Inventada ${index}`, 'no está vacía;;;Obligatorio;'),
    );
    const document = documentOf({ Leads: LEADS, 'Definición DUO': table(...rows, ';;;0;Umbral;') });
    const lines = said(run(hostOf(document), 'checkDefinition')).split('\n');
    // 24 lines shown, of 2 + 60.
    expect(lines).toHaveLength(25);
    expect(lines[24]).toBe('… y 38 más.');
  });

  test('leaves the results of the last scoring in their place until it is mended', () => {
    const document = documentOf({ Leads: LEADS, 'Definición DUO': DEFINITION });
    const host = hostOf(document);
    run(host, 'scoreAll');
    const scored = structuredClone(tableOf(document, 'Leads'));
    rowOf(sheetNamed(document, 'Definición DUO'), 6).values[4] = 'Quizás';
    run(host, 'scoreAll');
    expect(tableOf(document, 'Leads')).toEqual(scored);
    rowOf(sheetNamed(document, 'Definición DUO'), 6).values[4] = 'Umbral';
    expect(told(run(host, 'scoreAll'))).toContain('Filas puntuadas: 1.');
  });
});

describe('a definition that can be used but should be looked at', () => {
  test('is warned about: value of a source, an empty required column, criteria that tell nothing apart', () => {
    const rows = Array.from({ length: 30 }, (_, index) => `Empresa ${index};;6000000${index};Web;4;100;`);
    const dated = rows.map((line, index) => `${line}0${(index % 9) + 1}/03/2026`);
    const document = documentOf({
      Leads: [HEADERS, ...dated].join('\n'),
      'Definición DUO': [
        'Campo;Condición;Valor;Puntos;Tipo',
        'Empresa;no está vacía;;;Obligatorio',
        'Correo;no está vacía;;;Obligatorio',
        'Origen;es;Web;5;Puntos',
        'Presupuesto;≥;5000;20;Puntos',
        ';;;20;Umbral',
      ].join('\n'),
    });
    const text = said(run(hostOf(document), 'checkDefinition'));
    expect(text.split('\n').slice(0, 4)).toEqual([
      expect.stringMatching(
        /^La definición está bien\. Versión [0-9a-f]{12}\. Criterios: 4\. Umbral: 20 de 25 puntos\.$/,
      ),
      'Sin firmar: es un borrador hasta que firmen marketing y ventas.',
      '',
      'Conviene revisar:',
    ]);
    expect(text.split('\n').slice(4)).toEqual(
      expect.arrayContaining([
        'Fila 3, Campo: La columna obligatoria «Correo» está vacía en todas las filas.',
        'Fila 4, Campo: Da o quita según el valor de «Origen»: así la definición deja de valer igual para todos los orígenes.',
        'Fila 5, Condición: Ninguna fila lo cumple.',
      ]),
    );
  });

  test('is warned about dates that only the locale can decide', () => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;100;`,
      'Definición DUO': DEFINITION.replace(
        ';;;40;',
        'Próximo contacto;es posterior a;01/02/2026;5;Puntos;;\n;;;40;',
      ),
    });
    rowOf(sheetNamed(document, 'Leads'), 2).values[6] = '03/04/2026';
    rowOf(sheetNamed(document, 'Definición DUO'), 6).values[2] = '01/02/2026';
    expect(said(run(hostOf(document), 'checkDefinition'))).toContain(
      'Fila 6, Campo: «Próximo contacto» tiene 1 fechas que se pueden leer de dos maneras.',
    );
  });
});

describe('cells that cannot be read', () => {
  const WITH_DATE = DEFINITION.replace(
    ';;;40;Umbral;;',
    'Próximo contacto;es posterior a;2026-01-15;5;Puntos;;\n;;;40;Umbral;;',
  );

  test('are named in Missing, count as unknown in the interval, and are told after scoring', () => {
    const document = documentOf({
      Leads: [
        HEADERS,
        'Frío;a@a.example;;Web;pronto;6000;mañana',
        'Sol;;1;Web;3-6;5k;2026-02-30',
        'Duero;;2;Web;4;n/d;31/12/2026',
      ].join('\n'),
      'Definición DUO': WITH_DATE,
    });
    const result = run(hostOf(document), 'scoreAll');
    expect(told(result)).toContain('Filas con datos que no se pueden leer: 3 (véase la columna «Falta»).');
    const of = (row: number): unknown[] =>
      ['Puntos DUO', 'Mín–máx', 'Falta'].map((name) => field(document, 'Leads', row, name));
    // Contact 10 + budget 20; deadline 30 and date 5 unknown.
    expect(of(2)).toEqual([
      30,
      '30 – 65',
      'Plazo (meses) (no se puede leer), Próximo contacto (no se puede leer)',
    ]);
    expect(of(3)).toEqual([
      10,
      '10 – 65',
      'Plazo (meses) (no se puede leer), Presupuesto (no se puede leer), Próximo contacto (no se puede leer)',
    ]);
    // 10 + 30 + 5; "n/d" stands for no data, and gives nothing either way.
    expect(of(4).slice(0, 2)).toEqual([45, '45 – 65']);
  });

  test.each([
    ['es_ES', '4.999,99', 10],
    ['es_ES', '5.000', 30],
    ['es_ES', '5,000', 10],
    ['es_ES', '€ 5.000,00', 30],
    ['es_ES', '5,000.00', 30],
    ['es_ES', '5 000 €', 30],
    ['es_ES', '1.234.567', 30],
    ['en_US', '4,999.99', 10],
    ['en_US', '5,000', 30],
    ['en_US', '5.000', 10],
    ['en_US', '$5,000.00', 30],
    ['en_US', '5.000,00', 30],
    ['pl_PL', '5 000,00 zł', 30],
    ['pl_PL', '4999,99 zł', 10],
  ])('in %s the text %s counts as the number it is there', (locale, text, points) => {
    const document = documentOf(
      {
        Leads: `Empresa;Correo;Plazo (meses);Presupuesto\nFrío;a@a.example;9;`,
        'Definición DUO': DEFINITION.replace(' | Teléfono', ''),
      },
      locale,
    );
    rowOf(sheetNamed(document, 'Leads'), 2).values[3] = text;
    run(hostOf(document), 'scoreAll');
    // 10 for the e-mail, 20 for a budget of 5000 or more.
    expect(field(document, 'Leads', 2, 'Puntos DUO')).toBe(points);
    expect(field(document, 'Leads', 2, 'Falta')).toBe('');
    expect(field(document, 'Leads', 2, 'Presupuesto')).toBe(text);
  });

  test.each([
    ['es_ES', '16/01/2026', 15],
    ['es_ES', '14/01/2026', 10],
    ['es_ES', '02/01/2026', 10],
    ['en_US', '02/01/2026', 15],
    ['en_US', '16/01/2026', 15],
    ['en_US', '01/16/2026', 15],
    ['es_ES', '01/16/2026', 15],
    ['es_ES', '2026-01-16', 15],
    ['es_ES', '16/1/26', 15],
    ['es_ES', '16 de enero de 2026', 15],
    ['en_US', 'January 16, 2026', 15],
  ])('in %s the text %s counts as the day it is there', (locale, text, points) => {
    const document = documentOf(
      {
        Leads: `Empresa;Correo;Plazo (meses);Presupuesto;Próximo contacto\nFrío;a@a.example;9;1;`,
        'Definición DUO': WITH_DATE.replace(' | Teléfono', ''),
      },
      locale,
    );
    rowOf(sheetNamed(document, 'Leads'), 2).values[4] = text;
    run(hostOf(document), 'scoreAll');
    expect(field(document, 'Leads', 2, 'Falta')).toBe('');
    expect(field(document, 'Leads', 2, 'Puntos DUO')).toBe(points);
  });

  test('numbers and dates that the cell holds as such are read the same', () => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;5.000;16/01/2026`,
      'Definición DUO': WITH_DATE,
    });
    const { values } = rowOf(sheetNamed(document, 'Leads'), 2);
    expect([typeof values[5], typeof values[6]]).toEqual(['number', 'number']);
    run(hostOf(document), 'scoreAll');
    expect(field(document, 'Leads', 2, 'Puntos DUO')).toBe(65);
  });
});

describe('rows that are no leads', () => {
  test('with unticked boxes, spaces, and formulas that give 0, nothing or an error get no score and no id', () => {
    const document = documentOf({
      Leads: `${HEADERS};Visto;Total\nFrío;a@a.example;;Web;4;6000;;FALSE;`,
      'Definición DUO': DEFINITION,
    });
    const sheet = sheetNamed(document, 'Leads');
    for (let row = 2; row <= 12; row += 1) {
      rowOf(sheet, row).values[7] = false;
      const value = row === 2 ? 6 : [0, '', { error: '#DIV/0!' }, { error: '#N/A' }][row % 4]!;
      writeFormula(rowOf(sheet, row), 8, `=E${row}*1,5`, value);
    }
    rowOf(sheet, 12).values[0] = '   ';
    const result = run(hostOf(document), 'scoreAll');
    expect(told(result)).toContain('Filas puntuadas: 1.');
    for (let row = 3; row <= 12; row += 1) {
      for (const name of ['ID DUO', 'Puntos DUO', 'Estado DUO', 'Falta', 'DUO puntuado con']) {
        expect(field(document, 'Leads', row, name)).toBe('');
      }
    }
    expect(rowOf(sheet, 7).formulas![8]).toBe('=E7*1,5');
    expect(told(run(hostOf(document), 'flagMissing'))).toBe('No falta ningún dato obligatorio.');
    rowOf(sheet, 7).values[7] = true;
    run(hostOf(document), 'scoreAll');
    expect(field(document, 'Leads', 7, 'Estado DUO')).toBe('Incompleto');
  });

  test('that a person typed 0 into are leads, unlike rows whose 0 is calculated', () => {
    const document = documentOf({ Leads: `${HEADERS}\n;;;;0;;`, 'Definición DUO': DEFINITION });
    run(hostOf(document), 'scoreAll');
    expect(field(document, 'Leads', 2, 'Puntos DUO')).toBe(30);
  });

  test('lose the results that a deleted lead has left behind', () => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;6000;\nSol;;1;Web;4;1;`,
      'Definición DUO': DEFINITION,
    });
    run(hostOf(document), 'scoreAll');
    rowOf(sheetNamed(document, 'Leads'), 2).values.splice(0, 7, ...Array.from({ length: 7 }, () => null));
    run(hostOf(document), 'scoreAll');
    expect(tableOf(document, 'Leads')[1]).toEqual([]);
  });
});

describe('copied rows', () => {
  test('get an id of their own, the lower one a new one, and the first keeps its own', () => {
    const document = documentOf({
      Leads: `${HEADERS}\nFrío;a@a.example;;Web;4;6000;\nSol;;1;Web;4;1;`,
      'Definición DUO': DEFINITION,
    });
    const host = hostOf(document);
    run(host, 'scoreAll');
    const sheet = sheetNamed(document, 'Leads');
    const id = (row: number): unknown => field(document, 'Leads', row, 'ID DUO');
    const [first, second] = [id(2), id(3)];
    sheet.rows[3] = structuredClone(sheet.rows[1]);
    sheet.rows[4] = structuredClone(sheet.rows[1]);
    run(host, 'scoreAll');
    expect([id(2), id(3)]).toEqual([first, second]);
    expect(new Set([2, 3, 4, 5].map(id)).size).toBe(4);
    expect(String(id(4))).toMatch(/\w/);
    expect([4, 5].map((row) => field(document, 'Leads', row, 'Puntos DUO'))).toEqual([60, 60]);
    const settled = structuredClone(tableOf(document, 'Leads'));
    run(host, 'scoreAll');
    expect(tableOf(document, 'Leads')).toEqual(settled);
  });
});
