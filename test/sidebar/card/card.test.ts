/** The card as it is drawn: what a person sees, and what is asked of the script. */

import type { CardAnswer, LeadCard } from '../../../src/contract/card';
import type { Language } from '../../../src/i18n/language';
import { button, drawer, settled, typeInto } from './drawn-view';
import type { FakeNode } from './fake-document';

const drawn = drawer('card/card');

const LEAD: LeadCard = {
  state: 'lead',
  leadId: 'L-00000001',
  row: 2,
  digest: 'D1',
  name: 'Ana Ruiz',
  jobTitle: 'Gerente',
  company: 'Acero Uno',
  place: 'Barcelona, España',
  country: 'ES',
  timeZone: 'Europe/Madrid',
  phones: ['600 111 222'],
  mails: ['ana@acero.example'],
  owner: 'Eva',
  score: {
    status: 'incomplete',
    statusText: 'Incompleto',
    points: 20,
    pointsText: '20',
    range: '20 – 35',
    threshold: '30',
    max: '35',
    why: [{ text: 'Necesidad no está vacía', points: '+20' }],
    missing: ['Plazo (meses)'],
    next: '¿Para cuándo?',
  },
  scoreProblem: '',
  work: {
    status: 'En contacto',
    reason: '',
    lastTouch: '2026-10-30',
    lastBy: 'eva@example.com',
    attempts: 2,
    nextStep: 'Llamar',
    nextDate: '2026-10-29',
    isOverdue: true,
    cadence: '',
  },
  warning: 'eva@example.com contactó ayer a esta empresa (Berta Gil).',
  account: {
    name: 'Acero Uno',
    people: [
      {
        leadId: 'L-00000002',
        row: 3,
        name: 'Berta Gil',
        jobTitle: 'Compras',
        part: 'Influye',
        byDomain: false,
        statusText: 'Incompleto',
        lastTouch: '2026-10-30',
      },
    ],
    more: 0,
  },
  duplicates: [
    {
      leadId: 'L-00000003',
      row: 4,
      name: 'Ana R.',
      company: '',
      reasons: ['phone'],
      reasonText: 'mismo teléfono',
    },
  ],
  history: [
    {
      number: 1,
      at: '2026-10-30 10:00',
      who: 'eva@example.com',
      kind: 'call',
      title: 'Llamada: No contesta',
      yes: '',
      next: '',
      details: '',
    },
  ],
  older: true,
  opportunity: '',
  opportunityId: '',
  fields: [
    {
      header: 'Cargo',
      role: 'job_title',
      type: 'text',
      value: 'Gerente',
      choices: ['Gerente', 'Compras'],
      isMissing: false,
    },
    { header: 'Plazo (meses)', role: 'urgency', type: 'number', value: '', choices: [], isMissing: true },
  ],
  isRemembered: true,
};

const MORE = { 'card choices': { state: 'more', leadId: LEAD.leadId, choices: {} } };
const links = (page: FakeNode): readonly (string | null)[] =>
  page
    .all((node) => node.localName === 'a')
    .map((node) => node.getAttribute('href') ?? (node as never)['href']);

test('shows everything there is to know about the lead', async () => {
  const { page, close } = await drawn({ card: LEAD, ...MORE });
  for (const text of [
    'Ana Ruiz',
    'Gerente · Acero Uno',
    '20 puntos',
    'Incompleto',
    '20 – 35',
    'Plazo (meses)',
    '¿Para cuándo?',
    '2026-10-29 · vencida',
    'contactó ayer',
    'Berta Gil',
    'Influye',
    'mismo teléfono',
    'Llamada: No contesta',
    'Eva',
  ]) {
    expect(page.text).toContain(text);
  }
  await close();
});

test('gives links to call, to write by WhatsApp and by mail', async () => {
  const { page, close } = await drawn({ card: LEAD, ...MORE });
  expect(links(page)).toEqual(
    expect.arrayContaining(['tel:+34600111222', 'https://wa.me/34600111222', 'mailto:ana@acero.example']),
  );
  await close();
});

test.each<[Language, string]>([
  ['en', 'Log a touch'],
  ['pl', 'Zapisz kontakt'],
])('speaks %s', async (language, title) => {
  const { page, close } = await drawn({ card: LEAD, ...MORE }, language);
  expect(page.text).toContain(title);
  await close();
});

