import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import { documentOf, hostOf, sample } from './bundle';
import { EN, ES, hostFor, samples, type ReturnWords } from './return-sample';
import { amountOf, figure, folded, readingNotes, records, shownTable, sumOf } from './return-tables';
import { picture, runWell, sheetNamed, toastOf } from './theirs';

const build = (document: DocumentModel, words: ReturnWords = ES, basis: 'YES' | 'NO' = 'YES'): string =>
  runWell(hostFor(document, words), 'buildSourceReturn', { answers: [basis] }).toasts[0]!.message;

const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 100) / 100 : value;

describe.each([
  ['Spanish', ES],
  ['English', EN],
])('the return of the %s sample', (_, words) => {
  const folder = words.locale.slice(0, 2);
  const leads = records(sample(`${folder}/leads.csv`)).filter((row) =>
    Object.values(row).some((cell) => cell.trim() !== '' && !/^(FALSE|FALSO)$/i.test(cell)),
  );
  const costs = records(sample(`${folder}/costs.csv`));
  const opportunities = records(sample(`${folder}/opportunities.csv`));
  const outcomeOf = (row: Record<string, string>): string | undefined =>
    Object.entries(words.outcomes).find(([, known]) =>
      known.includes(folded(row[words.fields.outcome]!)),
    )?.[0];

  describe.each(['YES', 'NO'] as const)('answered %s', (basis) => {
    const document = samples(words);
    build(document, words, basis);
    const tables = Object.entries(words.titles).map(
      ([by, title]) => [by, shownTable(document, words.tab, title)] as const,
    );

    test('counts in its total what stands in the files', () => {
      for (const [, table] of tables) {
        const total = (header: string): unknown => rounded(figure(table, table.total, header));
        expect(total(words.columns.leads)).toBe(leads.length);
        expect(total(words.columns.opportunities)).toBe(opportunities.length);
        for (const outcome of ['won', 'lost', 'deferred', 'open'] as const) {
          expect(total(words.columns[outcome])).toBe(
            opportunities.filter((row) => outcomeOf(row) === outcome).length,
          );
        }
        const won = opportunities.filter((row) => outcomeOf(row) === 'won');
        const revenue = sumOf(won, (row) => amountOf(row[words.fields.amount]!, words.decimal));
        const cost = sumOf(costs, (row) => amountOf(row[words.fields.cost]!, words.decimal));
        expect(total(words.money.revenue)).toBe(rounded(revenue));
        expect(total(words.money.cost)).toBe(rounded(cost));
        expect(total(words.money.cpl)).toBe(rounded(cost / leads.length));
        expect(total(words.money.roi)).toBe(rounded((revenue - cost) / cost));
      }
    });

    test('has in every table rows that add up to the total', () => {
      for (const [, table] of tables) {
        for (const header of [...Object.values(words.columns), words.money.revenue, words.money.cost]) {
          const rows = [...table.rows.values()];
          const sum = sumOf(rows, (row) => Number(figure(table, row, header)));
          expect(rounded(sum)).toBe(rounded(figure(table, table.total, header)));
        }
      }
    });

    test('counts leads and costs of each source as the files have them, whatever the spelling', () => {
      const [, table] = tables[0]!;
      const count = (list: Record<string, string>[], value: (row: Record<string, string>) => number) => {
        const found = new Map<string, number>();
        for (const row of list) {
          const key = folded(row[words.fields.source] ?? row[Object.keys(row)[0]!]!);
          found.set(key, (found.get(key) ?? 0) + value(row));
        }
        return found;
      };
      const byLeads = count(leads, () => 1);
      const byCost = count(costs, (row) => amountOf(row[words.fields.cost]!, words.decimal));
      const keyOf = (key: unknown): string => (key === words.noSource ? '' : folded(String(key)));
      expect([...table.rows.keys()].map(keyOf).sort()).toEqual(
        [...new Set([...byLeads.keys(), ...byCost.keys()])].sort(),
      );
      for (const [key, row] of table.rows) {
        expect(figure(table, row, words.columns.leads)).toBe(byLeads.get(keyOf(key)) ?? 0);
        const cost = byCost.get(keyOf(key));
        expect(rounded(figure(table, row, words.money.cost))).toBe(cost === undefined ? '' : rounded(cost));
      }
    });

    test('says the same as the report, row by row', () => {
      for (const [by, table] of tables) {
        const { value } = hostFor(document, words).clientCall('sourceReturnReport', [
          { basis: basis === 'YES' ? 'cohort' : 'period', by },
        ]);
        const report = (
          value as { ok: true; value: { rows: Record<string, unknown>[]; total: Record<string, unknown> } }
        ).value;
        const shown = [...table.rows.values(), table.total];
        const told = [...report.rows, report.total];
        expect(shown).toHaveLength(told.length);
        shown.forEach((row, index) => {
          for (const [name, header] of [...Object.entries(words.columns), ...Object.entries(words.money)]) {
            expect([by, index, name, figure(table, row, header)]).toEqual([
              by,
              index,
              name,
              told[index]![name] ?? '',
            ]);
          }
        });
      }
    });

    test('states its basis, the day and that the definition is a draft', () => {
      const [title, facts] = sheetNamed(document, words.tab).rows.map((row) => row?.values[0]);
      expect(title).toBe(words.tab);
      expect(facts).toContain(words.basis[basis]);
      expect(facts).toContain('2026-10-31');
      expect(facts).toMatch(words === ES ? /definición borrador/ : /definition draft/i);
      expect(facts).toContain(String(leads.length));
    });
  });
});

