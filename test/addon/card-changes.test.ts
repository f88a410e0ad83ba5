/** What a person changes and logs in the lead card, through the built bundle, with others at work and services that fail. */

import type { CardAnswer, CardMore, LeadCard, SaveFieldsAnswer } from '../../src/contract/card';
import { Kill, ServiceFailure } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostOf } from './bundle';
import {
  asked,
  cardDocument,
  cardOf,
  cellOf,
  given,
  idOf,
  logOf,
  rowOfKey,
  sheetOf,
  type,
} from './card-sample';
import { at, named, pointsOf } from './points';
import { copyOf, userCells } from './workbook';

const START = cardDocument();
const fresh = (): DocumentModel => copyOf(START);
const token = (name: string): string => `token-of-${name}-0001`;

function saveOf(
  document: DocumentModel,
  key: string,
  changes: readonly { header: string; from: string; to: string }[],
  name = 'save',
): SaveFieldsAnswer {
  const request = { leadId: idOf(document, key), token: token(name), changes };
  return given<SaveFieldsAnswer>(hostOf(document), 'saveFields', request);
}

describe('saving fields', () => {
  test('writes what the person changed, scores the row, and logs which fields without what is in them', () => {
    const document = fresh();
    const answer = saveOf(document, 'K02', [
      { header: 'Necesidad', from: '', to: 'Crecer' },
      { header: 'Plazo (meses)', from: '', to: '4' },
      { header: 'Fecha de entrada', from: '2026-09-02', to: '3/9/2026' },
      { header: 'Activo', from: 'false', to: 'true' },
    ]);
    expect(answer).toMatchObject({
      conflicts: [],
      refused: [],
      card: { score: { status: 'qualified', points: 35 } },
    });
    expect(answer.saved).toHaveLength(4);
    expect(cellOf(document, 'K02', 'Necesidad')).toBe('Crecer');
    expect(cellOf(document, 'K02', 'Plazo (meses)')).toBe(4);
    expect(cellOf(document, 'K02', 'Activo')).toBe(true);
    expect(cellOf(document, 'K02', 'Puntos DUO')).toBe(35);
    const [entry] = logOf(document);
    expect(entry).toMatchObject({ Actividad: 'Cambio', Contacto: 'Berta Gil' });
    expect(String(entry!['Detalles'])).toContain('Necesidad');
    expect(String(entry!['Detalles'])).not.toContain('Crecer');
  });

  test('leaves a cell that somebody else has changed meanwhile, and gives back both texts', () => {
    const document = fresh();
    type(document, 'K01', 'Cargo', 'Directora');
    const answer = saveOf(document, 'K01', [
      { header: 'Cargo', from: 'Gerente', to: 'Dueña' },
      { header: 'Ciudad', from: 'Barcelona', to: 'Girona' },
    ]);
    expect(answer).toMatchObject({
      saved: ['Ciudad'],
      conflicts: [{ header: 'Cargo', now: 'Directora', to: 'Dueña' }],
    });
    expect([cellOf(document, 'K01', 'Cargo'), cellOf(document, 'K01', 'Ciudad')]).toEqual([
      'Directora',
      'Girona',
    ]);
  });

  test('never overwrites a formula, and says so', () => {
    const document = fresh();
    const answer = saveOf(document, 'K01', [{ header: 'Total', from: '6', to: '9' }]);
    expect(answer).toMatchObject({
      saved: [],
      refused: [{ header: 'Total', message: expect.stringContaining('fórmula') }],
    });
    expect(sheetOf(document).rows[1]!.formulas![16]).toBe('=M2*2');
    expect(logOf(document)).toEqual([]);
  });

  test('refuses what a column cannot hold, and a column that is gone', () => {
    const document = fresh();
    const answer = saveOf(document, 'K01', [
      { header: 'Plazo (meses)', from: '3', to: 'pronto' },
      { header: 'Fecha de entrada', from: '2026-09-01', to: 'mañana' },
      { header: 'Fax', from: '', to: '1' },
    ]);
    expect(answer.saved).toEqual([]);
    expect(answer.refused.map(({ header }) => header)).toEqual(['Plazo (meses)', 'Fecha de entrada', 'Fax']);
    expect(cellOf(document, 'K01', 'Plazo (meses)')).toBe(3);
  });

  test('writes text that could start a formula as text', () => {
    const document = fresh();
    saveOf(document, 'K01', [{ header: 'Necesidad', from: 'Ahorrar', to: '=IMPORTXML("x")' }]);
    expect(cellOf(document, 'K01', 'Necesidad')).toBe('=IMPORTXML("x")');
    expect(sheetOf(document).rows[1]!.formulas?.[11] ?? null).toBeNull();
  });

  test('logs a change of owner from whom to whom', () => {
    const document = fresh();
    saveOf(document, 'K01', [{ header: 'Responsable', from: 'Eva', to: 'Luis' }]);
    expect(logOf(document).map((entry) => [entry['Actividad'], entry['Detalles']])).toEqual([
      ['Cambio', 'Campos cambiados: Responsable'],
      ['Asignación', 'Eva → Luis'],
    ]);
  });

  test('writes to the lead wherever its row stands by now', () => {
    const document = fresh();
    const { rows } = sheetOf(document);
    rows.splice(1, 0, ...rows.splice(5, 1));
    saveOf(document, 'K01', [{ header: 'Cargo', from: 'Gerente', to: 'Dueña' }]);
    expect([rowOfKey(document, 'K01'), cellOf(document, 'K01', 'Cargo')]).toEqual([3, 'Dueña']);
    expect(cellOf(document, 'K05', 'Cargo')).toBe('');
  });

  test('the same request twice changes and logs nothing more', () => {
    const document = fresh();
    const changes = [{ header: 'Cargo', from: 'Gerente', to: 'Dueña' }];
    saveOf(document, 'K01', changes);
    const before = userCells(document);
    expect(saveOf(document, 'K01', changes).saved).toEqual(['Cargo']);
    expect(userCells(document)).toEqual(before);
    expect(logOf(document)).toHaveLength(1);
  });

  test('whenever a service fails, trying again comes to the same cells and one entry', () => {
    const changes = [{ header: 'Cargo', from: 'Gerente', to: 'Dueña' }];
    const act = (
      document: DocumentModel,
      interrupt?: Parameters<typeof pointsOf>[0] extends (i: infer I) => void ? I : never,
    ): void => {
      const request = { leadId: idOf(document, 'K01'), token: token('retry'), changes };
      hostOf(document).clientCall('saveFields', [request], interrupt === undefined ? {} : { interrupt });
    };
    const reference = fresh();
    act(reference);
    const points = pointsOf((interrupt) => act(fresh(), interrupt)).filter(({ kind }) => kind === 'write');
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      const document = fresh();
      act(
        document,
        at(point, () => {
          throw new ServiceFailure('Service failed');
        }),
      );
      act(document);
      expect([named(point), userCells(document)]).toEqual([named(point), userCells(reference)]);
      expect([named(point), logOf(document).length]).toEqual([named(point), 1]);
    }
  });
});

