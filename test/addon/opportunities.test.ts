/** The page of one opportunity: what it shows, what it saves, and the file for another system. */

import type {
  ExportAnswer,
  NoOpportunity,
  OpportunityChange,
  OpportunityView,
  SaveOpportunityAnswer,
} from '../../src/contract/opportunities';
import type { Answer } from '../../src/contract/reports';
import type { Interrupt, InterruptionPoint } from '../../src/runtime/interruption';
import { Kill, ServiceFailure, TimeLimit } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import {
  cellsOf,
  hostAt,
  logged,
  noteOn,
  OPPORTUNITIES,
  put,
  rowOfOpportunity,
  salesDocument,
} from './opportunity-sheet';
import { columnsByHeader, expectUnchanged, rowOf, sheetNamed } from './lead-sheet';
import { at, named, pointsOf } from './points';

const TOKEN = 'token-of-a-gesture';

/** Calls a function of the page; nothing is thrown and no dialog shown. */
function call<T>(document: DocumentModel, name: string, request: unknown, interrupt?: Interrupt): Answer<T> {
  const options = interrupt === undefined ? {} : { interrupt };
  const { value, error, dialogs } = hostAt(document).clientCall(name, [request], options);
  expect(dialogs).toEqual([]);
  if (error !== undefined) throw new Error(error.message);
  return value as Answer<T>;
}

function answered<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function shown(document: DocumentModel, id = 'O-1'): OpportunityView {
  const value = answered(
    call<OpportunityView | NoOpportunity>(document, 'opportunity', { opportunityId: id }),
  );
  if (value.state === 'none') throw new Error(value.message);
  return value;
}

function save(
  document: DocumentModel,
  changes: readonly OpportunityChange[],
  id = 'O-1',
  interrupt?: Interrupt,
): Answer<SaveOpportunityAnswer> {
  return call(document, 'saveOpportunity', { opportunityId: id, token: TOKEN, changes }, interrupt);
}

describe('opportunity', () => {
  it('shows the cells, the stages of its process with the next one, and the weighted amount', () => {
    const view = shown(salesDocument());
    expect(view).toMatchObject({
      opportunityId: 'O-1',
      row: 2,
      lead: 'Marta',
      company: 'Acero Uno',
      fieldRep: 'Bea',
      nextStage: 'Necesidad confirmada',
      weighted: 200,
      questions: [],
      problems: [],
    });
    expect(view.stages.map(({ name, probability }) => [name, probability])).toEqual([
      ['Primera reunión', 0.2],
      ['Necesidad confirmada', 0.4],
      ['Propuesta presentada', 0.6],
      ['Negociación', 0.8],
    ]);
    expect(view.fields.amount).toEqual({ value: '1000', from: '1000', isThere: true });
    expect(view.fields.outcome).toEqual({ value: 'open', from: 'Abierta', isThere: true });
  });

  it('finds the one of a lead, the open one first', () => {
    const document = salesDocument();
    const leadId = String(cellsOf(document, OPPORTUNITIES, 2, ['ID del lead'])[0]);
    put(document, OPPORTUNITIES, 3, { 'ID del lead': leadId });
    put(document, OPPORTUNITIES, 2, { Resultado: 'Perdida' });
    const value = answered(call<OpportunityView>(document, 'opportunity', { leadId }));
    expect(value.opportunityId).toBe('O-2');
  });

  it('says in words that there is none', () => {
    const document = salesDocument();
    const none = answered(call<NoOpportunity>(document, 'opportunity', { opportunityId: 'O-9' }));
    expect(none).toEqual({
      state: 'none',
      message: 'Esta oportunidad ya no está en la hoja «Oportunidades».',
    });
    const unselected = answered(call<NoOpportunity>(document, 'opportunity', {}));
    expect(unselected.message).toBe('Seleccione una fila de la hoja «Oportunidades».');
  });

  it('tells every fault of the tab of processes, with row and column', () => {
    const document = salesDocument();
    put(document, 'Procesos', 2, { Orden: 'primero' });
    put(document, 'Procesos', 3, { 'Quién cierra': 'Nadie' });
    expect(shown(document).problems).toEqual([
      'La hoja «Procesos» tiene errores y no se usa:',
      'Fila 2, Orden: El orden «primero» no es un número.',
      'Fila 3, Quién cierra: No se conoce quién cierra: «Nadie». Use: Ventas internas, Ejecutivo comercial.',
    ]);
  });
});

