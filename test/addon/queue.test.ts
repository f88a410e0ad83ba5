/** The work queue as a page asks for it: read whole, never written. */

import type { QueueAnswer } from '../../src/contract/queue';
import type { MeterReading } from '../../src/runtime/meter';
import { hostOf } from './bundle';
import { asked, CALENDAR_CSV, clocksOf, idsOf, queueOf, queueWorkbook } from './queue-workbook';

describe('the queue of an inside rep', () => {
  const document = queueWorkbook();
  const queue = queueOf(document);
  const lead = (leadId: string): QueueAnswer['sections'][number]['leads'][number] =>
    queue.sections.flatMap(({ leads }) => leads).find((each) => each.leadId === leadId)!;

  test('has each lead in its strongest section, and nobody who has no place there', () => {
    expect(queue.person).toBe('Ana Ruiz');
    expect(idsOf(queue)).toEqual({
      clocks: ['L-K03'],
      returned: ['L-K07'],
      overdue: ['L-K04'],
      today: ['L-K05'],
      urgent: ['L-K02'],
      hot: ['L-K01'],
      week: ['L-K06'],
      nurture: ['L-K10'],
    });
    expect(queue.total).toBe(8);
    expect(queue.sections.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  test('says in words why each lead stands there', () => {
    expect(lead('L-K03').why).toBe('Espera respuesta: quedan 2 h (hasta hoy, 13:00)');
    expect(lead('L-K07').why).toBe('Devuelto: Datos');
    expect(lead('L-K04').why).toBe('Previsto para mié, 28 oct');
    expect(lead('L-K05').why).toBe('Previsto para hoy');
    expect(lead('L-K10').why).toBe('6 intentos sin respuesta');
    expect(lead('L-K04')).toMatchObject({
      name: 'Ramón Cuatro',
      company: 'Dato Cuatro',
      nextStep: 'Enviar precios',
      touched: 'Último contacto: mar, 27 oct, Ana Ruiz · intentos: 1',
      points: '45',
    });
  });

  test('tells the time of each contact and when they may be called', () => {
    expect(lead('L-K01')).toMatchObject({ callable: true, local: 'Hora del contacto: 11:00' });
    expect(lead('L-K02')).toMatchObject({ callable: true, local: 'Hora del contacto: 10:00' });
    expect(lead('L-K04')).toMatchObject({
      callable: false,
      local: 'Hora del contacto: 04:00. Llame desde hoy, 09:00 (su hora)',
    });
    expect(lead('L-K05')).toMatchObject({ callable: true, local: 'Hora del contacto desconocida' });
  });

  test('names as next the first lead that may be called', () => {
    expect(queue.nextLeadId).toBe('L-K03');
  });

  test('warns of a colleague who was in touch with the same company, written otherwise', () => {
    expect(lead('L-K01').warning).toBe('Luis Mora contactó con esta empresa: vie, 30 oct');
    expect(lead('L-K05').warning).toBe('');
  });

  test('shows what is left of a handoff', () => {
    expect(queue.unfinished).toEqual([
      {
        opportunityId: 'O-K09-1',
        leadId: 'L-K09',
        name: 'Rubén Nueve',
        company: 'Imán Nueve',
        steps: ['Confirmación al cliente: No se sabe si salió', 'Cita: Pendiente'],
      },
    ]);
  });

  test('tells that rows without an id are not shown', () => {
    expect(queue.notices).toEqual(['Filas sin ID DUO que no aparecen aquí: 1. Use «Puntuar todo».']);
  });

  test('changes nothing', () => {
    const { result } = asked(document, 'queue', {});
    expect(result.meter.writes).toBe(0);
    expect(queueOf(document)).toEqual(queue);
  });
});

describe('whose queue it is', () => {
  const document = queueWorkbook();

  test('a field rep has those handed over to them, with the clock of the first contact', () => {
    const queue = queueOf(document, {}, 'felipe@example.com');
    expect(idsOf(queue)).toEqual({ clocks: ['L-K09'] });
    expect(queue.sections[0]!.leads[0]).toMatchObject({
      why: 'Recibido jue, 29 oct, 10:00: llame antes de mañana, 10:00',
      warning: '',
    });
    expect(queue.unfinished).toHaveLength(1);
  });

  test('another member’s is shown by their name', () => {
    const queue = queueOf(document, { who: 'Luis Mora' });
    expect(queue.person).toBe('Luis Mora');
    expect(idsOf(queue)).toEqual({ today: ['L-K11'] });
  });

  test('everybody’s holds all of them', () => {
    const queue = queueOf(document, { all: true });
    expect(queue).toMatchObject({ person: '', total: 10 });
    expect(idsOf(queue)['clocks']).toEqual(['L-K03', 'L-K09']);
  });

  test('somebody who is not in the team must say who they are, and sees nothing before', () => {
    const queue = queueOf(document, {}, 'otra@example.com');
    expect(queue).toMatchObject({ needsPerson: true, total: 0, sections: [], unfinished: [] });
    expect(queue.team).toEqual(['Ana Ruiz', 'Luis Mora', 'Felipe Sanz']);
    expect(queueOf(document, { who: 'ana ruiz' }, 'otra@example.com').total).toBe(8);
  });

  test('without a team, or without a column of owners, it is everybody’s, and that is said', () => {
    const alone = queueOf(queueWorkbook({ Equipo: undefined }));
    expect(alone).toMatchObject({ needsPerson: false, total: 10, team: [] });
    expect(alone.notices[0]).toContain('Equipo');
    const unowned = queueOf(
      queueWorkbook({
        Leads: 'Contacto;Empresa;Teléfono;Necesidad;Plazo (meses);Empleados;ID DUO\nUno;A;600;Ver;3;30;L-1',
      }),
    );
    expect(unowned.total).toBe(1);
    expect(unowned.notices[0]).toContain('columna de responsable');
  });
});

describe('the clocks that press', () => {
  test('are counted and told, those that can still be kept first', () => {
    const clocks = clocksOf(queueWorkbook(), { all: true });
    expect(clocks).toMatchObject({ dueSoon: 2, broken: 0 });
    expect(clocks.clocks).toMatchObject([
      { leadId: 'L-K03', code: 'first_answer', state: 'due_soon', due: '2026-11-02 13:00', left: 120 },
      { leadId: 'L-K09', code: 'first_contact', person: 'Felipe Sanz', due: '2026-11-03 10:00', left: 480 },
    ]);
  });

  test('are none for somebody nobody knows', () => {
    expect(clocksOf(queueWorkbook(), {}, 'otra@example.com')).toEqual({ dueSoon: 0, broken: 0, clocks: [] });
  });
});

describe('the calendar', () => {
  test('decides when clocks run: with Monday a holiday there is time until Tuesday', () => {
    const Calendario = `${CALENDAR_CSV}\nFestivo;2/11/2026;;;;Puente`;
    const queue = queueOf(queueWorkbook({ Calendario }));
    expect(idsOf(queue)['clocks']).toBeUndefined();
    expect(queue.nextLeadId).toBe('');
    expect(queue.sections.flatMap(({ leads }) => leads).every(({ callable }) => !callable)).toBe(true);
  });

  test('without its tab is Monday to Friday from nine to six', () => {
    expect(idsOf(queueOf(queueWorkbook({ Calendario: undefined })))['clocks']).toEqual(['L-K03']);
  });

  test('tells the rows that it cannot use, and uses the others', () => {
    const Calendario = [
      CALENDAR_CSV,
      'Día de la semana;Blunes;09:00;18:00;;',
      'Día de la semana;Lunes;tarde;18:00;;',
      'Festivo;algún día;;;;',
      'Límite;Intentos;;;3;',
      'Límite;Intentos de llamada antes de pasar a secuencia;;;-1;',
      'Otra cosa;x;;;;',
    ].join('\n');
    const queue = queueOf(queueWorkbook({ Calendario }));
    expect(queue.notices.slice(1)).toEqual([
      'Hoja «Calendario», fila 9: no es un día de la semana.',
      'Hoja «Calendario», fila 10: las horas no se entienden; escriba, por ejemplo, 09:00 y 18:00.',
      'Hoja «Calendario», fila 11: no es una fecha.',
      'Hoja «Calendario», fila 12: no se conoce ese límite; elija uno de la lista.',
      'Hoja «Calendario», fila 13: el valor debe ser un número mayor que cero.',
      'Hoja «Calendario», fila 14: el tipo no se entiende.',
    ]);
    expect(idsOf(queue)['clocks']).toEqual(['L-K03']);
  });

  test.each(['es', 'en', 'pl'])('that the menu makes is understood whole, in %s', (locale) => {
    const document = queueWorkbook({ Calendario: undefined });
    const { error } = hostOf(document, { user: { email: 'ana@example.com', locale } }).run(
      'setUpTeamTabs',
      [],
      {
        answers: [],
      },
    );
    expect(error).toBeUndefined();
    const calendar = document.sheets.find(({ name }) => /^(?:Calendar|Kalendarz)/.test(name))!;
    expect(calendar.rows.length).toBeGreaterThan(5);
    const { notices } = queueOf(document, {}, 'ana@example.com', locale);
    expect(notices.filter((notice) => notice.includes(calendar.name))).toEqual([]);
  });

  test('sets how many attempts there are', () => {
    const Calendario = `${CALENDAR_CSV}\nLímite;Intentos de llamada antes de pasar a secuencia;;;7;`;
    const queue = queueOf(queueWorkbook({ Calendario }));
    const overdue = queue.sections.find(({ section }) => section === 'overdue')!;
    expect(overdue.leads.find(({ leadId }) => leadId === 'L-K10')!.why).toBe(
      'Intento 7 de 7: jue, 22 oct, mejor por la mañana',
    );
  });
});

describe('a source', () => {
  test('whose costs are all active brings no inquiries, so nobody waits for an answer', () => {
    const Costes = 'Origen;Canal;Mes;Coste\nWeb;Activo;2026-01;90';
    expect(idsOf(queueOf(queueWorkbook({ Costes })))['clocks']).toBeUndefined();
  });

  test('that no cost speaks of is taken for one that brings inquiries', () => {
    expect(idsOf(queueOf(queueWorkbook({ Costes: undefined })))['clocks']).toEqual(['L-K03']);
  });
});

describe('what is said where something is missing', () => {
  test('leads that are not there are asked for in words', () => {
    const { answer } = asked(queueWorkbook({ Leads: undefined, Equipo: undefined }), 'queue', {});
    expect(answer).toMatchObject({ ok: false });
  });

  test('without leads there is nothing to do', () => {
    expect(queueOf(queueWorkbook({}, []))).toMatchObject({ total: 0, sections: [], nextLeadId: '' });
  });

  test('without a definition the queue goes by dates and touches', () => {
    const queue = queueOf(queueWorkbook({ 'Definición DUO': undefined }));
    expect(queue.notices[0]).toBe(
      'La definición DUO no se puede leer: la lista no tiene en cuenta los puntos.',
    );
    expect(idsOf(queue)).toMatchObject({ overdue: ['L-K04'], untouched: ['L-K01'], urgent: ['L-K02'] });
  });

  test('a reader of another language is told everything in it', () => {
    const polish = queueOf(queueWorkbook(), {}, 'ana@example.com', 'pl');
    expect(polish.sections[0]).toMatchObject({ title: 'Zanim będzie za późno' });
    expect(polish.sections[2]!.leads[0]!.why).toBe('Zaplanowano na: śr., 28 paź');
    const english = queueOf(queueWorkbook(), {}, 'ana@example.com', 'en');
    expect(english.sections[2]!.leads[0]!.why).toBe('Planned for Wed, Oct 28');
  });
});

describe('many leads', () => {
  const manyLeads = (rows: number): string[] =>
    Array.from(
      { length: rows },
      (_, index) =>
        `M${index};Persona ${index};Empresa ${index};600000001;Ahorrar;3;21;Feria;15/9/2026;España;Madrid;Ana Ruiz;L-M${String(
          index,
        ).padStart(5, '0')};;;;;;;;`,
    );

  const readOf = (rows: number): { queue: QueueAnswer; meter: MeterReading } => {
    const document = queueWorkbook({}, manyLeads(rows));
    const { result } = asked(document, 'queue', {});
    return { queue: queueOf(document), meter: result.meter };
  };
  const few = readOf(20);
  const many = readOf(1500);

  test(`cost the same calls as few: ${few.meter.reads} reads, none written`, () => {
    expect({ reads: many.meter.reads, calls: many.meter.calls }).toEqual({
      reads: few.meter.reads,
      calls: few.meter.calls,
    });
    expect(few.meter.reads).toBeLessThanOrEqual(12);
    expect(many.meter.writes).toBe(0);
  });

  test('come with their count and the first of them, and more of a section when asked for', () => {
    expect(many.queue.sections).toHaveLength(1);
    expect(many.queue.sections[0]).toMatchObject({ section: 'hot', count: 1500 });
    expect(many.queue.sections[0]!.leads).toHaveLength(40);
    const document = queueWorkbook({}, manyLeads(500));
    const more = queueOf(document, { section: 'hot', rows: 140 });
    expect(more.sections[0]!.leads).toHaveLength(140);
    expect(queueOf(document, { section: 'hot', rows: 100_000 }).sections[0]!.leads).toHaveLength(400);
    expect(queueOf(document, { section: 'hot', rows: Number.NaN }).sections[0]!.leads).toHaveLength(40);
  });
});
