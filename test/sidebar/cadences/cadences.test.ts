/** The view of cadences as it is drawn: what a person sees, and what is asked of the script. */

import type { CadenceOverview, CadenceTouch, EnrolAnswer } from '../../../src/contract/cadences';
import type { Language } from '../../../src/i18n/language';
import { button, drawer, settled } from '../card/drawn-view';

const drawn = drawer('cadences/cadences');

const touch = (leadId: string, lead: string, rest: Partial<CadenceTouch> = {}): CadenceTouch => ({
  leadId,
  lead,
  company: 'Acero Uno',
  cadence: 'Bienvenida',
  step: 'Paso 1: Correo',
  isMail: false,
  why: '',
  decisions: [],
  ...rest,
});

const OVERVIEW: CadenceOverview = {
  cadences: [
    {
      name: 'Bienvenida',
      audience: 'Leads',
      leads: 3,
      steps: [{ text: 'Paso 1: Correo', leads: 3 }],
      rules: ['Origen es Feria'],
    },
    { name: 'Clientes', audience: 'Clientes', leads: 0, steps: [], rules: [] },
  ],
  faults: ['Fila 5: no se conoce el canal «Paloma».'],
  due: [touch('L1', 'Alba', { isMail: true })],
  undecided: [touch('L2', 'Bruno', { why: 'No consta que saliera.', decisions: ['sent', 'again', 'skip'] })],
  blocked: [touch('L3', 'Carla', { why: 'Falta el correo.', decisions: ['skip'] })],
  notices: ['Leads en secuencia sin responsable: 1.'],
  hourly: 'Nadie ha activado el trabajo de cada hora.',
  quota: 100,
};

const of = (name: string, asked: readonly { name: string; argument: unknown }[]): unknown[] =>
  asked.filter((each) => each.name === name).map(({ argument }) => argument);

test('shows what is due, what waits for a decision, what is blocked, every cadence and the hourly work', async () => {
  const { page, close } = await drawn({ cadenceOverview: OVERVIEW });
  for (const text of [
    'Alba',
    'Bruno',
    'No consta que saliera.',
    'Falta el correo.',
    'no se conoce el canal «Paloma»',
    'sin responsable: 1',
    'Segmento: Origen es Feria',
    'Solo a mano',
    'Nadie ha activado',
    'Correos que Google le permite hoy: 100.',
  ]) {
    expect(page.text).toContain(text);
  }
  await close();
});

test.each<[Language, string]>([
  ['en', 'Not known whether they went'],
  ['pl', 'Nie wiadomo, czy wyszły'],
])('speaks %s', async (language, title) => {
  const { page, close } = await drawn({ cadenceOverview: OVERVIEW }, language);
  expect(page.text).toContain(title);
  await close();
});

test('runs part by part and tells what was done, with what went wrong', async () => {
  const part = { sent: 2, queued: 1, left: 0, failed: 0, unsure: 1, remaining: 0, stopped: '' };
  const { page, asked, close } = await drawn({ cadenceOverview: OVERVIEW, runCadences: part });
  button(page, 'Ejecutar ahora').dispatch('click');
  await settled();
  expect(of('runCadences', asked)).toEqual([{ token: 'token-1' }]);
  expect(page.text).toContain('Correos enviados: 2 · puestos en pendientes: 1');
  expect(page.text).toContain('No se sabe si salieron: 1.');
  expect(of('cadenceOverview', asked)).toHaveLength(2);
  await close();
});

test('shows the mail as it will go, with its warnings', async () => {
  const mail = {
    leadId: 'L1',
    to: 'alba@a.example',
    subject: 'Hola, Alba',
    body: 'Buenos días',
    warnings: ['No consta el consentimiento.'],
    canGo: true,
  };
  const { page, asked, close } = await drawn({ cadenceOverview: { ...OVERVIEW, mail } });
  button(page, 'Ver el mensaje').dispatch('click');
  await settled();
  expect(of('cadenceOverview', asked)[1]).toEqual({ preview: 'L1' });
  for (const text of ['alba@a.example', 'Hola, Alba', 'Buenos días', 'No consta el consentimiento.']) {
    expect(page.text).toContain(text);
  }
  await close();
});

test('sends what the person decided about a mail of unknown fate', async () => {
  const { page, asked, close } = await drawn({ cadenceOverview: OVERVIEW, runCadences: {} });
  button(page, 'Enviar de nuevo').dispatch('click');
  await settled();
  expect(of('runCadences', asked)).toEqual([{ token: 'token-1', decide: { leadId: 'L2', as: 'again' } }]);
  await close();
});

test('shows who would enter by the segment, and enters those who stay ticked', async () => {
  const person = (leadId: string, lead: string, why = '') => ({ leadId, lead, company: '', why });
  const enrol: EnrolAnswer = {
    candidates: [person('L4', 'Dora'), person('L5', 'Elio')],
    refused: [person('L6', 'Fina', 'pidió la baja')],
    entered: 0,
  };
  const { page, asked, close } = await drawn({ cadenceOverview: OVERVIEW, enrol });
  button(page, 'Ver quién entraría').dispatch('click');
  await settled();
  expect(page.text).toContain('Fina');
  expect(page.text).toContain('pidió la baja');
  const [first] = page.all((node) => node.localName === 'input');
  first!.dispatch('change');
  await settled();
  page
    .all((node) => node.localName === 'button' && node.text.includes('Hacer entrar a los'))[0]!
    .dispatch('click');
  await settled();
  expect(of('enrol', asked)).toEqual([
    { cadence: 'Bienvenida' },
    { cadence: 'Bienvenida', leadIds: ['L5'], isByRule: true, token: 'token-1' },
  ]);
  await close();
});

test('takes one lead out, or records that it unsubscribed, in one click', async () => {
  const lead = { leadId: 'L1', lead: 'Alba', company: '', cadence: 'Bienvenida', next: 'Paso 1: Correo' };
  const done = { message: 'Hecho.' };
  const { page, asked, close } = await drawn({
    cadenceOverview: { ...OVERVIEW, lead },
    leaveCadence: done,
    optOut: done,
  });
  button(page, 'Sacar de la secuencia').dispatch('click');
  await settled();
  button(page, 'Registrar la baja').dispatch('click');
  await settled();
  expect(of('leaveCadence', asked)).toEqual([{ leadId: 'L1', token: 'token-1' }]);
  expect(of('optOut', asked)).toEqual([{ leadId: 'L1', token: 'token-1' }]);
  await close();
});

test('says what went wrong, and tries again when asked', async () => {
  const { page, asked, close } = await drawn({ cadenceOverview: new Error('Sin conexión.') });
  expect(page.text).toContain('Sin conexión.');
  button(page, 'Reintentar').dispatch('click');
  await settled();
  expect(of('cadenceOverview', asked)).toHaveLength(2);
  await close();
});
