/** The card as it is drawn, on a document of our own: what a person sees, and what is asked of the script. */

import type { ComponentType, h as H, render as Render } from 'preact';
import { buildSync } from 'esbuild';
import { join } from 'node:path';
import type { CardAnswer, LeadCard } from '../../../src/contract/card';
import type { PageWords } from '../../../src/contract/sidebar';
import { wordsOf, type Language } from '../../../src/i18n/language';
import type { Shell } from '../../../src/sidebar/shell/shell';
import { drawnInto, installDocument, type FakeNode } from './fake-document';

interface Page {
  readonly View: ComponentType<{ readonly shell: Shell }>;
  readonly h: typeof H;
  readonly render: typeof Render;
}

/** The view and Preact in one piece, as the page is built. */
function loaded(): Page {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { View } from './src/sidebar/card/card'; export { h, render } from 'preact';`,
      resolveDir: join(__dirname, '..', '..', '..'),
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    target: 'es2020',
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    tsconfigRaw: {},
  });
  const module = { exports: {} };
  // oxlint-disable-next-line no-new-func -- what was just built is run as the page runs it
  new Function('module', 'exports', outputFiles[0]!.text)(module, module.exports);
  return module.exports as Page;
}

installDocument();
const { View, h, render } = loaded();

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

const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 8; turns++) await new Promise((resolve) => setTimeout(resolve, 2));
};

interface Asked {
  readonly name: string;
  readonly argument: Readonly<Record<string, unknown>>;
}

/** A shell whose script answers as told, and a view drawn with it. */
async function drawn(
  answers: Readonly<Record<string, unknown>>,
  language: Language = 'es',
): Promise<{ page: FakeNode; asked: Asked[]; close: () => void }> {
  const words = wordsOf(language);
  const asked: Asked[] = [];
  let tokens = 0;
  const shell: Shell = {
    words: { ...words, choices: words.tables.choices } as unknown as PageWords,
    locale: 'es-ES',
    person: 'ana@example.com',
    parameters: {},
    go: (view, parameters = {}) => void asked.push({ name: `go ${view}`, argument: parameters }),
    call: <T>(name: string, argument?: unknown): Promise<T> => {
      const request = argument as Asked['argument'];
      asked.push({ name, argument: request });
      const more = request['more'];
      const answer = answers[typeof more === 'string' ? `${name} ${more}` : name];
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer as T);
    },
    newToken: () => `token-${++tokens}`,
    say: () => undefined,
  };
  const page = drawnInto();
  render(h(View, { shell }), page as never);
  await settled();
  return { page, asked, close: () => render(null, page as never) };
}

const MORE = { 'card choices': { state: 'more', leadId: LEAD.leadId, choices: {} } };
const button = (page: FakeNode, text: string): FakeNode => {
  const found = page.all((node) => node.localName === 'button' && node.text.trim() === text)[0];
  if (found === undefined) throw new Error(`There is no button ${text}: ${page.text}`);
  return found;
};
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
  close();
});

test('gives links to call, to write by WhatsApp and by mail', async () => {
  const { page, close } = await drawn({ card: LEAD, ...MORE });
  expect(links(page)).toEqual(
    expect.arrayContaining(['tel:+34600111222', 'https://wa.me/34600111222', 'mailto:ana@acero.example']),
  );
  close();
});

test.each<[Language, string]>([
  ['en', 'Log a touch'],
  ['pl', 'Zapisz kontakt'],
])('speaks %s', async (language, title) => {
  const { page, close } = await drawn({ card: LEAD, ...MORE }, language);
  expect(page.text).toContain(title);
  close();
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
  close();
});

test('says what went wrong, and tries again when asked', async () => {
  const { page, asked, close } = await drawn({ card: new Error('Sin conexión.') });
  expect(page.text).toContain('Sin conexión.');
  button(page, 'Reintentar').dispatch('click');
  await settled();
  expect(asked.filter(({ name }) => name === 'card')).toHaveLength(2);
  close();
});

test('logs a call with one click on its result', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE, logTouch: LEAD });
  button(page, 'No contesta').dispatch('click');
  await settled();
  expect(asked.at(-1)).toMatchObject({
    name: 'logTouch',
    argument: { leadId: LEAD.leadId, token: 'token-1', kind: 'call', result: 'no_answer', attemptsSeen: 2 },
  });
  close();
});

test('asks for the date of a call that was promised', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE });
  button(page, 'Volver a llamar').dispatch('click');
  await settled();
  expect(page.text).toContain('Elija la próxima fecha');
  expect(asked.map(({ name }) => name)).not.toContain('logTouch');
  close();
});

test('sends the same request again after a failure', async () => {
  const { page, asked, close } = await drawn({ card: LEAD, ...MORE, logTouch: new Error('Sin conexión.') });
  for (let times = 0; times < 2; times++) {
    button(page, 'Buzón de voz').dispatch('click');
    await settled();
  }
  const sent = asked.filter(({ name }) => name === 'logTouch').map(({ argument }) => argument);
  expect(sent[1]).toEqual(sent[0]);
  close();
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
  input.value = 'Dueña';
  input.dispatch('input');
  await settled();
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
  close();
});