describe('saveOpportunity', () => {
  it('writes what was changed, follows it up at once and shows the result', () => {
    const document = salesDocument();
    const { opportunity, saved, refused } = answered(
      save(document, [
        { field: 'outcome', from: 'Abierta', to: 'lost' },
        { field: 'lostReason', from: '', to: 'competitor' },
        { field: 'competitor', from: '', to: '=Rival()' },
        { field: 'amount', from: '1000', to: '1.234,5' },
        { field: 'expectedClose', from: '', to: '2026-12-24' },
      ]),
    );
    expect([saved.length, refused]).toEqual([5, []]);
    expect(opportunity.fields.lostReason.value).toBe('competitor');
    expect(opportunity.closed).toBe('2026-11-02');
    expect(
      cellsOf(document, OPPORTUNITIES, 2, [
        'Resultado',
        'Motivo de pérdida',
        'Competidor',
        'Monto',
        'Cierre previsto',
      ]),
    ).toEqual(['Perdida', 'Competencia', '=Rival()', 1234.5, '2026-12-24']);
    expect(logged(document, 'Quién', 'Actividad', 'Detalles')).toEqual([
      [
        'ana@example.com',
        'Resultado',
        'Resultado: Abierta → Perdida · Monto: 1000 → 1234,5 · Cierre previsto: (vacío) → 2026-12-24' +
          ' · Motivo de pérdida: (vacío) → Competencia · Competidor: (vacío) → =Rival()',
      ],
    ]);
  });

  it('twice has no second effect', () => {
    const document = salesDocument();
    const changes: OpportunityChange[] = [{ field: 'outcome', from: 'Abierta', to: 'won' }];
    answered(save(document, changes));
    const after = structuredClone(document);
    expect(answered(save(document, changes)).saved).toEqual(['outcome']);
    expectUnchanged(document, after);
  });

  it.each([
    ['lost', 'lostReason', '', '¿Por qué se perdió? Si no se sabe, «Se desconoce» también vale.'],
    ['deferred', 'wakeUp', '', '¿Cuándo conviene retomarla? Ponga una fecha futura.'],
    [
      'deferred',
      'wakeUp',
      '2026-11-02',
      'La fecha para retomarla ya llegó: ponga una futura, o mañana volverá a pendientes.',
    ],
  ] as const)('asks before it saves %s with %s %j, and writes nothing', (outcome, field, to, message) => {
    const document = salesDocument();
    const before = structuredClone(document);
    const answer = save(document, [
      { field: 'outcome', from: 'Abierta', to: outcome },
      { field, from: '', to },
    ]);
    expect(answer).toEqual({ ok: false, message });
    expectUnchanged(document, before);
  });

  it.each([
    ['amount', 'mucho', '«mucho» no se lee como número.'],
    ['expectedClose', 'pronto', '«pronto» no se lee como fecha.'],
    ['outcome', 'quizás', 'No se conoce el resultado «quizás».'],
  ] as const)('refuses %s %j in words', (field, to, message) => {
    const change = { field, from: field === 'amount' ? '1000' : '', to };
    expect(save(salesDocument(), [change])).toEqual({ ok: false, message });
  });

  it('does not write over what somebody else wrote meanwhile, nor over a formula, and says so', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, { Monto: 1700 });
    const sheet = sheetNamed(document, OPPORTUNITIES);
    const notes = columnsByHeader(sheet).get('Notas')! - 1;
    (rowOf(sheet, 2).formulas ??= [])[notes] = '="a"';
    put(document, OPPORTUNITIES, 2, { Notas: 'a' });
    const { saved, refused } = answered(
      save(document, [
        { field: 'amount', from: '1000', to: '1100' },
        { field: 'notes', from: 'a', to: 'b' },
        { field: 'stage', from: 'Primera reunión', to: 'Negociación' },
      ]),
    );
    expect(saved).toEqual(['stage']);
    expect(refused).toEqual([
      {
        field: 'amount',
        message: 'Otra persona escribió «1700» en «Monto» mientras tanto. Lo suyo no se ha guardado ahí.',
      },
      { field: 'notes', message: 'En «Notas» hay una fórmula: cámbiela en la hoja.' },
    ]);
    expect(cellsOf(document, OPPORTUNITIES, 2, ['Monto', 'Etapa'])).toEqual([1700, 'Negociación']);
  });

  it('says that the opportunity is gone, and that its mark is missing', () => {
    const document = salesDocument();
    expect(save(document, [], 'O-9')).toMatchObject({ ok: false });
    expect(call(document, 'saveOpportunity', { opportunityId: 'O-1', token: '', changes: [] })).toEqual({
      ok: false,
      message: 'Vuelva a abrir la oportunidad: falta el identificador del cambio.',
    });
  });

  describe('whatever goes wrong', () => {
    const WON: readonly OpportunityChange[] = [
      { field: 'outcome', from: 'Abierta', to: 'won' },
      { field: 'amount', from: '1000', to: '1500' },
    ];
    const FAULTS = [
      ['a service fails', () => new ServiceFailure('Service Spreadsheets failed.'), () => true],
      [
        'the execution is killed',
        () => new Kill('Killed'),
        ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'before',
      ],
      [
        'the time is up',
        () => new TimeLimit(),
        ({ kind, phase }: InterruptionPoint) => kind === 'write' && phase === 'after',
      ],
    ] as const;

    /** All that the story tells: the log, the opportunities, the leads, what is asked. */
    function story(document: DocumentModel): unknown {
      const headers = ['ID de oportunidad', 'Resultado', 'Monto', 'Fecha de cierre', 'DUO registrado'];
      const leads = ['Nombre', 'Resultado', 'Monto', 'Fecha de cierre', 'DUO siguiente paso'];
      const rows = [2, 3, 4, 5];
      const byKey = (tab: string, columns: readonly string[]): unknown[] =>
        rows.map((row) => cellsOf(document, tab, row, columns)).sort();
      return [
        logged(document, 'N.º', 'Actividad', 'ID de oportunidad', 'Detalles', 'Siguiente paso'),
        byKey(OPPORTUNITIES, headers),
        byKey('Leads', leads),
        ['O-1', 'O-2', 'O-3', 'O-4'].map((id) => noteOn(document, id, 'Monto')),
      ];
    }

    const reference = salesDocument();
    answered(save(reference, WON));
    const expected = story(reference);
    const points = pointsOf((interrupt) => save(salesDocument(), WON, 'O-1', interrupt));

    it.each(FAULTS)(
      `when %s, wherever of ${points.length} places, saving again makes it whole`,
      (_what, make, isMeant) => {
        const wrong = points.filter(isMeant).flatMap((point) => {
          const document = salesDocument();
          const host = hostAt(document);
          const interrupt = at(point, () => {
            throw make();
          });
          host.clientCall('saveOpportunity', [{ opportunityId: 'O-1', token: TOKEN, changes: WON }], {
            interrupt,
          });
          const isFree = host.world.lockHolders.size === 0;
          const again = save(document, WON);
          const isWhole = JSON.stringify(story(document)) === JSON.stringify(expected);
          return again.ok && isWhole && isFree ? [] : [named(point)];
        });
        expect(points.length).toBeGreaterThan(50);
        expect(wrong).toEqual([]);
      },
    );

    it('when somebody sorts the opportunities at any moment, nothing ends on another row', () => {
      const moments = points.filter(({ phase }) => phase === 'before');
      const wrong = moments.flatMap((point) => {
        const document = salesDocument();
        const { rows } = sheetNamed(document, OPPORTUNITIES);
        const sort = at(point, () => {
          const [one, two, three, four] = rows.slice(1, 5);
          rows.splice(1, 4, four!, three!, two!, one!);
        });
        save(document, WON, 'O-1', sort);
        save(document, WON);
        const isWhole = JSON.stringify(story(document)) === JSON.stringify(expected);
        return isWhole && rowOfOpportunity(document, 'O-1') === 5 ? [] : [named(point)];
      });
      expect(wrong).toEqual([]);
    });
  });
});

