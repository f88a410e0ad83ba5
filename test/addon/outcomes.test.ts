/** What people change in the tab of opportunities, by hand, in bulk or by paste, and what becomes of it. */

import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  cellsOf,
  DAY,
  hostAt,
  logged,
  MONDAY,
  noteOn,
  OPPORTUNITIES,
  placeOf,
  put,
  rowOfOpportunity,
  salesDocument,
  type,
} from './opportunity-sheet';
import { columnsByHeader, sheetNamed } from './lead-sheet';

const CHANGE = ['Actividad', 'ID de oportunidad', 'Detalles'] as const;
const IN_LEADS = ['Resultado', 'Monto', 'Fecha de cierre'] as const;

/** Runs the menu's check, which says one thing. */
function check(document: DocumentModel, instant = MONDAY): string {
  const { error, dialogs, toasts } = hostAt(document, instant).run('checkOpportunities', [], { answers: [] });
  expect([error, dialogs]).toEqual([undefined, []]);
  return toasts.map(({ message }) => message).join();
}

describe('an outcome set in the cell', () => {
  it('is logged with what it was, closes the opportunity and goes back to the lead', () => {
    const document = salesDocument();
    type(hostAt(document), 'O-1', 'Resultado', 'Ganada');
    expect(logged(document, ...CHANGE)).toEqual([['Resultado', 'O-1', 'Resultado: Abierta → Ganada']]);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Fecha de cierre'])).toEqual(['2026-11-02']);
    expect(cellsOf(document, 'Leads', 2, IN_LEADS)).toEqual(['Ganada', 1000, '2026-11-02']);
  });

  it('leaves a task for delivery with a name after a win', () => {
    const document = salesDocument();
    type(hostAt(document), 'O-1', 'Resultado', 'won');
    const task = 'Preparar lo vendido con el cliente. Responsable: Bea';
    expect(logged(document, 'Siguiente paso', 'Próxima fecha')).toEqual([[task, '2026-11-03']]);
    expect(cellsOf(document, 'Leads', 2, ['DUO siguiente paso', 'DUO próxima fecha'])).toEqual([
      task,
      '2026-11-03',
    ]);
  });

  it('is asked about where it lacks something, and no longer once that is there', () => {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Resultado', 'Perdida');
    type(host, 'O-2', 'Resultado', 'Odłożona');
    type(host, 'O-3', 'Resultado', 'quizás');
    const reason = 'DUO: ¿Por qué se perdió? Si no se sabe, «Se desconoce» también vale.';
    expect(noteOn(document, 'O-1', 'Motivo de pérdida')).toBe(reason);
    expect(noteOn(document, 'O-2', 'Retomar el')).toMatch(/^DUO: ¿Cuándo conviene retomarla\?/);
    expect(noteOn(document, 'O-3', 'Resultado')).toMatch(/^DUO: No se conoce este resultado/);
    type(host, 'O-1', 'Motivo de pérdida', 'Unknown');
    type(host, 'O-2', 'Retomar el', '2026-12-01');
    type(host, 'O-3', 'Resultado', 'Abierta');
    for (const [id, header] of [
      ['O-1', 'Motivo de pérdida'],
      ['O-2', 'Retomar el'],
      ['O-3', 'Resultado'],
    ] as const) {
      expect(noteOn(document, id, header)).toBe('');
    }
    expect(logged(document, ...CHANGE)).toEqual([
      ['Resultado', 'O-1', 'Resultado: Abierta → Perdida'],
      ['Resultado', 'O-2', 'Resultado: Abierta → Pospuesta'],
      ['Cambio', 'O-1', 'Motivo de pérdida: (vacío) → Se desconoce'],
      ['Cambio', 'O-2', 'Retomar el: (vacío) → 2026-12-01'],
    ]);
  });

  it('never covers a note of the user’s', () => {
    const document = salesDocument();
    const sheet = sheetNamed(document, OPPORTUNITIES);
    const column = columnsByHeader(sheet).get('Motivo de pérdida')! - 1;
    (sheet.rows[1]!.notes ??= [])[column] = 'Preguntar a Bea';
    type(hostAt(document), 'O-1', 'Resultado', 'Perdida');
    expect(noteOn(document, 'O-1', 'Motivo de pérdida')).toBe('Preguntar a Bea');
  });

  it('leaves alone what a person wrote about the lead, and money and days it has no say in', () => {
    const document = salesDocument();
    type(hostAt(document), 'O-3', 'Resultado', 'Ganada');
    expect(cellsOf(document, 'Leads', 4, IN_LEADS)).toEqual(['Cliente antiguo', 3000, '2026-11-02']);
  });

  it('taken back is logged, and what we had written about the lead goes', () => {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Resultado', 'Ganada');
    type(host, 'O-1', 'Resultado', 'Abierta');
    expect(logged(document, 'Detalles')).toEqual([
      ['Resultado: Abierta → Ganada'],
      ['Resultado: Ganada → Abierta'],
    ]);
    expect(cellsOf(document, 'Leads', 2, IN_LEADS)).toEqual(['Abierta', '', '']);
  });
});

