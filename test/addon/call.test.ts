/** The call guide through the built bundle: what it asks, what answers would change, and what a saved call leaves. */

import type { AnswersPreview, CallGuide, CallSaved } from '../../src/contract/call';
import { Kill, ServiceFailure, TimeLimit, type Interrupt } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostOf } from './bundle';
import { asked, callDocument, endOf, given, guideFor, leadOf, logOf, refusal } from './call-sample';
import { expectUnchanged } from './lead-sheet';
import { DEEDS } from './people';
import { at, named, pointsOf } from './points';
import { copyOf, sheetOf } from './workbook';

const START = callDocument();
const fresh = (): DocumentModel => copyOf(START);

const save = (document: DocumentModel, end: unknown): CallSaved =>
  given<CallSaved>(hostOf(document), 'saveCall', end);

describe('the guide for a call', () => {
  const guide = guideFor(START, 'K01');

  test('asks what decides first, leaves trust for later, and does not ask what can be looked up', () => {
    expect(guide.questions.map(({ header, place, decides }) => [header, place, decides])).toEqual([
      ['Necesidad', 'now', true],
      ['Acepta reunión', 'now', true],
      ['Plazo (meses)', 'now', true],
      ['Presupuesto', 'later', true],
      ['Sector', 'look_up', false],
    ]);
    expect(guide.questions.map(({ question }) => question)[1]).toBe('¿Le viene bien una reunión?');
  });

  test('gives each question the answer that its field takes', () => {
    expect(guide.questions.map(({ type }) => type.kind)).toEqual([
      'text',
      'yes_no',
      'number',
      'number',
      'list',
    ]);
    expect(guide.questions[1]!.type).toEqual({ kind: 'yes_no', yes: 'Sí', no: 'No' });
  });

  test('shows who it is and how they stand', () => {
    expect(guide).toMatchObject({
      lead: 'Ana Uno',
      company: 'Acero Uno',
      phone: '600000001',
      score: 0,
      low: 0,
      high: 60,
      threshold: 40,
      status: 'incomplete',
      statusLabel: 'Incompleto',
      work: 'new',
      attempts: 0,
      touches: [],
    });
  });

  test('offers the next working days: the samples are of a Saturday', () => {
    expect(guide.days).toEqual({
      tomorrow: '2026-11-02',
      inTwoDays: '2026-11-03',
      nextWeek: '2026-11-09',
      isTomorrow: false,
    });
    expect(guide.yes.length).toBeGreaterThan(3);
  });

  test('says what each result would bring', () => {
    const of = (code: string): CallGuide['results'][number] =>
      guide.results.find((result) => result.code === code)!;
    expect(of('no_answer')).toMatchObject({ label: 'No contesta', needsDate: false, nextDate: '2026-11-03' });
    expect(of('call_back')).toMatchObject({ needsDate: true, nextDate: '2026-11-02' });
    expect(of('wrong_number').wrongNumber).toBe(true);
    expect(of('not_interested')).toMatchObject({ offersDisqualification: true, nextDate: null });
    expect(of('reached').steps[0]).toEqual({
      code: 'ask_more',
      label: 'Llamar para completar las preguntas',
    });
  });

  test('notes go into a blank column of words only', () => {
    const headers = Object.fromEntries(guide.topics.map(({ code, header }) => [code, header]));
    expect(headers).toEqual({
      needs: 'Necesidad',
      objections: null,
      urgency: null,
      current_supplier: 'Proveedor actual',
    });
    const other = Object.fromEntries(guideFor(START, 'K02').topics.map(({ code, header }) => [code, header]));
    expect(other).toMatchObject({ needs: null, current_supplier: null });
  });

  test('asks again for what cannot be read, and shows it', () => {
    const unreadable = guideFor(START, 'K02').questions.find(({ header }) => header === 'Plazo (meses)');
    expect(unreadable).toMatchObject({ now: 'pronto', place: 'now' });
  });

  test('a qualified lead without questions is to be handed over', () => {
    const { questions, status, results } = guideFor(START, 'K03');
    expect([questions, status]).toEqual([[], 'qualified']);
    expect([results[0]!.steps[0]!.code, results[0]!.nextDate]).toEqual(['hand_over', '2026-11-02']);
  });

  test('remembers who was spoken to before the last thousands of entries', () => {
    const document = fresh();
    given(hostOf(document), 'saveCall', endOf(document, 'K01', { token: 'hace-mucho-0001' }));
    given(hostOf(document), 'saveCall', endOf(document, 'K02', { token: 'hace-poco-00001' }));
    const log = sheetOf(document, 'Actividades');
    const other = log.rows[2]!;
    for (let row = 3; row < 2_100; row += 1) {
      const values = [...other.values];
      values[0] = row;
      log.rows[row] = { ...other, values };
    }
    log.maxRows = 2_200;
    const guide = guideFor(document, 'K01');
    expect([guide.context.reachedBefore, guide.touches.length]).toEqual([true, 1]);
    expect(guideFor(document, 'K03').context.reachedBefore).toBe(false);
  });

  test('opens on the lead of the selected row, and says what to do where there is none', () => {
    const document = fresh();
    const host = hostOf(document);
    host.act({ email: 'ana@example.com', locale: 'es' }, (app) => {
      app.getActive().getSheetByName('Leads')!.getRange('C3').activate();
    });
    expect(given<CallGuide>(host, 'callGuide', {}).lead).toBe('Blas Dos');
    host.act({ email: 'ana@example.com', locale: 'es' }, (app) => {
      app.getActive().getSheetByName('Leads')!.getRange('C1').activate();
    });
    expect(refusal(host, 'callGuide', {})).toBe('Elija en la hoja la fila de un lead.');
    expect(refusal(host, 'callGuide', { leadId: 'L-NOBODY' })).toContain('ya no está en la hoja');
  });
});