/** Rows of 21 pixels are what a new tab has. */
const ROW_PIXELS = 21;
const COLUMN_PIXELS = 100;

describe('the charts', () => {
  test('stand side by side above the first table, three of them, over the cells they are about', () => {
    const document = samples(ES);
    build(document);
    const sheet = sheetNamed(document, ES.tab);
    const first = shownTable(document, ES.tab, ES.titles.source);
    expect(sheet.charts).toHaveLength(3);
    const edges = sheet.charts.map(({ anchorColumn, anchorRow, offsetX, offsetY, options }) => {
      const left = sumOf(
        Array.from({ length: anchorColumn - 1 }, (_, column) => sheet.columnWidths[column] ?? COLUMN_PIXELS),
        (width) => width,
      );
      const bottom = (anchorRow - 1) * ROW_PIXELS + offsetY + Number(options['height']);
      // The title of the table stands on the row above its header.
      expect(anchorRow).toBeGreaterThan(2);
      expect(bottom).toBeLessThanOrEqual((first.row - 2) * ROW_PIXELS);
      return [left + offsetX, left + offsetX + Number(options['width'])] as const;
    });
    edges.slice(1).forEach(([left], index) => expect(left).toBeGreaterThanOrEqual(edges[index]![1]));
    const [funnel] = sheet.charts;
    expect(funnel!.ranges.map(({ area }) => [area.row, area.rows])).toEqual(
      funnel!.ranges.map(() => [first.row, first.rows.size + 1]),
    );
  });
});

describe('building again', () => {
  const withoutIds = (document: DocumentModel): unknown =>
    JSON.parse(
      JSON.stringify(picture(document).sheets[ES.tab], (key, value: unknown) => (key === 'id' ? 0 : value)),
    );

  test('gives the same tab with the same charts, once', () => {
    const document = samples(ES);
    build(document);
    const before = withoutIds(document);
    const order = document.sheets.map(({ name }) => name);
    build(document);
    expect(withoutIds(document)).toEqual(before);
    expect(document.sheets.map(({ name }) => name)).toEqual(order);
  });

  test('on the other basis says so', () => {
    const document = samples(ES);
    build(document, ES, 'YES');
    build(document, ES, 'NO');
    expect(sheetNamed(document, ES.tab).rows[1]!.values[0]).toMatch(/^Por mes de cierre/);
  });

  test('leaves nothing of a longer earlier build, and keeps widths that the user chose', () => {
    const long = samples(ES);
    build(long);
    sheetNamed(long, ES.tab).columnWidths[2] = 321;
    const leads = sheetNamed(long, 'Leads');
    leads.rows.length = 4;
    build(long);
    const short = samples(ES);
    sheetNamed(short, 'Leads').rows.length = 4;
    build(short);
    sheetNamed(short, ES.tab).columnWidths[2] = 321;
    // The grid may stay longer; what is in it is the same.
    sheetNamed(short, ES.tab).maxRows = sheetNamed(long, ES.tab).maxRows;
    expect(withoutIds(long)).toEqual(withoutIds(short));
  });

  test('finds its tab after the user renamed and moved it', () => {
    const document = samples(ES);
    build(document);
    sheetNamed(document, ES.tab).name = 'Para dirección';
    document.sheets.reverse();
    build(document);
    expect(document.sheets.filter(({ name }) => name === ES.tab || name === 'Para dirección')).toHaveLength(
      1,
    );
    expect(sheetNamed(document, 'Para dirección').charts).toHaveLength(3);
  });

  test('finds its tab in a copy of the document, which knows nothing of what was set up', () => {
    const document = samples(ES);
    build(document);
    const before = withoutIds(document);
    document.properties.document.clear();
    document.metadata = [];
    build(document);
    expect(withoutIds(document)).toEqual(before);
    expect(document.sheets).toHaveLength(5);
  });

  test('states the version once marketing and sales have signed it', () => {
    const document = samples(ES);
    runWell(hostOf(document), 'signDefinition', { answers: ['Ana', 'Luis'] });
    build(document);
    expect(sheetNamed(document, ES.tab).rows[1]!.values[0]).toMatch(/definición [0-9a-f]{12} · leads: 320$/);
  });
});