describe('the lead of an opportunity', () => {
  it('is found by the id that the user’s own leads go by', () => {
    const document = salesDocument();
    const sheet = sheetNamed(document, 'Leads');
    sheet.rows[0]!.values[6] = 'ID del lead';
    sheet.rows.slice(1, 5).forEach((row, index) => (row!.values[6] = `C-${index + 1}`));
    put(document, OPPORTUNITIES, 2, { 'ID del lead': 'c-2' });
    type(hostAt(document), 'O-1', 'Resultado', 'Ganada');
    expect(cellsOf(document, 'Leads', 3, IN_LEADS)).toEqual(['Ganada', 1000, '2026-11-02']);
    expect(cellsOf(document, 'Leads', 2, IN_LEADS)).toEqual(['', '', '']);
  });
});

describe('changes of amount, stage and owner', () => {
  it('are logged with from and to, and writing the same otherwise is none', () => {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Monto', 1500.5);
    type(host, 'O-1', 'Etapa', 'Negociación');
    type(host, 'O-1', 'Ejecutivo comercial', 'Carla');
    type(host, 'O-1', 'Etapa', 'NEGOCIACION');
    type(host, 'O-1', 'Resultado', 'Open');
    type(host, 'O-1', 'Notas', 'llamar');
    expect(logged(document, ...CHANGE)).toEqual([
      ['Cambio', 'O-1', 'Monto: 1000 → 1500,5'],
      ['Cambio', 'O-1', 'Etapa: Primera reunión → Negociación'],
      ['Cambio', 'O-1', 'Ejecutivo comercial: Bea → Carla'],
    ]);
  });

  it('name who made them only where Google tells', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, { Monto: 7 });
    check(document);
    expect(logged(document, 'Quién')).toEqual([['desconocido']]);
  });

  it('to a stage of another process are asked about', () => {
    const document = salesDocument();
    type(hostAt(document), 'O-1', 'Etapa', 'Firma ante notario');
    expect(noteOn(document, 'O-1', 'Etapa')).toMatch(
      /^DUO: Esta etapa no es del proceso. Use: Primera reunión, /,
    );
  });
});

describe('many at once', () => {
  it('are followed up by one paste, each lost one asked for its reason', () => {
    const document = salesDocument();
    const host = hostAt(document);
    const [run] = host.edit({
      sheet: OPPORTUNITIES,
      a1: `${placeOf(document, 'O-1', 'Resultado')}:${placeOf(document, 'O-4', 'Resultado')}`,
      values: [['Perdida'], ['Perdida'], ['Ganada'], ['Perdida']],
    });
    expect(run!.result.error).toBeUndefined();
    expect(logged(document, 'ID de oportunidad').flat()).toEqual(['O-1', 'O-2', 'O-3', 'O-4']);
    const asked = ['O-1', 'O-2', 'O-3', 'O-4'].filter(
      (id) => noteOn(document, id, 'Motivo de pérdida') !== '',
    );
    expect(asked).toEqual(['O-1', 'O-2', 'O-4']);
  });

  it('that no event told of are found by the check, once', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, { Resultado: 'Perdida', 'Motivo de pérdida': 'Precio' });
    put(document, OPPORTUNITIES, 3, { Monto: 2500 });
    expect(check(document)).toContain('cambios registrados: 2');
    const before = structuredClone(logged(document, 'Detalles'));
    expect(before).toEqual([
      ['Resultado: Abierta → Perdida · Motivo de pérdida: (vacío) → Precio'],
      ['Monto: 2000 → 2500'],
    ]);
    expect(check(document)).toBe('No hay cambios nuevos en «Oportunidades».');
    expect(logged(document, 'Detalles')).toEqual(before);
  });

  it('that come from elsewhere begin as they stand, with an id', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 6, { Empresa: 'Estaño Cinco', Resultado: 'Ganada', Monto: 50 });
    check(document);
    expect(logged(document, 'Detalles')).toEqual([]);
    const [id, closed] = cellsOf(document, OPPORTUNITIES, 6, ['ID de oportunidad', 'Fecha de cierre']);
    expect(id).toMatch(/^O-[0-9A-Z]{8}$/);
    expect(closed).toBe('');
  });

  it('copied with their id begin anew: the copy gets one of its own and logs nothing', () => {
    const document = salesDocument();
    type(hostAt(document), 'O-1', 'Resultado', 'Ganada');
    const sheet = sheetNamed(document, OPPORTUNITIES);
    sheet.rows[5] = structuredClone(sheet.rows[1]!);
    check(document);
    expect(logged(document, 'Detalles')).toHaveLength(1);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['ID de oportunidad'])).toEqual(['O-1']);
    expect(cellsOf(document, OPPORTUNITIES, 6, ['ID de oportunidad'])[0]).toMatch(/^O-[0-9A-Z]{8}$/);
  });

  it('are only asked about where the ids are those of another system', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, { 'ID de oportunidad': 'CRM-77' });
    put(document, OPPORTUNITIES, 6, { Empresa: 'Estaño Cinco', Resultado: 'Perdida' });
    check(document);
    expect(cellsOf(document, OPPORTUNITIES, 6, ['ID de oportunidad'])).toEqual(['']);
    const column = columnsByHeader(sheetNamed(document, OPPORTUNITIES)).get('Motivo de pérdida')! - 1;
    expect(sheetNamed(document, OPPORTUNITIES).rows[5]!.notes?.[column]).toMatch(/^DUO: /);
  });
});

