/** Who is on the phone, through the built bundle: the call is the first answer, and a known person may come back. */

import type { NewLeadAnswer } from '../../src/contract/card';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostOf } from './bundle';
import { cardDocument, given, idOf, logOf, sheetOf } from './card-sample';
import { copyOf, userCells } from './workbook';

const START = cardDocument();
const fresh = (): DocumentModel => copyOf(START);

const CALLER = {
  first_name: 'Olga',
  last_name: 'Prado',
  company: 'Prado Verde',
  phone: '+34 611 222 333',
  email: 'olga@prado.example',
};

function take(document: DocumentModel, more: object = {}): NewLeadAnswer {
  const request = { token: 'token-of-caller-01', fields: CALLER, source: 'Recomendación', ...more };
  return given<NewLeadAnswer>(hostOf(document), 'newLead', request);
}

/** The cells of the first row without an entry in the sample, by header. */
function newRow(document: DocumentModel, row: number): Readonly<Record<string, unknown>> {
  const { rows } = sheetOf(document);
  const headers = rows[0]!.values;
  return Object.fromEntries(
    headers.map((header, column) => [String(header), rows[row - 1]!.values[column] ?? '']),
  );
}

/** The row of a lead that was taken up on the phone. */
const ANSWERED = { 'DUO seguimiento': 'En contacto', 'DUO último contacto': expect.anything() };

describe('a new lead on the phone', () => {
  test('has been answered by the call itself, and belongs to who took it', () => {
    const document = fresh();
    const team = sheetOf(document, 'Equipo');
    const place = (header: string): number => team.rows[0]!.values.indexOf(header);
    const member: (string | null)[] = [];
    member[place('Nombre')] = 'Eva Comercial';
    member[place('Correo')] = 'eva@example.com';
    team.rows[1] = { ...team.rows[1], values: Array.from(member, (cell) => cell ?? null) };
    const host = hostOf(document, { user: { email: 'eva@example.com', locale: 'es' } });
    const request = { token: 'token-of-caller-02', fields: CALLER, source: 'Web' };
    given<NewLeadAnswer>(host, 'newLead', request);
    expect(newRow(document, 8)).toMatchObject({ ...ANSWERED, Responsable: 'Eva Comercial' });
    expect(logOf(document).map((row) => [row['Actividad'], row['Resultado']])).toEqual([
      ['Captación', ''],
      ['Llamada', 'Contactado'],
    ]);
  });

  test('leaves the owner to the form, and to nobody where the person is not in the team', () => {
    const named = fresh();
    take(named, { fields: { ...CALLER, owner: 'Luis' } });
    expect(newRow(named, 8)).toMatchObject({ Responsable: 'Luis' });
    const unknown = fresh();
    take(unknown);
    expect(newRow(unknown, 8)).toMatchObject({ Responsable: '' });
  });

  test('came in at a minute where the column has times, else on a day', () => {
    const timed = fresh();
    const { rows } = sheetOf(timed);
    const column = rows[0]!.values.indexOf('Fecha de entrada');
    rows[6]!.values[column] = '2026-09-06 10:15';
    take(timed);
    const dayed = fresh();
    take(dayed);
    const day = Number(newRow(dayed, 8)['Fecha de entrada']);
    const minute = Number(newRow(timed, 8)['Fecha de entrada']);
    expect([Number.isInteger(day), Math.floor(minute)]).toEqual([true, day]);
    // 12:00 UTC is 13:00 on the clock of the sheet.
    expect(minute - day).toBeCloseTo(13 / 24);
  });
});

describe('a known person who asks again', () => {
  test('after being disqualified is worked on again today, with the reason in the log and on the page', () => {
    const document = fresh();
    const leadId = idOf(document, 'K01');
    const decision = { leadId, token: 'token-of-decision-1', decision: 'disqualify', reason: 'duplicate' };
    given(hostOf(document), 'decide', decision);
    const answer = take(document, { leadId, fields: {} });
    expect(answer).toMatchObject({ notice: expect.stringContaining('Duplicado') });
    expect(newRow(document, 2)).toMatchObject({
      'DUO seguimiento': 'En contacto',
      'DUO motivo': '',
      'DUO siguiente paso': 'Atender la nueva consulta',
    });
    expect(newRow(document, 2)['DUO próxima fecha']).not.toBe('');
    const log = logOf(document);
    expect(log[log.length - 1]!['Detalles']).toBe('Nueva consulta · Había sido descartado: Duplicado');
  });

  test('has a touch with its own source; their row keeps its first', () => {
    const document = fresh();
    const before = userCells(document);
    const answer = take(document, {
      leadId: idOf(document, 'K01'),
      source: 'Feria',
      fields: {},
      details: 'Otra nave',
    });
    expect(answer).toMatchObject({ state: 'saved', row: 2 });
    expect(userCells(document)).toEqual(before);
    expect(logOf(document)).toMatchObject([
      {
        Actividad: 'Llamada',
        Resultado: 'Contactado',
        Origen: 'Feria',
        Detalles: 'Nueva consulta: Otra nave',
      },
    ]);
    expect(newRow(document, 2)).toMatchObject({ Origen: 'Web', 'DUO seguimiento': 'En contacto' });
  });

  test('with the same token twice has asked once', () => {
    const document = fresh();
    for (let times = 0; times < 2; times++) take(document, { leadId: idOf(document, 'K01'), fields: {} });
    expect(logOf(document)).toHaveLength(1);
  });
});