const LEADS =
  'Empresa;Correo;Origen;Fecha de alta\nA;a@a.example;Web;2026-01-05\nB;b@a.example;Feria;2026-02-05';
const OPPORTUNITIES = 'Correo;Resultado;Importe;Moneda;Fecha de cierre';

describe('what the return cannot know', () => {
  const build2 = (sheets: Readonly<Record<string, string>>): DocumentModel => {
    const document = documentOf(sheets);
    build(document);
    return document;
  };
  const totalOf = (document: DocumentModel, header: string): unknown => {
    const table = shownTable(document, ES.tab, ES.titles.source);
    return figure(table, table.total, header);
  };

  test('of several currencies is left blank and said; counts stay', () => {
    const document = build2({
      Leads: LEADS,
      Oportunidades: `${OPPORTUNITIES}\na@a.example;Ganada;900;EUR;2026-03-01\nb@a.example;Ganada;700;USD;2026-03-01`,
      Costes: 'Origen;Mes;Gasto\nWeb;2026-01;100',
    });
    for (const header of ['Ingresos', 'Coste', 'Coste por registro (CPL)', 'ROI', 'ROAS']) {
      expect([header, totalOf(document, header)]).toEqual([header, '']);
    }
    expect(totalOf(document, 'Ganadas')).toBe(2);
    expect(readingNotes(document, ES.tab).join('\n')).toMatch(/varias monedas \(EUR, USD\)/);
  });

  test('of one currency is money in it', () => {
    const document = build2({
      Leads: LEADS,
      Oportunidades: `${OPPORTUNITIES}\na@a.example;Ganada;900;EUR;2026-03-01`,
    });
    expect(totalOf(document, 'Ingresos (EUR)')).toBe(900);
  });

  test('of an outcome in words of nobody counts as open and is said', () => {
    const document = build2({
      Leads: LEADS,
      Oportunidades: `${OPPORTUNITIES}\na@a.example;Quizá;900;;\nb@a.example;Perdida;700;;2026-03-01`,
    });
    expect([totalOf(document, 'Abiertas'), totalOf(document, 'Perdidas')]).toEqual([1, 1]);
    expect(readingNotes(document, ES.tab).join('\n')).toMatch(/contados como abiertos: Quizá\./);
  });

  test('without costs and opportunities is blank, said, and not zero', () => {
    const document = build2({ Leads: LEADS });
    expect(totalOf(document, 'Recibidos')).toBe(2);
    for (const header of [
      'Oportunidades',
      'Ganadas',
      'Ingresos',
      'Coste',
      'CAC',
      'Tasa de cierre',
      'Cualificados',
    ]) {
      expect([header, totalOf(document, header)]).toEqual([header, '']);
    }
    const notes = readingNotes(document, ES.tab).join('\n');
    expect(notes).toMatch(/No hay costes: /);
    expect(notes).toMatch(/No hay oportunidades ni resultados: /);
    expect(notes).toMatch(/Sin una definición DUO válida/);
  });

  test('of leads that hold their own outcomes is counted from them: only rows with an outcome are opportunities', () => {
    const document = build2({
      Leads: [
        'Empresa;Origen;Fecha de alta;Resultado;Importe;Fecha de cierre',
        'A;Web;2026-01-05;Ganada;1.200;2026-02-04',
        'B;Web;2026-01-06;Perdida;500;2026-02-05',
        'C;Feria;2026-01-07;;;',
      ].join('\n'),
      Costes: 'Origen;Tipo;Mes;Gasto\nWeb;Personal;2026-01;300',
    });
    const table = shownTable(document, ES.tab, ES.titles.source);
    const web = table.rows.get('Web')!;
    const shown = (header: string): unknown => figure(table, web, header);
    expect(['Recibidos', 'Oportunidades', 'Ganadas', 'Perdidas', 'Ingresos', 'Coste'].map(shown)).toEqual([
      2, 2, 1, 1, 1200, 300,
    ]);
    // ROI (1200 − 300) / 300; CAC 300 / 1, since people were paid; closed after 30 days.
    expect(['ROI', 'CAC', 'ROAS', 'Días hasta el cierre (mediana)'].map(shown)).toEqual([3, 300, 4, 30]);
    expect(figure(table, table.rows.get('Feria')!, 'Oportunidades')).toBe(0);
  });

  test('of sources that look like formulas stays their very text, in every table', () => {
    const sources = ['=1+1', '+34 600', '-2', '@casa', "'comillas", '=IMPORTXML("http://a.example","//b")'];
    const document = documentOf({ Leads: 'Empresa;Correo;Origen;Campaña' });
    const sheet = sheetNamed(document, 'Leads');
    sources.forEach((source, index) =>
      [`E${index}`, `e${index}@a.example`, source, source].forEach((text, column) =>
        writeValue(rowAt(sheet, index + 1), column, text),
      ),
    );
    build(document);
    for (const title of [ES.titles.source, ES.titles.campaign]) {
      expect([...shownTable(document, ES.tab, title).rows.keys()].sort()).toEqual([...sources].sort());
    }
    expect(
      sheetNamed(document, ES.tab)
        .rows.flatMap((row) => row?.formulas ?? [])
        .filter(Boolean),
    ).toEqual([]);
  });

  test('of no leads at all is one sentence and no tab', () => {
    const document = documentOf({ Leads: 'Empresa;Correo;Origen\n' });
    const before = picture(document);
    const result = hostOf(document).run('buildSourceReturn', [], { answers: ['YES'] });
    expect(result.error).toBeUndefined();
    expect(result.dialogs.map(({ prompt }) => prompt).slice(1)).toEqual([
      expect.stringMatching(/^No hay leads que sumar en .?Leads.?\.$/),
    ]);
    expect(result.toasts).toEqual([]);
    expect(picture(document)).toEqual(before);
  });
});

