/** An incoming call through the built bundle: who it is, a new lead in one gesture, a known person who asks again. */

import type { FindAnswer, NewLeadAnswer } from '../../src/contract/card';
import { Kill } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { hostOf } from './bundle';
import { asked, callsOf, cardDocument, given, idOf, logOf, sheetOf } from './card-sample';
import { at, named, pointsOf } from './points';
import { copyOf, userCells } from './workbook';

const START = cardDocument();
const fresh = (): DocumentModel => copyOf(START);

const find = (document: DocumentModel, text: string): FindAnswer =>
  given<FindAnswer>(hostOf(document), 'findLeads', { text });

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

describe('finding who calls', () => {
  test.each([
    ['+34 600 222 333', ['Berta Gil']],
    ['111222', ['Ana Ruiz', 'Ana Ruiz', 'Marta Sol']],
    ['mora', ['Luis Mora']],
    ['zuraw', ['Jan Nowak']],
    ['acero ber', ['Berta Gil']],
    ['jan@zuraw', ['Jan Nowak']],
    ['nadie', []],
  ])('by %j gives %j', (text, names) => {
    expect(find(START, text).found.map(({ name }) => name)).toEqual(names);
  });

  test('tells of each where it stands and how it is going', () => {
    expect(find(START, 'Luis').found).toMatchObject([
      {
        row: 6,
        company: 'Café Andino S.A.S.',
        owner: 'Eva',
        statusText: 'Incompleto',
        mail: 'luis@andino.example',
      },
    ]);
  });

  test('says what a new lead can be told of, and the sources in use', () => {
    const { form, sources } = find(START, '');
    expect(form.map(({ header }) => header)).toEqual([
      'Nombre',
      'Apellidos',
      'Empresa',
      'Teléfono',
      'Correo',
      'Cargo',
      'Ciudad',
      'País',
      'Necesidad',
    ]);
    expect(sources).toEqual(['Web', 'Feria']);
  });

  test.each([
    ['699 000 111', { phone: '699 000 111' }],
    ['Olga Prado', { first_name: 'Olga', last_name: 'Prado' }],
    ['olga@prado.example', { email: 'olga@prado.example' }],
    ['Luis', {}],
  ])('puts %j into the form as %j where nobody was found', (text, prefilled) => {
    expect(find(START, text).prefilled).toEqual(prefilled);
  });

  test('reads the leads once when their columns are known, whatever their number', () => {
    const document = fresh();
    given(hostOf(document), 'card', { leadId: idOf(document, 'K01'), more: 'choices' });
    expect(callsOf(asked(hostOf(document), 'findLeads', { text: 'ana' }).result)).toBeLessThanOrEqual(2);
  });
});