describe('a deferred opportunity', () => {
  function asleep(): DocumentModel {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Retomar el', '2026-11-10');
    type(host, 'O-1', 'Resultado', 'Pospuesta');
    return document;
  }

  it('wakes up on its day: open again, a task for today, the lead back at work, told once', () => {
    const document = asleep();
    check(document, MONDAY + 7 * DAY);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Resultado'])).toEqual(['Pospuesta']);
    expect(check(document, MONDAY + 8 * DAY)).toContain('Retomadas: 1');
    check(document, MONDAY + 8 * DAY);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Resultado', 'Retomar el'])).toEqual([
      'Abierta',
      '2026-11-10',
    ]);
    expect(logged(document, 'Detalles', 'Siguiente paso', 'Próxima fecha').slice(2)).toEqual([
      [
        'Llegó el día de retomarla: vuelve a ventas internas. · Resultado: Pospuesta → Abierta',
        'Retomar la oportunidad pospuesta',
        '2026-11-10',
      ],
    ]);
    expect(
      cellsOf(document, 'Leads', 2, ['DUO seguimiento', 'DUO siguiente paso', 'DUO próxima fecha']),
    ).toEqual(['En contacto', 'Retomar la oportunidad pospuesta', '2026-11-10']);
  });

  it('with a day already past is asked about, and wakes on the next', () => {
    const document = salesDocument();
    const host = hostAt(document);
    type(host, 'O-1', 'Resultado', 'Pospuesta');
    type(host, 'O-1', 'Retomar el', '2026-10-01');
    expect(noteOn(document, 'O-1', 'Retomar el')).toMatch(/^DUO: La fecha para retomarla ya llegó/);
    check(document);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Resultado'])).toEqual(['Pospuesta']);
    check(document, MONDAY + DAY);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Resultado'])).toEqual(['Abierta']);
    expect(noteOn(document, 'O-1', 'Retomar el')).toBe('');
  });

  it('does not bring back a lead that was disqualified meanwhile', () => {
    const document = asleep();
    put(document, 'Leads', 2, { 'DUO seguimiento': 'Descartado' });
    check(document, MONDAY + 8 * DAY);
    expect(cellsOf(document, 'Leads', 2, ['DUO seguimiento'])).toEqual(['Descartado']);
  });
});

describe('knowledge on the wrong row', () => {
  it('counts for its own opportunity, and logs nothing', () => {
    const document = salesDocument();
    const sheet = sheetNamed(document, OPPORTUNITIES);
    const column = columnsByHeader(sheet).get('DUO registrado')! - 1;
    const [one, two] = [sheet.rows[1]!, sheet.rows[2]!];
    [one.values[column], two.values[column]] = [two.values[column]!, one.values[column]!];
    check(document);
    expect(logged(document, 'Detalles')).toEqual([]);
    expect(String(cellsOf(document, OPPORTUNITIES, 2, ['DUO registrado'])[0])).toContain('id=O-1');
  });

  it('is found again by an id that somebody cleared', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, { 'ID de oportunidad': null, Monto: 1100 });
    check(document);
    expect(rowOfOpportunity(document, 'O-1')).toBe(2);
    expect(logged(document, ...CHANGE)).toEqual([['Cambio', 'O-1', 'Monto: 1000 → 1100']]);
  });
});

describe('the colours of what lacks', () => {
  it('are ours, stand behind those of the user and are put once', () => {
    const document = salesDocument();
    check(document);
    const rules = (): number => sheetNamed(document, OPPORTUNITIES).conditionalRules.length;
    expect(rules()).toBe(3);
    check(document);
    expect(rules()).toBe(3);
  });
});