describe('answers tried before they are written', () => {
  const guide = guideFor(START, 'K01');
  const tried = (
    answers: readonly { header: string; given: string | boolean }[],
    document = fresh(),
  ): AnswersPreview =>
    given<AnswersPreview>(hostOf(document), 'previewAnswers', {
      leadId: guide.leadId,
      context: guide.context,
      answers,
      answered: answers.length,
    });

  test('move score, interval, status and questions', () => {
    // Need 20 + meeting 10 + term 15 = 45 of 40; budget and sector may add 15.
    expect(
      tried([
        { header: 'Necesidad', given: 'Ahorrar acero' },
        { header: 'Acepta reunión', given: 'sí' },
        { header: 'plazo (MESES)', given: '3' },
      ]),
    ).toMatchObject({ score: 45, low: 45, high: 60, status: 'qualified', context: null });
    const one = tried([{ header: 'Necesidad', given: 'Ahorrar acero' }]);
    expect(one).toMatchObject({ score: 20, status: 'incomplete' });
    expect(one.questions.filter(({ place }) => place === 'now').map(({ header }) => header)).toEqual([
      'Acepta reunión',
      'Plazo (meses)',
    ]);
  });

  test('are read as the sheet reads them, and refused in words where they cannot be', () => {
    expect(
      tried([
        { header: 'Presupuesto', given: '9.000,50 €' },
        { header: 'Plazo (meses)', given: 'pronto' },
        { header: 'Color', given: 'rojo' },
      ]).answers,
    ).toEqual([
      { header: 'Presupuesto', ok: true, value: 9000.5 },
      { header: 'Plazo (meses)', ok: false, message: '«pronto» no se lee como número.' },
      { header: 'Color', ok: false, message: 'La columna Color ya no está en la hoja.' },
    ]);
  });

  test('write nothing and cost at most three calls', () => {
    const document = fresh();
    const before = copyOf(document);
    const { result } = asked(hostOf(document), 'previewAnswers', {
      leadId: guide.leadId,
      context: guide.context,
      answers: [{ header: 'Necesidad', given: 'Ahorrar' }],
      answered: 0,
    });
    expectUnchanged(document, before);
    expect(result.meter.writes).toBe(0);
    expect(result.meter.reads).toBeLessThanOrEqual(3);
  });

  test('go by the definition of now where it was changed during the call', () => {
    const document = fresh();
    const definition = sheetOf(document, 'Definición DUO');
    const row = definition.rows.findIndex((each) => each?.values[0] === 'Necesidad');
    definition.rows[row]!.values[3] = 30;
    const preview = tried([{ header: 'Necesidad', given: 'Ahorrar' }], document);
    expect(preview.score).toBe(30);
    expect(preview.context!.digest).not.toBe(guide.context.digest);
  });
});

