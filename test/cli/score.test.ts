import { duo, Folder } from './duo';

const LEADS = [
  'Empresa;Correo;Teléfono;Origen;Plazo (meses);Presupuesto;Nota',
  'Frío Norte;a@frio.example;600000001;Web;4;1.500;',
  'Obras Duero;;600000002;Feria;pronto;9.000 €;=1+1',
  ';;;;;;',
  'Hotel Sol;h@sol.example;;web;18;;',
].join('\n');

const DUO = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Correo | Teléfono;no está vacía;;;obligatorio;;¿Cómo le localizo?',
  'Teléfono;no está vacía;;;obligatorio;;¿En qué número?',
  'Plazo (meses);≤;6;30;puntos;;¿Para cuándo?',
  'Presupuesto;≥;5.000;20;puntos;;¿Hay partida?',
  ';;;40;umbral;;',
].join('\n');

describe('duo score', () => {
  test('writes counts, intervals, reasons and next questions as JSON, rows by their sheet row', () => {
    const folder = new Folder();
    const ran = duo(
      'score',
      folder.file('leads.csv', LEADS),
      '--duo',
      folder.file('duo.csv', DUO),
      '--today',
      '2026-10-31',
      '--out',
      folder.at('out.json'),
      '--meter',
      folder.at('meter.json'),
    );
    expect(ran).toMatchObject({ status: 0 });
    // By hand. Row 2: 4 months give 30, 1.500 is one thousand five hundred in Spain and gives nothing.
    // Row 3: "pronto" cannot be read, 9.000 € gives 20; a readable deadline could add 30. Row 5 lacks the phone.
    expect(folder.json('out.json')).toEqual({
      definition: { digest: expect.stringMatching(/^[0-9a-f]{12}$/), threshold: 40, max: 50 },
      counts: { qualified: 0, not_yet: 2, incomplete: 1, excluded: 0 },
      rows: [
        {
          row: 2,
          score: 30,
          low: 30,
          high: 30,
          status: 'not_yet',
          missing: [],
          unreadable: [],
          why: [{ criterion: 3, points: 30 }],
          next: null,
        },
        {
          row: 3,
          score: 20,
          low: 20,
          high: 50,
          status: 'not_yet',
          missing: [],
          unreadable: ['Plazo (meses)'],
          why: [{ criterion: 4, points: 20 }],
          next: null,
        },
        {
          row: 5,
          score: 0,
          low: 0,
          high: 20,
          status: 'incomplete',
          missing: ['Teléfono'],
          unreadable: [],
          why: [],
          next: null,
        },
      ],
    });
    const meter = folder.json('meter.json') as { reads: number; writes: number };
    expect(meter.reads + meter.writes).toBeLessThanOrEqual(15);
  });

  test('reads 1.500 as one and a half where the locale has a decimal point', () => {
    const folder = new Folder();
    const leads = folder.file('leads.csv', 'Company,Email,Budget\nNorth,a@b.example,5.500\n');
    const definition = folder.file(
      'duo.csv',
      'Field,Condition,Value,Points,Kind\nBudget,≥,100,10,points\n,,,10,threshold\n',
    );
    duo('score', leads, '--duo', definition, '--locale', 'en_GB', '--out', folder.at('en.json'));
    duo('score', leads, '--duo', definition, '--locale', 'es_ES', '--out', folder.at('es.json'));
    expect(folder.json('en.json')).toMatchObject({ rows: [{ score: 0 }] });
    expect(folder.json('es.json')).toMatchObject({ rows: [{ score: 10 }] });
  });

  test('gives every cell of the user back in CSV, text that would start a formula guarded', () => {
    const folder = new Folder();
    const ran = duo(
      'score',
      folder.file('leads.csv', LEADS),
      '--duo',
      folder.file('duo.csv', DUO),
      '--out',
      folder.at('out.csv'),
    );
    expect(ran.status).toBe(0);
    const lines = folder.text('out.csv').replace('\uFEFF', '').split('\r\n');
    expect(lines[0]).toMatch(
      /^Empresa;Correo;Teléfono;Origen;Plazo \(meses\);Presupuesto;Nota;ID DUO;Puntos DUO;/,
    );
    expect(lines[2]).toMatch(/^Obras Duero;;600000002;Feria;pronto;9\.000 €;'=1\+1;L-/);
  });

  test('scores the workbook it wrote itself, finding its own columns again', () => {
    const folder = new Folder();
    const definition = folder.file('duo.csv', DUO);
    const book = folder.at('book.xlsx');
    duo(
      'score',
      folder.file('leads.csv', LEADS),
      '--duo',
      definition,
      '--out',
      book,
      '--today',
      '2026-10-31',
    );
    const again = duo('score', book, '--duo', definition, '--tab', 'Leads', '--out', folder.at('again.csv'));
    expect(again).toMatchObject({ status: 0 });
    const header = folder.text('again.csv').split('\r\n')[0]!;
    expect(header.split(';').filter((name) => name.includes('ID DUO'))).toHaveLength(1);
  });

  test('uses --map where a header does not tell', () => {
    const folder = new Folder();
    const leads = folder.file('leads.csv', 'Empresa;Localizador\nNorte;a@b.example\nSur;\n');
    const definition = folder.file(
      'duo.csv',
      'Campo;Condición;Valor;Puntos;Tipo\nCorreo;no está vacía;;10;obligatorio\n;;;10;umbral\n',
    );
    expect(duo('score', leads, '--duo', definition).status).toBe(1);
    const ran = duo(
      'score',
      leads,
      '--duo',
      definition,
      '--map',
      'email=Localizador',
      '--out',
      folder.at('o.json'),
    );
    expect(ran.status).toBe(0);
    expect(folder.json('o.json')).toMatchObject({
      counts: { qualified: 1, incomplete: 1 },
      rows: [{ status: 'qualified' }, { missing: ['Localizador'] }],
    });
  });
});

describe('duo score keeps what is written', () => {
  const phones = 'Empresa;Fono;CP\na;902.100.200;28.5\nb;902100200;28.50\n';

  test('compares phones and postal codes character by character, also in the Value of the definition', () => {
    const folder = new Folder();
    const definition =
      'Campo;Condición;Valor;Puntos;Tipo\nFono;empieza por;902.100;10;puntos\nCódigo postal;es;28.50;5;puntos\n;;;1;umbral\n';
    const ran = duo(
      'score',
      folder.file('l.csv', phones),
      '--duo',
      folder.file('d.csv', definition),
      '--map',
      'teléfono=Fono',
      '--map',
      'postal_code=CP',
      '--out',
      folder.at('o.json'),
    );
    expect(ran).toMatchObject({ status: 0 });
    expect(folder.json('o.json')).toMatchObject({ rows: [{ score: 10 }, { score: 5 }] });
  });

  test('reads 0,8 as the threshold in points that it is, and 60 % as a share of the maximum', () => {
    const folder = new Folder();
    const definition = (threshold: string): string =>
      `Campo;Condición;Valor;Puntos;Tipo\nEmpresa;es;a;0,9;puntos\n;;;${threshold};umbral\n`;
    const leads = folder.file('l.csv', phones);
    duo('score', leads, '--duo', folder.file('p.csv', definition('0,8')), '--out', folder.at('p.json'));
    duo('score', leads, '--duo', folder.file('s.csv', definition('60 %')), '--out', folder.at('s.json'));
    expect(folder.json('p.json')).toMatchObject({ definition: { threshold: 0.8, max: 0.9 } });
    expect(folder.json('s.json')).toMatchObject({ definition: { threshold: 0.54, max: 0.9 } });
  });

  test('takes the definition from the tab that is one, in a workbook with several', () => {
    const folder = new Folder();
    const leads = folder.file('l.csv', LEADS);
    duo('score', leads, '--duo', folder.file('d.csv', DUO), '--out', folder.at('book.xlsx'));
    const ran = duo('score', leads, '--duo', folder.at('book.xlsx'), '--out', folder.at('o.json'));
    expect(ran).toMatchObject({ status: 0 });
    expect(folder.json('o.json')).toMatchObject({ definition: { threshold: 40, max: 50 } });
  });

  test('asks for the column that can swing most, not for points that an alternative has already earned', () => {
    const folder = new Folder();
    const definition =
      'Campo;Condición;Valor;Puntos;Tipo\nSector | Fase;no está vacía;;20;puntos\nSector;es;Industria;10;puntos\nEmpleados;>;10;15;puntos\n;;;30;umbral\n';
    const leads = folder.file('l.csv', 'Empresa;Sector;Fase;Empleados\na;;x;\nb;;;\n');
    duo('score', leads, '--duo', folder.file('d.csv', definition), '--out', folder.at('o.json'));
    // Row 2 has the 20 already: Sector can add 10, Empleados 15. Row 3 has not: Sector can add 30.
    expect(folder.json('o.json')).toMatchObject({ rows: [{ next: 'Empleados' }, { next: 'Sector' }] });
  });
});

describe('duo score on bad input ends with one sentence, exit code 1 and no file', () => {
  const refusals: [string, (folder: Folder) => readonly string[], RegExp][] = [
    [
      'a missing file',
      (folder) => [folder.at('none.csv'), '--duo', folder.file('d.csv', DUO)],
      /No se encuentra el archivo/,
    ],
    [
      'an unknown type',
      (folder) => [folder.file('leads.pdf', 'x'), '--duo', folder.file('d.csv', DUO)],
      /\.csv o \.xlsx/,
    ],
    [
      'a broken workbook',
      (folder) => [folder.file('leads.xlsx', 'PK nope'), '--duo', folder.file('d.csv', DUO)],
      /XLSX/,
    ],
    [
      'an empty file',
      (folder) => [folder.file('leads.csv', ''), '--duo', folder.file('d.csv', DUO)],
      /encabezados/,
    ],
    [
      'a tab that is not there',
      (folder) => [folder.file('l.csv', LEADS), '--duo', folder.file('d.csv', DUO), '--tab', 'X'],
      /ninguna hoja «X»/,
    ],
    [
      'an impossible day',
      (folder) => [folder.file('l.csv', LEADS), '--duo', folder.file('d.csv', DUO), '--today', '2026-02-30'],
      /2026-02-30/,
    ],
    [
      'an unknown locale',
      (folder) => [
        folder.file('l.csv', LEADS),
        '--duo',
        folder.file('d.csv', DUO),
        '--locale',
        'xx-nonsense-',
      ],
      /locale|regional/,
    ],
    [
      'an output of another type',
      (folder) => [
        folder.file('l.csv', LEADS),
        '--duo',
        folder.file('d.csv', DUO),
        '--out',
        folder.at('o.doc'),
      ],
      /\.xlsx, \.json, \.csv/,
    ],
    [
      'an unknown role',
      (folder) => [folder.file('l.csv', LEADS), '--duo', folder.file('d.csv', DUO), '--map', 'nope=Correo'],
      /nope/,
    ],
    [
      'a quote that never ends',
      (folder) => [folder.file('l.csv', 'Empresa;Correo\n"Norte;x\n'), '--duo', folder.file('d.csv', DUO)],
      /comillas/,
    ],
  ];

  test.each(refusals)('%s', (_, words, sentence) => {
    const folder = new Folder();
    const before = (): readonly string[] => folder.names;
    const given = words(folder);
    const names = before();
    const ran = duo('score', ...given, ...(given.includes('--out') ? [] : ['--out', folder.at('o.json')]));
    expect(ran.status).toBe(1);
    const lines = ran.stderr.trim().split('\n');
    expect(lines[lines.length - 1]).toMatch(sentence);
    expect(ran.stderr).not.toMatch(/\bat .*:\d+/);
    expect(folder.names).toEqual(names);
  });

  test('a definition with several faults names them all at once, each with its row and column', () => {
    const folder = new Folder();
    const broken = [
      'Campo;Condición;Valor;Puntos;Tipo',
      'Facturación;≥;10;5;puntos',
      'Correo;se parece a;x;5;puntos',
      'Teléfono;no está vacía;;diez;puntos',
      'Origen;es;Web;;excluyente',
    ].join('\n');
    const ran = duo('score', folder.file('l.csv', LEADS), '--duo', folder.file('d.csv', broken));
    expect(ran.status).toBe(1);
    expect(ran.stderr).toMatch(/Fila 2, Campo: .*«Facturación»/);
    expect(ran.stderr).toMatch(/Fila 3, Condición: .*«se parece a»/);
    expect(ran.stderr).toMatch(/Fila 4, Puntos: .*«diez»/);
    expect(ran.stderr).toMatch(/Fila 5, Tipo: .*«excluyente»/);
    expect(ran.stderr).toMatch(/Umbral/);
  });
});
