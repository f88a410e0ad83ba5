import { takeSnapshot } from '../../../../src/runtime/snapshots/take-snapshot';
import type { DocumentModel } from '../../../../src/runtime/spreadsheet/model';
import { announce } from '../../../../src/workbench/server/deeds/announce';
import { perform } from '../../../../src/workbench/server/deeds/perform';
import type { EditingDeed } from '../../../../src/workbench/server/deeds/scene';
import { documentOf, hostOf as hostOfBundle } from '../../../addon/bundle';
import { field } from '../../../addon/lead-sheet';
import { ANA, documentWith, eventsSeen, hostOf, watchChanges } from '../people-at-desk';

const S = 0;

/** What scripts are told of a deed. */
function told(document: DocumentModel, deed: EditingDeed): string[] {
  const host = hostOf(document);
  const performed = perform(host, ANA, deed, takeSnapshot(document));
  if (!performed.ok) throw new Error(performed.refusal.code);
  for (const { result } of announce(host, performed.effect.happenings, { user: ANA.user })) {
    expect(result.error).toBeUndefined();
  }
  return eventsSeen(document);
}

describe('triggers', () => {
  it('see a typed cell with its old and new value, and that the document was edited', () => {
    const document = documentWith([['old']]);
    watchChanges(document);
    expect(told(document, { kind: 'type', sheet: S, row: 0, column: 0, texts: [['1,5']] })).toEqual([
      'edit A1 old > 1.5',
      'EDIT',
    ]);
    expect(document.selection).toEqual({ sheetId: S, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] });
  });

  it('see the place of a paste without its values', () => {
    const texts = [
      ['1', '2'],
      ['3', '4'],
    ];
    expect(told(documentWith([]), { kind: 'type', sheet: S, row: 2, column: 1, texts })).toEqual([
      'edit B3:C4 undefined > undefined',
    ]);
  });

  it('see of an edit what the sheet still has, and a change where nothing of it is left', () => {
    const document = documentWith([]);
    watchChanges(document);
    const undone = (row: number): string[] => {
      const block = { row, column: 5, rows: 2, columns: 2 };
      announce(hostOf(document), [{ kind: 'edit', sheet: S, block }], { user: ANA.user });
      return eventsSeen(document);
    };
    expect(undone(19)).toEqual(['edit F20 undefined > undefined', 'EDIT']);
    expect(undone(20)).toEqual(['OTHER']);
  });

  it('see lines, tabs and looks change, but no edit', () => {
    const document = documentWith([['a'], ['b']]);
    watchChanges(document);
    const block = { row: 0, column: 0, rows: 2, columns: 1 };
    const cases: [EditingDeed, string][] = [
      [{ kind: 'insert', sheet: S, dimension: 'rows', from: 1, count: 1 }, 'INSERT_ROW'],
      [{ kind: 'delete', sheet: S, dimension: 'columns', from: 1, count: 1 }, 'REMOVE_COLUMN'],
      [{ kind: 'add-sheet', position: 1 }, 'INSERT_GRID'],
      [{ kind: 'format', sheet: S, blocks: [block], style: { bold: true } }, 'FORMAT'],
      [{ kind: 'sort', sheet: S, block, keys: [{ column: 0, ascending: false }] }, 'OTHER'],
    ];
    for (const [deed, changeType] of cases) expect(told(document, deed)).toEqual([changeType]);
  });

  it('of the add-on score a lead again that somebody types into', () => {
    const document = documentOf({
      Leads: 'Empresa;Teléfono;Presupuesto\nFrío;600000001;6000\nSol;600000002;100',
      'Definición DUO': [
        'Campo;Condición;Valor;Puntos;Tipo;Grupo;Pregunta',
        'Presupuesto;≥;5000;20;Puntos;;¿Hay partida?',
        ';;;20;Umbral;;',
      ].join('\n'),
    });
    const host = hostOfBundle(document);
    for (const name of ['setUpTabs', 'scoreAll']) expect(host.run(name).error).toBeUndefined();
    expect(field(document, 'Leads', 3, 'Puntos DUO')).toBe(0);
    const leads = document.sheets.find(({ name }) => name === 'Leads')!;
    const deed: EditingDeed = { kind: 'type', sheet: leads.id, row: 2, column: 2, texts: [['7.500']] };
    const performed = perform(host, ANA, deed, takeSnapshot(document));
    if (!performed.ok) throw new Error(performed.refusal.code);
    expect(announce(host, performed.effect.happenings, { user: ANA.user })).toHaveLength(1);
    expect(field(document, 'Leads', 3, 'Puntos DUO')).toBe(20);
  });
});
