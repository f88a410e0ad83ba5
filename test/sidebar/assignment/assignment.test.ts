/** Assigning as it is drawn: what a person sees and does, and what is asked of the script. */

import type { ReassignPreview, TerritoryPreview } from '../../../src/contract/territories';
import { button, drawer, settled, type Drawn } from '../card/drawn-view';
import type { FakeNode } from '../card/fake-document';

const drawn = drawer('assignment/assignment');

const PREVIEW: TerritoryPreview = {
  digest: 'D1',
  all: false,
  leads: 3,
  changed: 2,
  untouched: 1,
  counts: [
    { territory: 'Norte', insideRep: 'Ana', fieldRep: 'Felipe', leads: 2, byTurn: 1 },
    { territory: '', insideRep: '', fieldRep: '', leads: 1, byTurn: 0 },
  ],
  lines: [{ what: 'lead', label: 'Rosa · Acero Uno', from: '', to: 'Ana', remark: 'Norte' }],
  faults: [],
  notes: ['Una nota.'],
};

const PEOPLE: ReassignPreview = {
  digest: '',
  members: [
    { name: 'Ana', leads: 4, opportunities: 1 },
    { name: 'Luis', leads: 0, opportunities: 0 },
  ],
  leads: 0,
  opportunities: 0,
  left: 0,
  heirs: [],
  lines: [],
  faults: [],
};

const READY = {
  state: 'ready',
  plan: { names: ['', 'Ana'], changes: [['lead', 'L1', '', 0, 1, 0, 0, 0]] },
  portion: 9,
};

const answers = (rest: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  territoryPreview: PREVIEW,
  reassignPreview: PEOPLE,
  ...rest,
});

const requests = ({ asked }: Drawn, name: string) =>
  asked.filter((each) => each.name === name).map(({ argument }) => argument);

async function press(page: FakeNode, text: string): Promise<void> {
  button(page, text).dispatch('click');
  await settled();
}

test('it shows who gets what, the notes and the first changes', async () => {
  const view = await drawn(answers());
  const { text } = view.page;
  for (const part of [
    'Leads revisados: 3. Cambian: 2.',
    'Con responsable, no se tocan: 1.',
    'Norte',
    'Ejecutivo comercial :  Felipe',
    'por turno: 1',
    '(sin territorio)',
    'Una nota.',
    'Rosa · Acero Uno: (nadie) → Ana',
    '… y 1 más.',
  ]) {
    expect(text.replace(/\s+/g, ' ')).toContain(part.replace(/\s+/g, ' '));
  }
  await view.close();
});

test('applying sends the digest of what was seen and the plan back, and then looks again', async () => {
  const view = await drawn(answers({ territoryApply: READY }));
  await press(view.page, 'Repartir leads (2)');
  const [first, second] = requests(view, 'territoryApply');
  expect(first).toEqual({ all: false, digest: 'D1', token: 'token-1' });
  expect(second).toEqual({
    all: false,
    digest: 'D1',
    token: 'token-1',
    portion: { names: ['', 'Ana'], changes: [['lead', 'L1', '', 0, 1, 0, 0, 0]] },
  });
  expect(requests(view, 'territoryPreview')).toHaveLength(2);
  await view.close();
});

test('where the sheet has changed meanwhile it says that nothing was written', async () => {
  const view = await drawn(answers({ territoryApply: { state: 'changed', preview: PREVIEW } }));
  await press(view.page, 'Repartir leads (2)');
  expect(view.page.text).toContain('La hoja cambió desde la vista previa.');
  await view.close();
});

test('with faults there is nothing to apply, and each is told with its place', async () => {
  const faults = [{ place: 'Territorios, Fila 3, Valor', text: 'Falta el valor de la condición.' }];
  const view = await drawn(
    answers({ territoryPreview: { ...PREVIEW, digest: '', counts: [], lines: [], faults } }),
  );
  expect(view.page.text.replace(/\s+/g, ' ')).toContain(
    'Territorios, Fila 3, Valor : Falta el valor de la condición.',
  );
  expect(() => button(view.page, 'Repartir leads (2)')).toThrow('There is no button');
  await view.close();
});

test('a request that is lost can be sent again under the same token', async () => {
  const view = await drawn(answers({ territoryApply: new Error('Sin conexión.') }));
  await press(view.page, 'Repartir leads (2)');
  expect(view.page.text).toContain('Sin conexión.');
  await press(view.page, 'Seguir donde quedó');
  expect(requests(view, 'territoryApply').map(({ token }) => token)).toEqual(['token-1', 'token-1']);
  await view.close();
});

test('a refusal is shown with a way to try again', async () => {
  const view = await drawn(answers({ territoryPreview: new Error('No hay columna de responsable.') }));
  expect(view.page.text).toContain('No hay columna de responsable.');
  await press(view.page, 'Reintentar');
  expect(requests(view, 'territoryPreview')).toHaveLength(2);
  await view.close();
});

test('choosing a person asks what would pass on', async () => {
  const passing = {
    ...PEOPLE,
    digest: 'R1',
    leads: 4,
    opportunities: 1,
    heirs: [{ name: 'Luis', count: 5 }],
  };
  const view = await drawn(answers({ reassignPreview: passing, reassign: READY }));
  expect(view.page.text).toContain('Ana (leads: 4, oportunidades: 1)');
  const [from] = view.page.all((node) => node.localName === 'select');
  from!.value = 'Ana';
  from!.dispatch('change');
  await settled();
  expect(requests(view, 'reassignPreview')).toEqual([
    { from: '', to: '' },
    { from: 'Ana', to: '' },
  ]);
  await press(view.page, 'Reasignar (5)');
  expect(requests(view, 'reassign')[0]).toEqual({ from: 'Ana', to: '', digest: 'R1', token: 'token-1' });
  await view.close();
});

test('undoing first shows what still stands', async () => {
  const preview = { digest: 'act:1', at: '2026-10-31 13:00', count: 4, changedSince: 1, gone: 0, lines: [] };
  const view = await drawn(answers({ undoReassign: { state: 'preview', preview } }));
  await press(view.page, 'Ver qué se puede deshacer');
  expect(view.page.text).toContain('Del 2026-10-31 13:00: se pueden devolver 4.');
  expect(view.page.text).toContain('Cambiados después por alguien, se quedan como están: 1.');
  await press(view.page, 'Devolver (4)');
  expect(requests(view, 'undoReassign')[1]).toEqual({ digest: 'act:1', token: 'token-1' });
  await view.close();
});

test.each(['en', 'pl'] as const)('in %s no word is missing', async (language) => {
  const view = await drawn(answers(), language);
  expect(view.page.text).not.toContain('undefined');
  expect(view.page.text).not.toMatch(/\{\w+\}/);
  await view.close();
});