describe('logging a touch', () => {
  const touch = (document: DocumentModel, more: object, name = 'touch'): CardAnswer =>
    given<CardAnswer>(hostOf(document), 'logTouch', {
      leadId: idOf(document, 'K01'),
      token: token(name),
      ...more,
    });

  test('of a call counts the attempt, moves the work along, and shows in the card', () => {
    const document = fresh();
    const card = touch(document, {
      kind: 'call',
      result: 'no_answer',
      nextStep: 'Volver a llamar',
      nextDate: '2026-11-03',
    });
    expect(card).toMatchObject({
      work: {
        status: 'En contacto',
        attempts: 1,
        lastTouch: '2026-10-31',
        nextStep: 'Volver a llamar',
        nextDate: '2026-11-03',
        isOverdue: false,
      },
      history: [
        {
          kind: 'call',
          title: 'Llamada: No contesta',
          who: 'ana@example.com',
          next: 'Volver a llamar · 2026-11-03',
        },
      ],
    });
  });

  test('of a message leaves the next step as it was', () => {
    const document = fresh();
    touch(document, { kind: 'call', result: 'reached', nextStep: 'Enviar oferta', nextDate: '2026-11-03' });
    const card = touch(document, { kind: 'message', result: 'sent', details: 'Presentación' }, 'second');
    expect(card).toMatchObject({
      work: { nextStep: 'Enviar oferta', attempts: 0 },
      history: [{ kind: 'message' }, { kind: 'call' }],
    });
  });

  test('of a note is no touch', () => {
    const document = fresh();
    expect(touch(document, { kind: 'note', details: 'Cambió de despacho' })).toMatchObject({
      work: { status: 'Nuevo', lastTouch: '' },
      history: [{ title: 'Nota', details: 'Cambió de despacho' }],
    });
  });

  test('with the same token twice is one touch', () => {
    const document = fresh();
    touch(document, { kind: 'call', result: 'no_answer', attemptsSeen: 0 });
    const again = touch(document, { kind: 'call', result: 'no_answer', attemptsSeen: 0 });
    expect(again).toMatchObject({ work: { attempts: 1 } });
    expect(logOf(document)).toHaveLength(1);
  });

  test('with a date that is none is refused in words, and nothing is logged', () => {
    const document = fresh();
    const request = { leadId: idOf(document, 'K01'), token: token('bad'), kind: 'note', nextDate: 'pronto' };
    expect(asked(hostOf(document), 'logTouch', request).answer).toMatchObject({ ok: false });
    expect(logOf(document)).toEqual([]);
  });

  test('that was killed at any write is one touch, and the row is right, once it is tried again', () => {
    const request = (document: DocumentModel): object => ({
      leadId: idOf(document, 'K01'),
      token: token('killed'),
      kind: 'meeting',
      result: 'held',
      nextStep: 'Oferta',
    });
    const points = pointsOf((interrupt) => {
      const document = fresh();
      hostOf(document).clientCall('logTouch', [request(document)], { interrupt });
    }).filter(({ kind }) => kind === 'write');
    expect(points.length).toBeGreaterThan(0);
    for (const point of points) {
      const document = fresh();
      const interrupt = at(point, () => {
        throw new Kill('Killed');
      });
      hostOf(document).clientCall('logTouch', [request(document)], { interrupt });
      const card = given<LeadCard>(hostOf(document), 'logTouch', request(document));
      expect([named(point), card.work.nextStep, card.work.lastTouch]).toEqual([
        named(point),
        'Oferta',
        '2026-10-31',
      ]);
      expect([named(point), logOf(document).length]).toEqual([named(point), 1]);
    }
  });

  test('shows older ones when asked', () => {
    const document = fresh();
    for (let index = 0; index < 7; index++)
      touch(document, { kind: 'note', details: `Nota ${index}` }, `note${index}`);
    const card = cardOf(document, 'K01');
    expect([card.history.length, card.older, card.history[0]!.details]).toEqual([5, true, 'Nota 6']);
    const more = given<CardMore>(hostOf(document), 'card', { leadId: card.leadId, more: 'history' });
    expect(more.history).toHaveLength(7);
  });

  test('warns others who open a card of the same company, not whoever made it', () => {
    const document = fresh();
    touch(document, { kind: 'call', result: 'reached' });
    const eva = hostOf(document, { user: { email: 'eva@example.com', locale: 'es' } });
    expect(cardOf(document, 'K02', eva).warning).toBe(
      'ana@example.com contactó hoy a esta empresa (Ana Ruiz).',
    );
    expect(cardOf(document, 'K02').warning).toBe('');
    eva.clock.advance(2 * 24 * 60 * 60_000);
    expect(cardOf(document, 'K02', eva).warning).toContain('hace 2 días');
    eva.clock.advance(6 * 24 * 60 * 60_000);
    expect(cardOf(document, 'K02', eva).warning).toBe('');
  });
});

describe('texts for writing to a lead', () => {
  test('are those of the Templates tab for messages and follow-up, filled with its cells', () => {
    const document = fresh();
    const more = given<CardMore>(hostOf(document), 'card', { leadId: idOf(document, 'K01'), more: 'texts' });
    expect(more.texts!.length).toBeGreaterThan(0);
    expect(more.texts!.some(({ body }) => body.includes('Ana'))).toBe(true);
    expect(more.texts!.every(({ body }) => !body.includes('{{'))).toBe(true);
  });
});
