import type { Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import { insertLines, moveLines } from '../../src/runtime/spreadsheet/document/structure';
import { documentOf, hostOf } from './bundle';
import { OWN_LEADS, OWN_TABS, ownWorkbook } from './own-workbook';
import { at, named, pointsOf } from './points';
import { ourColumns, picture, runWell, sheetNamed, theirs, toastOf } from './theirs';

const LEADS = [
  'Nombre;Empresa;Correo;Teléfono;Origen;Necesidad',
  'Ana;Acero Uno;uno@a.example;600000001;Web;Ahorrar',
  'Luis;Barro Dos;;;Feria;',
].join('\n');

/** Only a list of leads: everything else is made by DUO. */
const plain = (): DocumentModel => documentOf({ Leads: LEADS });
/** Four questions about the company with their suggested answers, and no columns added to the user's tab. */
const SET_UP = ['', '', '', '', 'NO'];
const DONE = 'DUO se quitó de esta hoja de cálculo.';

function used(): DocumentModel {
  const document = plain();
  const host = hostOf(document);
  runWell(host, 'setUpTabs', { answers: SET_UP });
  for (const name of ['scoreAll', 'flagMissing']) runWell(host, name);
  runWell(host, 'buildSourceReturn', { answers: ['YES'] });
  runWell(host, 'signDefinition', { answers: ['Ana', 'Luis'] });
  runWell(host, 'toggleHourly');
  return document;
}

describe('removing DUO', () => {
  test('gives back the workbook of before set up exactly, when the tabs with content may go', () => {
    const document = used();
    expect(document.sheets.map(({ name }) => name)).toEqual([
      'Leads',
      'Definición DUO',
      'Campos',
      'Costes',
      'ROI por origen',
    ]);
    expect(document.triggers).toHaveLength(1);
    const result = runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
    expect(result.dialogs[1]!.prompt).toContain('Definición DUO');
    expect(result.toasts[0]!.message).toBe(DONE);
    expect(picture(document)).toEqual(picture(plain()));
  });

  test('keeps a filled tab without its protection where the second answer is no, and takes the empty ones', () => {
    const document = used();
    const definition = structuredClone(sheetNamed(document, 'Definición DUO').rows.map((row) => row?.values));
    runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'NO'] });
    expect(document.sheets.map(({ name }) => name)).toEqual([
      'Leads',
      'Definición DUO',
      'Campos',
      'ROI por origen',
    ]);
    const left = sheetNamed(document, 'Definición DUO');
    expect(left.rows.map((row) => row?.values)).toEqual(definition);
    expect(left.protections).toEqual([]);
    expect(picture(document).sheets['Leads']).toEqual(picture(plain()).sheets['Leads']);
    expect([document.metadata, document.triggers, [...document.properties.document]]).toEqual([[], [], []]);
  });

  test('takes filled costs that DUO made only after the second question', () => {
    const document = used();
    writeValue(rowAt(sheetNamed(document, 'Costes'), 1), 0, 'Web');
    const result = runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'NO'] });
    expect(result.dialogs[1]!.prompt).toContain('Definición DUO, Campos, Costes, ROI por origen');
    expect(document.sheets.map(({ name }) => name)).toEqual([
      'Leads',
      'Definición DUO',
      'Campos',
      'Costes',
      'ROI por origen',
    ]);
  });

  test.each(['NO', 'CLOSE'])('changes nothing when the first question is answered %s', (button) => {
    const document = used();
    const before = picture(document);
    const result = hostOf(document).run('removeDuo', [], { answers: [{ button }] });
    expect(result.error).toBeUndefined();
    expect(result.toasts.map(({ message }) => message)).toEqual(['No se cambió nada.']);
    expect(picture(document)).toEqual(before);
  });

  test('twice does no more than once', () => {
    const document = used();
    runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
    const result = runWell(hostOf(document), 'removeDuo', { answers: ['YES'] });
    expect(result.toasts[0]!.message).toBe(DONE);
    expect(picture(document)).toEqual(picture(plain()));
  });

  test('from a document that never had it changes nothing', () => {
    const document = plain();
    runWell(hostOf(document), 'removeDuo', { answers: ['YES'] });
    expect(picture(document)).toEqual(picture(plain()));
  });

  test('gives back a workbook full of the user’s own things exactly, and never asks about tabs it did not make', () => {
    const document = ownWorkbook();
    const host = hostOf(document);
    runWell(host, 'setUpTabs');
    expect(document.sheets.map(({ name }) => name)).toEqual([...OWN_TABS.slice(0, 5), 'Campos (DUO)']);
    runWell(host, 'flagMissing');
    runWell(host, 'buildSourceReturn', { answers: ['NO'] });
    runWell(host, 'signDefinition', { answers: ['Ana', 'Ana'] });
    const result = runWell(host, 'removeDuo', { answers: ['YES', 'YES'] });
    expect(result.dialogs[1]!.prompt).toContain('Campos (DUO)');
    expect(result.dialogs[1]!.prompt).not.toContain('Definición DUO');
    expect(picture(document)).toEqual(picture(ownWorkbook()));
  });

  test('finds columns that were moved, renamed and hidden', () => {
    const document = used();
    const sheet = sheetNamed(document, 'Leads');
    moveLines(document, sheet, 'columns', ourColumns(document, 'Leads').get('why')! + 1, 1, 1);
    moveLines(document, sheet, 'columns', ourColumns(document, 'Leads').get('score')! + 1, 1, 3);
    for (const [name, column] of ourColumns(document, 'Leads'))
      writeValue(rowAt(sheet, 0), column, `N ${name}`);
    sheet.hiddenColumns.add(ourColumns(document, 'Leads').get('next')!);
    runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
    expect(picture(document)).toEqual(picture(plain()));
  });

  test('leaves a trigger of another user’s alone and stops its own', () => {
    const document = used();
    document.triggers.push({ ...document.triggers[0]!, id: 'otro', user: 'luis@example.com' });
    const result = runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
    expect(result.toasts).toHaveLength(1);
    expect(document.triggers.map(({ id }) => id)).toEqual(['otro']);
    // What is left of it does nothing in a document without DUO.
    const host = hostOf(document);
    const run = host.run('onHour', [], { trigger: {}, hasUi: false });
    expect(run.error).toBeUndefined();
    expect(theirs(document, ['Leads']).sheets).toEqual(picture(plain()).sheets);
  });

  test('ends well where our tab is the only one left', () => {
    const document = used();
    document.sheets = document.sheets.filter(({ name }) => name === 'Definición DUO');
    document.metadata = [];
    const result = hostOf(document).run('removeDuo', [], { answers: ['YES', 'YES'] });
    expect(result.error).toBeUndefined();
    expect(document.sheets).toHaveLength(1);
    expect(toastOf({ ...result, dialogs: [] })).toBe(DONE);
    expect(
      sheetNamed(document, 'Definición DUO')
        .rows.flatMap((row) => row?.values ?? [])
        .join(''),
    ).toBe('');
  });

  test('loses no column that a person inserts, with what they type into it, before any call meanwhile but the deletion itself', () => {
    const start = plain();
    runWell(hostOf(start), 'setUpTabs', { answers: SET_UP });
    runWell(hostOf(start), 'flagMissing');
    const remove = (document: DocumentModel, interrupt: Interrupt): string | undefined =>
      hostOf(document).run('removeDuo', [], { answers: ['YES', 'YES'], interrupt }).error?.message;
    // Nothing tells Google to delete a column only if it is still the one we saw: that one moment is left.
    const points = pointsOf((interrupt) => remove(structuredClone(start), interrupt)).filter(
      ({ phase, name }) => phase === 'before' && name !== 'Sheet.deleteColumns',
    );
    expect(points.length).toBeGreaterThan(20);
    const faults = points.flatMap((point) =>
      [2, 9].flatMap((column) => {
        const document = structuredClone(start);
        const error = remove(
          document,
          at(point, () => {
            const sheet = sheetNamed(document, 'Leads');
            insertLines(document, sheet, 'columns', column, 1, 'before');
            writeValue(rowAt(sheet, 0), column - 1, 'Nueva');
            writeValue(rowAt(sheet, 1), column - 1, 'recién escrita');
          }),
        );
        // Whatever a first removal left behind, a second one takes.
        if (ourColumns(document, 'Leads').size > 0) {
          runWell(hostOf(document), 'removeDuo', { answers: ['YES', 'YES'] });
        }
        const cells = sheetNamed(document, 'Leads').rows.map((row) =>
          (row?.values ?? []).filter((value) => value !== null && value !== ''),
        );
        const lost = ['Nombre', 'Empresa', 'Correo', 'Teléfono', 'Origen', 'Necesidad', 'Nueva'].filter(
          (header) => !cells[0]!.includes(header),
        );
        const isRight = lost.length === 0 && cells[0]!.length === 7 && cells[1]!.includes('recién escrita');
        return isRight && error === undefined
          ? []
          : [`${named(point)}, column ${column}: ${error ?? ''} ${JSON.stringify(cells.slice(0, 2))}`];
      }),
    );
    expect(faults).toEqual([]);
  });
});

test('the tabs of the user are those that stay', () => {
  const document = ownWorkbook();
  expect(document.sheets.map(({ name }) => name)).toEqual([...OWN_TABS]);
  expect(sheetNamed(document, OWN_LEADS).maxColumns).toBe(204);
});