describe('a new lead', () => {
  test('stands below the others with an id, a score, its source and the day, and is logged', () => {
    const document = fresh();
    const answer = take(document, { details: 'Quiere un presupuesto' });
    expect(answer).toMatchObject({ state: 'saved', row: 8, lacking: [] });
    if (answer.state !== 'saved') throw new Error('It was not saved');
    const row = newRow(document, 8);
    expect(row).toMatchObject({
      'ID DUO': answer.leadId,
      Nombre: 'Olga',
      Empresa: 'Prado Verde',
      Teléfono: '+34 611 222 333',
      Origen: 'Recomendación',
      'Puntos DUO': 0,
      'Estado DUO': 'Incompleto',
      Responsable: '',
    });
    expect(logOf(document)).toMatchObject([
      {
        Actividad: 'Captación',
        Contacto: 'Olga Prado',
        Origen: 'Recomendación',
        Detalles: 'Quiere un presupuesto',
      },
      { Actividad: 'Llamada', Resultado: 'Contactado', Contacto: 'Olga Prado', Origen: '' },
    ]);
    expect(find(document, '611222333').found).toMatchObject([{ leadId: answer.leadId }]);
  });

  test('leaves everybody else as they were', () => {
    const document = fresh();
    const before = userCells(document);
    take(document);
    expect(userCells(document)).toMatchObject(before);
  });

  test('fills the first free row where formulas are drawn down below, and keeps them', () => {
    const document = fresh();
    const sheet = sheetOf(document);
    for (let row = 7; row < 10; row++) {
      sheet.rows[row] = { values: [...new Array<null>(16).fill(null), 0], formulas: [] };
      sheet.rows[row]!.formulas![14] = '=0*M1';
      sheet.rows[row]!.values[14] = 0;
      sheet.rows[row]!.formulas![16] = `=M${row + 1}*2`;
    }
    expect(take(document)).toMatchObject({ state: 'saved', row: 8 });
    expect(newRow(document, 8)).toMatchObject({ Nombre: 'Olga', Correo: 'olga@prado.example' });
    expect([sheet.rows[7]!.formulas![14], sheet.rows[7]!.formulas![16]]).toEqual(['=0*M1', '=M8*2']);
  });

  test('that lacks something of the minimum is taken, and it is said what to ask', () => {
    expect(take(fresh(), { fields: { phone: '699111222' }, source: '' })).toMatchObject({
      state: 'saved',
      lacking: ['Nombre', 'Apellidos', 'Empresa', 'Origen'],
    });
  });

  test('keeps the zero in front of a number, and a text that looks like a formula as text', () => {
    const document = fresh();
    take(document, { fields: { first_name: '=1+1', phone: '0048221234' } });
    expect(newRow(document, 8)).toMatchObject({ Nombre: '=1+1', Teléfono: '0048221234' });
  });

  test('with nothing said is refused in words', () => {
    const request = { token: 'token-of-nobody-01', fields: { first_name: ' ' }, source: 'Web' };
    expect(asked(hostOf(fresh()), 'newLead', request).answer).toMatchObject({
      ok: false,
      message: expect.stringContaining('al menos'),
    });
  });

  test('who may be known is asked about first, and taken once the person says it is somebody else', () => {
    const document = fresh();
    const fields = { first_name: 'Ana', phone: '600111222' };
    const known = take(document, { fields });
    expect(known).toMatchObject({ state: 'known', duplicates: [{ row: 2, reasons: ['phone'] }, { row: 4 }] });
    expect(logOf(document)).toEqual([]);
    expect(take(document, { fields, isSomebodyElse: true })).toMatchObject({ state: 'saved', row: 8 });
  });

  test('with the same token twice is one lead', () => {
    const document = fresh();
    const first = take(document);
    expect(take(document)).toEqual(first);
    expect(logOf(document)).toHaveLength(2);
    expect(find(document, 'Olga').found).toHaveLength(1);
  });

  test('that was killed at any write is one lead, whole and logged once, when it is tried again', () => {
    const request = { token: 'token-of-killed-01', fields: CALLER, source: 'Web' };
    const points = pointsOf((interrupt) =>
      hostOf(fresh()).clientCall('newLead', [request], { interrupt }),
    ).filter(({ kind }) => kind === 'write');
    expect(points.length).toBeGreaterThan(1);
    for (const point of points) {
      const document = fresh();
      const interrupt = at(point, () => {
        throw new Kill('Killed');
      });
      hostOf(document).clientCall('newLead', [request], { interrupt });
      const answer = given<NewLeadAnswer>(hostOf(document), 'newLead', request);
      expect([named(point), answer]).toMatchObject([named(point), { state: 'saved', row: 8 }]);
      expect([named(point), find(document, 'Olga').found.length]).toEqual([named(point), 1]);
      expect([named(point), logOf(document).length]).toEqual([named(point), 2]);
      expect([named(point), newRow(document, 8)]).toMatchObject([named(point), ANSWERED]);
    }
  });

  test('overwrites nobody when a person adds a row or sorts at any moment', () => {
    const request = { token: 'token-of-moved-01', fields: CALLER, source: 'Web' };
    const points = pointsOf((interrupt) => hostOf(fresh()).clientCall('newLead', [request], { interrupt }));
    const before = Object.values(userCells(START));
    // What happens between two reads shows at the write that follows them.
    for (const point of points.filter(({ kind }) => kind === 'write')) {
      const document = fresh();
      const host = hostOf(document);
      const interrupt = at(point, () => {
        host.act({ email: 'eva@example.com', locale: 'es' }, (app) => {
          const sheet = app.getActive().getSheetByName('Leads')!;
          sheet.insertRowBefore(3);
          sheet.getRange(3, 2).setValue('Recién llegada');
        });
      });
      const { answer } = asked<NewLeadAnswer>(host, 'newLead', request, { interrupt });
      expect([named(point), answer]).toMatchObject([named(point), { ok: true }]);
      const after = Object.values(userCells(document)).map((cell) => JSON.stringify(cell));
      const lost = before.filter(
        (cell) => !after.includes(JSON.stringify(cell)) && !String(cell).includes('M2'),
      );
      expect([named(point), lost]).toEqual([named(point), []]);
      expect([named(point), find(document, 'Olga').found.length]).toEqual([named(point), 1]);
    }
  });

  test('goes into a tab that was never scored, which gets our columns', () => {
    const document = fresh();
    const host = hostOf(document);
    host.run('removeDuo', [], { answers: ['YES', 'NO'] });
    expect(take(document)).toMatchObject({ state: 'saved' });
  });
});