describe('saving a call', () => {
  const end = endOf(START, 'K01', {
    result: 'call_back',
    yes: 'Acepta que le llamemos',
    nextStep: '=HYPERLINK("x")',
    nextDate: '2026-11-04',
    answers: [{ header: 'Necesidad', text: 'Ahorrar' }],
    topics: [{ code: 'objections', text: 'Es caro' }],
    notes: 'Habla rápido',
    minutes: 4,
  });

  test('logs it and brings the row up to date', () => {
    const document = fresh();
    expect(save(document, end)).toEqual({
      added: true,
      rowProblem: null,
      work: 'working',
      workLabel: 'En contacto',
      attempts: 0,
    });
    const log = logOf(document);
    expect(log).toHaveLength(1);
    expect(Object.values(log[0]!)).toEqual(
      expect.arrayContaining([
        'ana@example.com',
        'Ana Uno',
        'Acero Uno',
        'Llamada',
        'Volver a llamar',
        'Acepta que le llamemos',
        '=HYPERLINK("x")',
        'Respuestas: Necesidad: Ahorrar\nObjeciones: Es caro\nNotas: Habla rápido\nDuración: 4 min',
      ]),
    );
    expect(Object.values(leadOf(document, 'K01'))).toEqual(
      expect.arrayContaining(['En contacto', 'ana@example.com', '=HYPERLINK("x")']),
    );
    // No formula came of what somebody typed.
    expect(sheetOf(document).rows.some((row) => row?.formulas?.some((formula) => formula))).toBe(false);
  });

  test('costs at most six counted calls, however long the log is', () => {
    const document = fresh();
    save(document, endOf(document, 'K02', { token: 'la-primera-llamada' }));
    const short = asked(hostOf(document), 'saveCall', end).result.meter;
    expect(short.reads + short.writes).toBeLessThanOrEqual(6);
    const host = hostOf(document);
    for (let call = 0; call < 201; call += 1) {
      given(host, 'saveCall', endOf(document, 'K03', { token: `muchas-llamadas-${call}` }));
    }
    const long = asked(hostOf(document), 'saveCall', endOf(document, 'K01', { token: 'tras-muchas-0001' }));
    expect(long.result.meter.calls).toEqual(expect.objectContaining({ 'Sheet.appendRow': 1 }));
    expect(long.result.meter.reads + long.result.meter.writes).toBeLessThanOrEqual(6);
    expect(logOf(document)).toHaveLength(204);
  });

  test('the same token is saved once', () => {
    const document = fresh();
    const attempt = endOf(document, 'K01', { result: 'no_answer' });
    expect(save(document, attempt)).toMatchObject({ added: true, attempts: 1 });
    expect(save(document, attempt)).toMatchObject({ added: false, attempts: 1 });
    expect(logOf(document)).toHaveLength(1);
    expect(guideFor(document, 'K01').attempts).toBe(1);
  });

  test('a late repetition does not undo a later call', () => {
    const document = fresh();
    const first = endOf(document, 'K01', { result: 'no_answer', nextStep: 'Primero' });
    save(document, first);
    save(document, endOf(document, 'K01', { token: 'segunda-llamada-1', nextStep: 'Segundo', attempts: 1 }));
    expect(save(document, first)).toMatchObject({ added: false, attempts: 0 });
    expect(Object.values(leadOf(document, 'K01'))).toContain('Segundo');
  });

  test('a field that was changed meanwhile is no later call: the repetition completes the row', () => {
    const document = fresh();
    const end = endOf(document, 'K01', { result: 'no_answer', nextStep: 'Volver a intentar' });
    let isDead = false;
    asked(hostOf(document), 'saveCall', end, {
      interrupt: ({ name, phase }) => {
        if (isDead || name !== 'Sheet.appendRow' || phase !== 'after') return;
        isDead = true;
        throw new Kill('Killed');
      },
    });
    expect(logOf(document)).toHaveLength(1);
    given(hostOf(document), 'saveFields', {
      leadId: end.leadId,
      token: 'otro-cambio-0001',
      changes: [{ header: 'Sector', from: '', to: 'Industria' }],
    });
    expect(save(document, end)).toMatchObject({ added: false, attempts: 1 });
    expect(Object.values(leadOf(document, 'K01'))).toContain('Volver a intentar');
  });

  test('attempts in vain add up until nurture is suggested, and a talk ends the count', () => {
    const document = fresh();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      save(
        document,
        endOf(document, 'K01', {
          token: `intento-numero-${attempt}`,
          result: 'no_answer',
          attempts: attempt,
        }),
      );
    }
    const guide = guideFor(document, 'K01');
    expect(guide.attempts).toBe(5);
    const sixth = guide.results.find(({ code }) => code === 'voicemail')!;
    expect([sixth.suggestsNurture, sixth.nextDate, sixth.steps[0]!.code]).toEqual([true, null, 'nurture']);
    save(document, endOf(document, 'K01', { token: 'por-fin-contesta' }));
    const after = guideFor(document, 'K01');
    expect(after.attempts).toBe(0);
    // Three others come before it.
    expect(after.questions.find(({ header }) => header === 'Presupuesto')!.place).toBe('more');
    expect(after.touches.map(({ result }) => result)).toEqual(['Contactado', 'No contesta', 'No contesta']);
  });

  test('the decision to disqualify is an act of its own, with its reason', () => {
    const document = fresh();
    save(document, endOf(document, 'K04', { result: 'not_interested' }));
    const decision = endOf(document, 'K04', {
      token: 'descartado-0001',
      result: '',
      disqualify: 'no_need',
    });
    expect(save(document, decision)).toMatchObject({ added: true, work: 'disqualified' });
    expect(save(document, decision)).toMatchObject({ added: false, work: 'disqualified' });
    expect(logOf(document)).toHaveLength(2);
    expect(Object.values(leadOf(document, 'K04'))).toContain('Descartado');
  });

  test('refuses in words what is not complete, and writes nothing then', () => {
    const document = fresh();
    const host = hostOf(document);
    const refused = (rest: Parameters<typeof endOf>[2]): string =>
      refusal(host, 'saveCall', endOf(document, 'K01', rest));
    expect(refused({ result: '' })).toBe('Elija el resultado de la llamada.');
    expect(refused({ result: 'call_back' })).toBe('Prometió volver a llamar: elija la fecha.');
    expect(refused({ nextDate: '2026-10-30' })).toBe('La fecha del siguiente paso ya pasó.');
    expect(refused({ nextDate: 'mañana' })).toBe('«mañana» no es una fecha.');
    expect(refused({ token: 'corto' })).toContain('Vuelva a abrir el guion');
    expect(refused({ disqualify: 'bad' as 'other' })).toBe('Elija un motivo de la lista.');
    expect(logOf(document)).toEqual([]);
  });

  test('a lead whose row was deleted meanwhile is told, and the call stays in the log', () => {
    const document = fresh();
    const gone = endOf(document, 'K01');
    DEEDS['deletes a row'](document);
    const saved = save(document, { ...gone, leadId: 'L-DELETED' });
    expect(saved).toMatchObject({ added: true, rowProblem: 'la fila de este lead ya no está en la hoja' });
    expect(logOf(document)).toHaveLength(1);
  });
});

