import { FileError } from '../../../src/runtime/files/file-error';
import { readXlsx } from '../../../src/runtime/files/xlsx-read';
import { writeXlsx } from '../../../src/runtime/files/xlsx-write';
import { ZipArchive } from '../../../src/runtime/files/zip';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type {
  Area,
  CellStyle,
  DocumentModel,
  SheetModel,
  ValidationRule,
} from '../../../src/runtime/spreadsheet/model';

const OPTIONS = { locale: 'en_US', timeZone: 'UTC' };
const EMAIL_OR_NUMBER: ValidationRule = {
  criteria: 'NUMBER_GREATER_THAN',
  values: ['=A1'],
  allowInvalid: true,
};
const HIDDEN_DROPDOWN: ValidationRule = {
  criteria: 'VALUE_IN_LIST',
  values: [['a', 'b'], false],
  allowInvalid: false,
};
const CLIPPED: CellStyle = { wrap: 'CLIP' };

function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

/** A document with something of everything that XLSX has no place for. */
function richDocument(): DocumentModel {
  const document = newDocument({
    id: 'id-1',
    name: 'Leads 2026',
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    sheetNames: ['Leads / marzo [con un nombre demasiado largo]', 'Costes'],
    owner: 'ana@example.com',
  });
  const [leads, costs] = document.sheets as [SheetModel, SheetModel];
  leads.rows = [
    { values: ['Nombre', 'Nota'], styles: [CLIPPED, { fontWeight: 'normal', fontColor: '#ff0000' }] },
    {
      values: ['Ana', 5, { error: '#ERROR!', message: 'Formula parse error.' }],
      formulas: [undefined, '=SUM(1,5;3)', '=DUO('],
      styles: [undefined, CLIPPED],
      validations: [EMAIL_OR_NUMBER, undefined, HIDDEN_DROPDOWN],
    },
    {
      values: ['Eva', 1],
      formulas: [undefined, "='Leads / marzo [con un nombre demasiado largo]'!A1"],
      hiddenByFilter: true,
    },
    { values: ['Luz'], hidden: true },
  ];
  leads.filter = { area: area(1, 1, 4, 2), criteria: new Map([[1, { hiddenValues: ['Eva'], values: [] }]]) };
  leads.conditionalRules = [
    {
      areas: [area(2, 1, 3)],
      condition: {
        kind: 'boolean',
        criteria: 'CUSTOM_FORMULA',
        values: ['=SUM(1,5;$A2)>2'],
        style: { background: '#ffcccc' },
      },
    },
  ];
  const protection = {
    unprotected: [],
    description: 'Cabecera',
    editors: ['ana@example.com'],
    domainEdit: false,
  };
  leads.protections = [
    { ...protection, id: 7, area: area(1, 1, 1, 2), warningOnly: true },
    { ...protection, id: 8, area: undefined, warningOnly: false, unprotected: [area(2, 1, 2, 2)] },
  ];
  costs.charts = [
    {
      id: 9,
      type: 'COLUMN',
      ranges: [{ sheetId: costs.id, area: area(1, 1, 5, 2) }],
      options: { title: 'Coste por fuente' },
      anchorRow: 2,
      anchorColumn: 4,
      offsetX: 10,
      offsetY: 0,
      numHeaders: 1,
      mergeStrategy: 'MERGE_COLUMNS',
      transpose: false,
    },
  ];
  document.namedRanges = [{ name: 'nombres', sheetId: leads.id, area: area(2, 1, 3) }];
  document.metadata = [
    {
      id: 10,
      key: 'k',
      value: 'v <&> \u0001',
      visibility: 'PROJECT',
      location: { kind: 'column', sheetId: leads.id, index: 1 },
    },
  ];
  document.properties.document.set('version', '3');
  document.properties.user.set('ana@example.com', new Map([['x', '{"a":1}']]));
  document.triggers = [{ id: 't', handler: 'onEdit', event: 'EDIT', user: 'ana@example.com', createdAt: 1 }];
  document.activeSheetId = costs.id;
  document.selection = { sheetId: costs.id, areas: [area(3, 2, 2, 2)] };
  document.nextId = 20;
  return document;
}

