/** Following up many changes at once, broken off anywhere and done again: one story, told once. */

import { Kill, ServiceFailure, TimeLimit, type Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  cellsOf,
  DAY,
  hostAt,
  logged,
  MONDAY,
  noteOn,
  OPPORTUNITIES,
  put,
  salesDocument,
} from './opportunity-sheet';
import { sheetNamed } from './lead-sheet';
import { at, named, pointsOf } from './points';

const TUESDAY = MONDAY + 8 * DAY;

let made: DocumentModel | undefined;

/** One wakes up, one was won, one was lost without a reason, one has another amount; nobody has followed it up. */
function changedDocument(): DocumentModel {
  if (made === undefined) {
    made = salesDocument();
    put(made, OPPORTUNITIES, 2, { Resultado: 'Pospuesta', 'Retomar el': '2026-11-10' });
    hostAt(made).run('checkOpportunities', [], { answers: [] });
    put(made, OPPORTUNITIES, 3, { Resultado: 'Ganada' });
    put(made, OPPORTUNITIES, 4, { Resultado: 'Perdida' });
    put(made, OPPORTUNITIES, 5, { Monto: 4500 });
  }
  return structuredClone(made);
}

function check(document: DocumentModel, interrupt?: Interrupt): { isFree: boolean; said: number } {
  const host = hostAt(document, TUESDAY);
  const { dialogs, toasts } = host.run('checkOpportunities', [], {
    answers: ['OK'],
    ...(interrupt === undefined ? {} : { interrupt }),
  });
  return { isFree: host.world.lockHolders.size === 0, said: dialogs.length + toasts.length };
}

/** All that the story tells, row by row of what it is about. */
function story(document: DocumentModel): string {
  const headers = ['ID de oportunidad', 'Resultado', 'Monto', 'Fecha de cierre', 'DUO registrado'];
  const leads = ['Nombre', 'Resultado', 'Monto', 'Fecha de cierre', 'DUO seguimiento', 'DUO siguiente paso'];
  const rows = [2, 3, 4, 5];
  const cells = (tab: string, columns: readonly string[]): string[] =>
    rows.map((row) => JSON.stringify(cellsOf(document, tab, row, columns))).sort();
  const log = logged(
    document,
    'Actividad',
    'ID de oportunidad',
    'Detalles',
    'Siguiente paso',
    'Próxima fecha',
  );
  return JSON.stringify([
    log.map((entry) => JSON.stringify(entry)).sort(),
    cells(OPPORTUNITIES, headers),
    cells('Leads', leads),
    ['O-1', 'O-2', 'O-3', 'O-4'].map((id) => noteOn(document, id, 'Motivo de pérdida')),
  ]);
}

const reference = changedDocument();
check(reference);
const expected = story(reference);
const points = pointsOf((interrupt) => check(changedDocument(), interrupt));

describe('the story of four opportunities', () => {
  it('is what it should be where nothing goes wrong', () => {
    expect(logged(reference, 'ID de oportunidad', 'Detalles').slice(1)).toEqual([
      ['O-1', 'Llegó el día de retomarla: vuelve a ventas internas. · Resultado: Pospuesta → Abierta'],
      ['O-2', 'Resultado: Abierta → Ganada'],
      ['O-3', 'Resultado: Abierta → Perdida'],
      ['O-4', 'Monto: 4000 → 4500'],
    ]);
    expect(noteOn(reference, 'O-3', 'Motivo de pérdida')).toMatch(/^DUO: /);
  });

  const FAULTS = [
    // Before a call the document is as after the one before it.
    ['a service fails', (): Error => new ServiceFailure('Service failed.'), 'read', 'after'],
    ['the execution is killed', (): Error => new Kill('Killed'), 'write', 'before'],
    ['the time is up', (): Error => new TimeLimit(), 'write', 'after'],
  ] as const;

  it.each(FAULTS)(`is told once when %s, in ${points.length} places`, (_what, make, kind, phase) => {
    const moments = points.filter(
      (point) => point.phase === phase && (kind === 'read' || point.kind === kind),
    );
    expect(moments.length).toBeGreaterThan(10);
    const wrong = moments.flatMap((point) => {
      const document = changedDocument();
      const { isFree } = check(
        document,
        at(point, () => {
          throw make();
        }),
      );
      const again = check(document);
      const isWhole = story(document) === expected && isFree && again.said === 1;
      return isWhole ? [] : [named(point)];
    });
    expect(wrong).toEqual([]);
  });

  it('is told once, and of the right opportunities, when somebody sorts them meanwhile', () => {
    const moments = points.filter(({ phase }) => phase === 'before');
    const wrong = moments.flatMap((point) => {
      const document = changedDocument();
      const { rows } = sheetNamed(document, OPPORTUNITIES);
      check(
        document,
        at(point, () => {
          const [one, two, three, four] = rows.slice(1, 5);
          rows.splice(1, 4, three!, one!, four!, two!);
        }),
      );
      check(document);
      return story(document) === expected ? [] : [named(point)];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the number of service calls', () => {
  it('does not grow with the opportunities', () => {
    const calls = (count: number): number => {
      const document = salesDocument();
      for (let row = 6; row < 6 + count; row += 1) {
        put(document, OPPORTUNITIES, row, { 'ID de oportunidad': `O-${row}`, Empresa: `Firma ${row}` });
      }
      put(document, OPPORTUNITIES, 2, { Monto: 7 });
      const { meter } = hostAt(document).run('checkOpportunities', [], { answers: [] });
      return meter.reads + meter.writes;
    };
    expect(calls(20)).toBe(calls(2));
  });
});
