/** An incoming call as it is drawn: searching, a new lead, and a known person. */

import type { FindAnswer } from '../../../src/contract/card';
import { button, drawer, settled, typeInto, type Drawn } from '../card/drawn-view';

const drawn = drawer('find/find');

const FORM: FindAnswer['form'] = [
  { role: 'first_name', header: 'Nombre' },
  { role: 'phone', header: 'Teléfono' },
];
const NOBODY: FindAnswer = {
  found: [],
  form: FORM,
  sources: ['Web', 'Feria'],
  prefilled: { phone: '611222333' },
};
const SOMEBODY: FindAnswer = {
  ...NOBODY,
  prefilled: {},
  found: [
    {
      leadId: 'L-00000001',
      row: 2,
      name: 'Ana Ruiz',
      company: 'Acero Uno',
      jobTitle: 'Gerente',
      phone: '600 111 222',
      mail: '',
      owner: 'Eva',
      statusText: 'Calificado',
      lastTouch: '',
    },
  ],
};
const SAVED = { state: 'saved', leadId: 'L-00000009', row: 9, lacking: ['Empresa'] };

async function searching({ page }: Drawn, text: string): Promise<void> {
  await typeInto(page.all((node) => node.localName === 'input')[0]!, text);
  page.all((node) => node.localName === 'form')[0]!.dispatch('submit');
  await settled();
}

/** The form of the new lead stands behind that of the search. */
async function submitted({ page }: Drawn): Promise<void> {
  page.all((node) => node.localName === 'form')[1]!.dispatch('submit');
  await settled();
}

test('shows who was found, and goes to their card or to the call', async () => {
  const view = await drawn({ findLeads: SOMEBODY });
  await searching(view, 'ruiz');
  for (const text of ['Encontrados: 1', 'Ana Ruiz', 'Acero Uno', 'Responsable: Eva']) {
    expect(view.page.text).toContain(text);
  }
  button(view.page, 'Guion de llamada').dispatch('click');
  expect(view.asked.at(-1)).toEqual({ name: 'go call', argument: { leadId: 'L-00000001' } });
  await view.close();
});

test('offers the form where nobody was found, with the number in it, and sends it in one gesture', async () => {
  const view = await drawn({ findLeads: NOBODY, newLead: SAVED });
  await searching(view, '611 222 333');
  expect(view.page.text).toContain('No se encontró a nadie');
  const [, name, phone] = view.page.all((node) => node.localName === 'input');
  expect(phone!.value).toBe('611222333');
  await typeInto(name!, 'Olga');
  await submitted(view);
  expect(view.asked.at(-1)).toMatchObject({
    name: 'newLead',
    argument: { token: 'token-1', fields: { first_name: 'Olga', phone: '611222333' } },
  });
  expect(view.page.text).toContain('Lead guardado en la fila 9.');
  expect(view.page.text).toContain('Pregunte también: Empresa.');
  await view.close();
});

test('asks about somebody who may be known, and takes the answer', async () => {
  const duplicates = [
    {
      leadId: 'L-00000001',
      row: 2,
      name: 'Ana Ruiz',
      company: '',
      reasons: ['phone'],
      reasonText: 'mismo teléfono',
    },
  ];
  const view = await drawn({ findLeads: NOBODY, newLead: { state: 'known', duplicates } });
  await searching(view, '600 111 222');
  await submitted(view);
  expect(view.page.text).toContain('Puede que ya esté en la hoja');
  expect(view.page.text).toContain('mismo teléfono');
  button(view.page, 'Es esta persona').dispatch('click');
  await settled();
  expect(view.asked.at(-1)).toMatchObject({ argument: { leadId: 'L-00000001' } });
  button(view.page, 'Es otra persona: guardar como nuevo').dispatch('click');
  await settled();
  expect(view.asked.at(-1)).toMatchObject({ argument: { isSomebodyElse: true } });
  await view.close();
});

test('keeps what was written when it could not be sent', async () => {
  const view = await drawn({ findLeads: NOBODY, newLead: new Error('Sin conexión.') });
  await searching(view, '611 222 333');
  await submitted(view);
  expect(view.page.text).toContain('Sin conexión.');
  await submitted(view);
  const sent = view.asked.filter(({ name }) => name === 'newLead').map(({ argument }) => argument);
  expect(sent[1]).toEqual(sent[0]);
  await view.close();
});