test('says why there is no card, and offers to search', async () => {
  const none: CardAnswer = {
    state: 'none',
    code: 'blank',
    message: 'Esta fila está vacía.',
    row: 9,
    digest: 'X',
  };
  const { page, asked, close } = await drawn({ card: none });
  expect(page.text).toContain('Esta fila está vacía.');
  button(page, 'Buscar').dispatch('click');
  expect(asked.at(-1)!.name).toBe('go find');
  await close();
});

test('says what went wrong, and tries again when asked', async () => {
  const { page, asked, close } = await drawn({ card: new Error('Sin conexión.') });
  expect(page.text).toContain('Sin conexión.');
  button(page, 'Reintentar').dispatch('click');
  await settled();
  expect(asked.filter(({ name }) => name === 'card')).toHaveLength(2);
  await close();
});

test('logs a call with one click on its result', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE, logTouch: LEAD });
  button(page, 'No contesta').dispatch('click');
  await settled();
  expect(asked.at(-1)).toMatchObject({
    name: 'logTouch',
    argument: { leadId: LEAD.leadId, token: 'token-1', kind: 'call', result: 'no_answer', attemptsSeen: 2 },
  });
  await close();
});

test('asks for the date of a call that was promised', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE });
  button(page, 'Volver a llamar').dispatch('click');
  await settled();
  expect(page.text).toContain('Elija la próxima fecha');
  expect(asked.map(({ name }) => name)).not.toContain('logTouch');
  await close();
});

test('sends the same request again after a failure', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE, logTouch: new Error('Sin conexión.') });
  for (let times = 0; times < 2; times++) {
    button(page, 'Buzón de voz').dispatch('click');
    await settled();
  }
  const sent = asked.filter(({ name }) => name === 'logTouch').map(({ argument }) => argument);
  expect(sent[1]).toEqual(sent[0]);
  await close();
});

test('writes what was typed, and shows both texts where somebody else wrote meanwhile', async () => {
  const theirs: LeadCard = {
    ...LEAD,
    fields: [{ ...LEAD.fields[0]!, value: 'Directora' }, LEAD.fields[1]!],
  };
  const saved = {
    saved: [],
    conflicts: [{ header: 'Cargo', now: 'Directora', to: 'Dueña' }],
    refused: [],
    card: theirs,
  };
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE, saveFields: saved });
  const input = page.all((node) => node.localName === 'input' && node.value === 'Gerente')[0]!;
  await typeInto(input, 'Dueña');
  page.all((node) => node.localName === 'form')[0]!.dispatch('submit');
  await settled();
  expect(asked.at(-1)).toMatchObject({
    name: 'saveFields',
    argument: { changes: [{ header: 'Cargo', from: 'Gerente', to: 'Dueña' }] },
  });
  expect(page.text).toContain('Otra persona cambió «Cargo»');
  expect(page.text).toMatch(/Directora[\s\S]*Dueña/);
  button(page, 'Dejar lo mío').dispatch('click');
  await settled();
  expect(page.text).not.toContain('Otra persona cambió');
  await close();
});

test('keeps what was written when the person looks at somebody else and comes back', async () => {
  const other: LeadCard = { ...LEAD, leadId: 'L-00000002', name: 'Berta Gil', row: 3, duplicates: [] };
  const answers: Record<string, unknown> = { card: LEAD, ...MORE };
  const { page, close } = await drawn(answers);
  const cargo = (): FakeNode => page.all((node) => node.localName === 'input' && node.value !== '')[0]!;
  await typeInto(cargo(), 'Socia');
  answers['card'] = other;
  button(page, 'Ver').dispatch('click');
  await settled();
  expect([page.text.includes('Berta Gil'), cargo().value]).toEqual([true, 'Gerente']);
  answers['card'] = LEAD;
  button(page, 'Seguir la selección').dispatch('click');
  await settled();
  expect(cargo().value).toBe('Socia');
  button(page, 'Descartar los cambios').dispatch('click');
  await settled();
  expect(cargo().value).toBe('Gerente');
  await close();
});