describe('exportOpportunities', () => {
  it('gives a file for another system: English headers, codes, ISO days, nothing that starts a formula', () => {
    const document = salesDocument();
    put(document, OPPORTUNITIES, 2, {
      Resultado: 'Perdida',
      'Motivo de pérdida': 'Precio',
      Teléfono: '+34 600 000 001',
      Notas: '=HYPERLINK("x")',
      Monto: 1234.5,
    });
    const { file, text, count } = answered(
      call<ExportAnswer>(document, 'exportOpportunities', { separator: ';' }),
    );
    expect([file, count]).toEqual(['oportunidades-2026-11-02.csv', 4]);
    const [header, first] = text.split('\r\n');
    expect(header!.startsWith('\ufeffopportunity_id;lead_id;lead;company;email;phone;')).toBe(true);
    const cells = Object.fromEntries(
      header!
        .slice(1)
        .split(';')
        .map((name, index) => [name, first!.split(';')[index]]),
    );
    expect(cells).toMatchObject({
      opportunity_id: 'O-1',
      phone: '+34 600 000 001',
      amount: '1234.5',
      outcome: 'lost',
      lost_reason: 'price',
      handed_over: '2026-10-26 10:00',
      notes: `"'=HYPERLINK(""x"")"`,
    });
  });

  it('takes the comma where nothing is said, and tells where there is no tab', () => {
    const document = salesDocument();
    const { text } = answered(call<ExportAnswer>(document, 'exportOpportunities', {}));
    expect(text.startsWith('\ufeffopportunity_id,lead_id,')).toBe(true);
  });
});