describe.each([
  ['the first lead, below the headers', 'K01'],
  ['another lead', 'K02'],
] as const)('while others move rows, and while services fail, for %s', (_, key) => {
  const call = (document: DocumentModel): ReturnType<typeof endOf> =>
    endOf(document, key, { result: 'no_answer', nextStep: 'Volver a intentar', nextDate: '2026-11-03' });
  const run = (document: DocumentModel, interrupt?: Interrupt): void => {
    asked(hostOf(document), 'saveCall', call(document), interrupt === undefined ? {} : { interrupt });
  };
  /** What the call leaves: its entry, and the work columns of every lead by its key. */
  const left = (document: DocumentModel): unknown => ({
    log: logOf(document).length,
    leads: ['K01', 'K02', 'K03', 'K04'].map((key) => {
      const row = leadOf(document, key);
      return Object.entries(row).filter(([header]) => /DUO/.test(header) && !/ID|puntuado/i.test(header));
    }),
  });
  const clean = fresh();
  run(clean);
  const expected = left(clean);
  const points = pointsOf((interrupt) => run(fresh(), interrupt));

  test.each(['sorts all rows from the last key to the first', 'inserts a row above the header'] as const)(
    'somebody who %s at any moment leaves the call on its lead',
    (deed) => {
      for (const point of points) {
        const document = fresh();
        run(
          document,
          at(point, () => DEEDS[deed](document)),
        );
        expect([named(point), left(document)]).toEqual([named(point), expected]);
      }
    },
  );

  test('whatever fails, trying again leaves one entry and the row as if nothing had failed', () => {
    const faults = [
      () => new ServiceFailure('Service Spreadsheets failed while accessing document.'),
      () => new Kill('Killed'),
      () => new TimeLimit(),
    ];
    let tried = 0;
    for (const point of points) {
      for (const fault of faults) {
        const document = fresh();
        run(
          document,
          at(point, () => {
            throw fault();
          }),
        );
        run(document);
        tried += 1;
        expect([named(point), left(document)]).toEqual([named(point), expected]);
      }
    }
    expect(tried).toBe(points.length * faults.length);
    process.stdout.write(`saving a call of ${key}: ${tried} faults tried\n`);
  });
});
