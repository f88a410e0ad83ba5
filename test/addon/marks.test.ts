import { rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import type { ConditionalRule, DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';
import { isOurRule, ourColumns, picture, runWell, sheetNamed, theirs, toastOf } from './theirs';

const LEADS = [
  'Empresa;Correo;Teléfono;Necesidad;Notas',
  'Acero Uno;uno@a.example;;;llamar',
  ';;;Medir;',
  'Cal Tres;;600000003;  ;',
  ';;;;',
  'Dato Cinco;cinco@d.example;600000005;Ahorrar;',
].join('\n');
const DUO = [
  'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
  'Empresa;no está vacía;;;Obligatorio;;¿De qué empresa nos llama?',
  'Correo | Teléfono;no está vacía;;10;Obligatorio;;¿Cómo le localizo?',
  'Necesidad;no está vacía;;20;Obligatorio;;',
  ';;;20;Umbral;;',
].join('\n');
const KEPT = ['Leads', 'Definición DUO'];

const rule = (values: readonly unknown[], column: number): ConditionalRule => ({
  areas: [{ row: 2, column, rows: 999, columns: 1 }],
  condition: { kind: 'boolean', criteria: 'CUSTOM_FORMULA', values, style: { background: '#123456' } },
});

/** Leads of which some lack what is required; rules and notes of the user's, one of them on a cell that is blank. */
function workbook(locale = 'es_ES'): DocumentModel {
  const document = documentOf({ Leads: LEADS, 'Definición DUO': DUO }, locale);
  const sheet = sheetNamed(document, 'Leads');
  sheet.conditionalRules = [rule(['=$A2="Acero"'], 1), rule(['=LEN($B2)=3'], 2)];
  rowAt(sheet, 2).notes = ['Preguntar a Marta'];
  rowAt(sheet, 5).notes = [undefined, 'Prefiere correo'];
  return document;
}

function flagged(): DocumentModel {
  const document = workbook();
  runWell(hostOf(document), 'setUpTabs');
  runWell(hostOf(document), 'flagMissing');
  return document;
}

/** Notes by cell, blanks left out. */
function notes(document: DocumentModel): Record<string, string> {
  const found: Record<string, string> = {};
  sheetNamed(document, 'Leads').rows.forEach((row, index) => {
    row?.notes?.forEach((note, column) => {
      if (index > 0 && note) found[`${'ABCDEFGHIJKLMNOP'[column]}${index + 1}`] = note;
    });
  });
  return found;
}

const ours = (document: DocumentModel): ConditionalRule[] =>
  sheetNamed(document, 'Leads').conditionalRules.filter(isOurRule);

/** Lead rows are 2, 3, 4 and 6; row 5 is blank. A note of the user's stands on A3. */
const NOTES = {
  A3: 'Preguntar a Marta',
  B3: 'DUO: falta Correo | Teléfono. Pregunte: ¿Cómo le localizo?',
  B6: 'Prefiere correo',
  C3: 'DUO: falta Correo | Teléfono. Pregunte: ¿Cómo le localizo?',
  D2: 'DUO: falta Necesidad.',
  D4: 'DUO: falta Necesidad.',
};

describe('notes', () => {
  test('stand on every blank required cell of a lead that has none, with the question; alternatives lack all or none', () => {
    expect(notes(flagged())).toEqual(NOTES);
  });

  test('are the same after flagging twice, and the toast says how many cells lack something in how many rows', () => {
    const document = flagged();
    const again = runWell(hostOf(document), 'flagMissing');
    expect(notes(document)).toEqual(NOTES);
    // A3 counts although the user's note stands there: it is missing all the same, but no note of ours was put.
    expect(toastOf(again)).toMatch(/^Celdas obligatorias vacías: [45], en 3 filas\./);
  });

  test('go when the field is filled and flagged again, by a person or a script; the user’s stay', () => {
    const document = flagged();
    const sheet = sheetNamed(document, 'Leads');
    writeValue(rowAt(sheet, 1), 3, 'Crecer');
    writeValue(rowAt(sheet, 2), 2, '600000002');
    writeValue(rowAt(sheet, 2), 0, 'Barro Dos');
    runWell(hostOf(document), 'flagMissing');
    expect(notes(document)).toEqual({ A3: NOTES.A3, B6: NOTES.B6, D4: NOTES.D4 });
  });

  test('go at once when a person fills the field, and one filled alternative frees the other', () => {
    const document = flagged();
    const [run] = hostOf(document).edit({ sheet: 'Leads', a1: 'C3', values: [['600000002']] });
    expect(run!.result.error).toBeUndefined();
    expect(notes(document)).toEqual({ A3: NOTES.A3, B6: NOTES.B6, D2: NOTES.D2, D4: NOTES.D4 });
  });

  test('go from all rows of a pasted block, and an edit never adds one', () => {
    const document = flagged();
    hostOf(document).edit({ sheet: 'Leads', a1: 'D2:D4', values: [['a'], ['Medir'], ['b']] });
    expect(notes(document)).toEqual({ A3: NOTES.A3, B3: NOTES.B3, B6: NOTES.B6, C3: NOTES.C3 });
  });

  test('go when the row is emptied', () => {
    const document = flagged();
    hostOf(document).edit({ sheet: 'Leads', a1: 'A3:E3', values: [['', '', '', '', '']] });
    expect(notes(document)).toEqual({ A3: NOTES.A3, B6: NOTES.B6, D2: NOTES.D2, D4: NOTES.D4 });
  });

  test('never replace a note of the user’s, whose cell stays as it is when it is filled', () => {
    const document = flagged();
    hostOf(document).edit({ sheet: 'Leads', a1: 'A3', values: [['Barro Dos']] });
    expect(notes(document)['A3']).toBe('Preguntar a Marta');
  });

  test('are in the language of the set-up, whoever flags', () => {
    const document = flagged();
    sheetNamed(document, 'Leads').rows[1]!.notes![3] = undefined;
    const english = hostOf(document, { user: { email: 'joe@example.com', locale: 'en' } });
    const result = runWell(english, 'flagMissing');
    expect(notes(document)).toEqual(NOTES);
    expect(result.toasts[0]!.message).not.toMatch(/Celdas/);
  });
});

describe('rules', () => {
  test('of ours are one per required column and one per coloured status, once however often one flags, behind the user’s', () => {
    const document = flagged();
    runWell(hostOf(document), 'flagMissing');
    const { conditionalRules } = sheetNamed(document, 'Leads');
    expect(conditionalRules.slice(0, 2)).toEqual(workbook().sheets[0]!.conditionalRules);
    expect(ours(document)).toHaveLength(4 + 3);
    expect(conditionalRules).toHaveLength(9);
    const columns = ours(document).map(({ areas }) =>
      areas.map(({ column, columns: width }) => [column, width]),
    );
    const status = ourColumns(document, 'Leads').get('status')! + 1;
    expect(columns).toEqual([
      [[1, 1]],
      [[2, 1]],
      [[3, 1]],
      [[4, 1]],
      [[status, 1]],
      [[status, 1]],
      [[status, 1]],
    ]);
  });

  test('colour the blank required cells of leads, and no other cell', () => {
    const document = flagged();
    expect(colours(document)).toEqual({
      A: [3],
      B: [3],
      C: [3],
      D: [2, 4],
    });
  });

  test('follow the cell without another run: a filled one loses its colour, an emptied one gets it', () => {
    const document = flagged();
    const sheet = sheetNamed(document, 'Leads');
    writeValue(rowAt(sheet, 1), 3, 'Crecer');
    writeValue(rowAt(sheet, 2), 2, '600000002');
    writeValue(rowAt(sheet, 5), 0, null);
    expect(colours(document)).toEqual({ A: [3, 6], B: [], C: [], D: [4] });
  });

  test('show the status by the words of the sheet', () => {
    const document = flagged();
    const status = ourColumns(document, 'Leads').get('status')!;
    const words = sheetNamed(document, 'Leads').rows.map((row) => row?.values[status] ?? '');
    expect(words.slice(0, 6)).toEqual([
      'Estado DUO',
      'Incompleto',
      'Incompleto',
      'Incompleto',
      '',
      'Cualificado',
    ]);
    const formulas = ours(document).slice(4).map(formulaOf);
    const letter = 'ABCDEFGHIJKLMNOP'[status]!;
    expect(formulas).toEqual([
      `=("DUO"="DUO")*($${letter}2="Cualificado")>0`,
      `=("DUO"="DUO")*($${letter}2="Incompleto")>0`,
      `=("DUO"="DUO")*($${letter}2="Excluido")>0`,
    ]);
  });

  test('go one by one with the definition: a field no longer required loses its rule', () => {
    const document = flagged();
    writeValue(rowAt(sheetNamed(document, 'Definición DUO'), 1), 4, 'Puntos');
    writeValue(rowAt(sheetNamed(document, 'Definición DUO'), 1), 3, 5);
    runWell(hostOf(document), 'flagMissing');
    expect(ours(document)).toHaveLength(3 + 3);
    expect(colours(document)).toEqual({ B: [3], C: [3], D: [2, 4] });
  });

  test('are found again after the user moved columns and put a rule of theirs behind ours', () => {
    const document = flagged();
    const sheet = sheetNamed(document, 'Leads');
    sheet.conditionalRules.push(rule(['=TRUE'], 5));
    runWell(hostOf(document), 'flagMissing');
    expect(ours(document)).toHaveLength(7);
    expect(sheet.conditionalRules.filter((each) => !isOurRule(each))).toHaveLength(3);
  });

  test('and notes of ours are all that removal takes', () => {
    const document = flagged();
    runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
    expect(picture(document)).toEqual(picture(workbook()));
    expect(theirs(flagged(), KEPT)).toEqual(picture(workbook()));
  });
});

function formulaOf({ condition }: ConditionalRule): string {
  return condition.kind === 'boolean' ? String(condition.values[0]) : '';
}

/**
 * The rows that our rules of the user's columns colour, by column. A formula of ours is a product of
 * `("DUO"="DUO")`, `(LEN(TRIM($C2))=0)` and `(LEN($F2)>0)`, relative to the first row of its area.
 */
function colours(document: DocumentModel): Record<string, number[]> {
  const sheet = sheetNamed(document, 'Leads');
  const found: Record<string, number[]> = {};
  for (const each of ours(document)) {
    const [area] = each.areas;
    const factors = /^=(.*)>0$/.exec(formulaOf(each))![1]!.split('*');
    if (factors.some((factor) => factor.startsWith('($'))) continue;
    const rows: number[] = [];
    for (let row = area!.row; row < area!.row + 20; row += 1) {
      const holds = factors.every((factor) => {
        const match = /^\("(DUO)"="DUO"\)$|^\(LEN\(TRIM\(\$([A-Z])2\)\)=0\)$|^\(LEN\(\$([A-Z])2\)>0\)$/.exec(
          factor,
        );
        if (match === null) throw new Error(`What is ${factor}?`);
        if (match[1] !== undefined) return true;
        const value = sheet.rows[row - 1]?.values['ABCDEFGHIJKLMNOP'.indexOf(match[2] ?? match[3]!)];
        const text = value === null || value === undefined ? '' : String(value);
        return match[2] === undefined ? text.length > 0 : text.trim().length === 0;
      });
      if (holds) rows.push(row);
    }
    found['ABCDEFGHIJKLMNOP'[area!.column - 1]!] = rows;
  }
  return found;
}