/** Holes of sparse arrays, explicit undefined and trailing blanks mean the same in the document. */
function plain(document: DocumentModel): unknown {
  return JSON.parse(
    JSON.stringify(document, (_key, value: unknown) => {
      if (value instanceof Map) return { map: [...value] };
      if (value instanceof Set) return { set: [...value] };
      if (!Array.isArray(value)) return value;
      const cells: unknown[] = Array.from(value as unknown[], (cell) => cell ?? null);
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      return cells;
    }),
  );
}

describe('xlsx-state > readState', () => {
  it('loses nothing of a document that was saved with its state', async () => {
    const document = richDocument();
    const { document: read } = await readXlsx(
      await writeXlsx(document, { keepState: true }),
      'other',
      OPTIONS,
    );
    expect(plain(read)).toEqual(plain(document));
  });

  it('loses nothing either when it is saved and read again and again', async () => {
    let document = richDocument();
    for (let turn = 0; turn < 3; turn += 1) {
      document = (await readXlsx(await writeXlsx(document, { keepState: true }), 'other', OPTIONS)).document;
    }
    expect(plain(document)).toEqual(plain(richDocument()));
  });

  it('keeps the size of a sheet that has blank rows between filled ones', async () => {
    const document = richDocument();
    const sheet = document.sheets[0]!;
    sheet.rows[40] = { values: ['far below'] };
    const read = await readXlsx(await writeXlsx(document, { keepState: true }), 'other', OPTIONS);
    const { maxRows, maxColumns } = read.document.sheets[0]!;
    expect([maxRows, maxColumns]).toEqual([1000, 26]);
  });

  it('keeps nothing of it in a workbook for others', async () => {
    const bytes = await writeXlsx(richDocument());
    expect(
      ZipArchive.read(bytes)
        .names()
        .filter((name) => name.startsWith('customXml')),
    ).toEqual([]);
    const { document } = await readXlsx(bytes, 'Copia', OPTIONS);
    expect([document.name, document.metadata, document.triggers, document.properties.document.size]).toEqual([
      'Copia',
      [],
      [],
      0,
    ]);
  });

  it('lets changes that were made in the workbook count', async () => {
    const archive = ZipArchive.read(await writeXlsx(richDocument(), { keepState: true }));
    const part = 'xl/worksheets/sheet1.xml';
    const xml = archive.text(part) ?? '';
    archive.set(
      part,
      xml
        .replace('<f>SUM(1.5,3)</f><v>5</v>', '<f>SUM(1.5,4)</f><v>6</v>')
        .replace(/<formula>SUM[^<]*<\/formula>/, '<formula>$A2=1</formula>')
        .replace(/hidden="1"/, ''),
    );
    const { document } = await readXlsx(archive.bytes(), 'x', OPTIONS);
    const sheet = document.sheets[0];
    expect(sheet?.rows[1]?.formulas?.[1]).toBe('=SUM(1,5;4)');
    expect(sheet?.rows[1]?.values[1]).toBe(6);
    expect(sheet?.conditionalRules[0]?.condition).toMatchObject({
      criteria: 'CUSTOM_FORMULA',
      values: ['=$A2=1'],
    });
    expect(sheet?.rows[2]?.hiddenByFilter).toBeUndefined();
    expect(document.metadata).toHaveLength(1);
  });

  it('refuses a state that cannot be read, with a code', async () => {
    const archive = ZipArchive.read(await writeXlsx(richDocument(), { keepState: true }));
    archive.set('customXml/item1.xml', '<state xmlns="urn:sheets-runtime:state:1">{</state>');
    const failure = await readXlsx(archive.bytes(), 'x', OPTIONS).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileError);
    expect(failure).toMatchObject({ code: 'xlsx-state-broken' });
  });
});