describe('a tab of the user’s', () => {
  test.each([
    ['', 'Mis cuentas;2026\nFeria;12'],
    [' and its title', 'ROI por origen;2026\nFeria;12'],
    [' and nothing in it yet but a title', 'ROI por origen'],
  ])('that has the name of ours%s is refused with a way out and stays as it is', (_, csv) => {
    const document = documentOf({ Leads: LEADS, 'ROI por origen': csv });
    const before = picture(document);
    const result = hostOf(document).run('buildSourceReturn', [], { answers: ['YES'] });
    expect(result.error).toBeUndefined();
    expect(result.dialogs[1]!.prompt).toMatch(/que no es de DUO\. Cámbiele el nombre/);
    expect(picture(document)).toEqual(before);
  });

  test('stays as it is whichever other is built, and cancelling the question builds none', () => {
    const document = documentOf({ Leads: LEADS, Cuentas: 'Mis cuentas;2026\nFeria;12' });
    const before = picture(document);
    const cancelled = hostOf(document).run('buildSourceReturn', [], { answers: [{ button: 'CANCEL' }] });
    expect(cancelled.error).toBeUndefined();
    expect(picture(document)).toEqual(before);
    const message = build(document);
    expect(message).toMatch(/Leads: 2/);
    expect(picture(document).sheets['Cuentas']).toEqual(before.sheets['Cuentas']);
    expect(picture(document).sheets['Leads']).toEqual(before.sheets['Leads']);
  });
});

test('the toast tells leads and sales', () => {
  const document = documentOf({
    Leads: LEADS,
    Oportunidades: `${OPPORTUNITIES}\na@a.example;Ganada;900;EUR;2026-03-01`,
  });
  const result = runWell(hostOf(document), 'buildSourceReturn', { answers: ['NO'] });
  expect(toastOf({ ...result, dialogs: [] })).toMatch(/Leads: 2 · ventas: 1\.$/);
});
