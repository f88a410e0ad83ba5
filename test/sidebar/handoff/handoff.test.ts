/** Handing over as it is drawn: what a person sees and does, and what is asked of the script. */

import type { HandoffView, OpportunityView } from '../../../src/contract/handoff';
import type { Language } from '../../../src/i18n/language';
import { button, drawer, settled, typeInto, type Drawn } from '../card/drawn-view';
import type { FakeNode } from '../card/fake-document';

const drawn = drawer('handoff/handoff');

const READY: HandoffView = {
  leadId: 'L-00000001',
  lead: 'Marta Ruiz',
  company: 'Acero Uno',
  isReady: true,
  obstacles: [],
  warnings: ['El cliente no tiene correo: no recibirá confirmación.'],
  route: 'Obra',
  closer: 'Ejecutivo comercial',
  fieldRep: 'Luis Mora',
  fieldReps: [
    { value: 'Luis Mora', label: 'Luis Mora' },
    { value: 'Eva Paz', label: 'Eva Paz' },
  ],
  alert: { to: 'luis@nosotros.example', cc: '', subject: 'Acero Uno', body: 'Hola, Luis' },
  confirmation: null,
  confirmationNote: 'No se enviará confirmación.',
  opportunity: null,
  canDisqualify: true,
  returnReasons: [
    { value: 'data', label: 'Datos' },
    { value: 'definition', label: 'Definición' },
  ],
  disqualifyReasons: [{ value: 'no_need', label: 'Sin necesidad' }],
  criteria: [{ value: '3', label: '3 · Empleados' }],
  said: '',
};

const OPPORTUNITY: OpportunityView = {
  opportunityId: 'O-00000001-1',
  insideRep: 'Inés Vidal',
  fieldRep: 'Luis Mora',
  route: 'Obra',
  steps: [
    { step: 'alert', label: 'Aviso', state: 'unsure', text: 'No se sabe si salió', help: 'Mire', asks: true },
    { step: 'confirmation', label: 'Confirmación', state: 'failed', text: 'No salió', help: '', asks: false },
    { step: 'event', label: 'Cita', state: 'not_needed', text: 'No hace falta', help: '', asks: false },
  ],
  isOpen: true,
  isFinished: false,
  answered: '',
  canAccept: true,
  canReturn: true,
  canDisqualify: false,
};

const OPEN: HandoffView = { ...READY, isReady: false, obstacles: ['Ya se pasó'], opportunity: OPPORTUNITY };

const requests = ({ asked }: Drawn, name: string) =>
  asked.filter((each) => each.name === name).map(({ argument }) => argument);

async function press(page: FakeNode, text: string): Promise<void> {
  button(page, text).dispatch('click');
  await settled();
}

const isDisabled = (page: FakeNode, text: string): boolean => {
  const found = button(page, text);
  return (
    found.getAttribute('disabled') !== null || (found as unknown as { disabled?: boolean }).disabled === true
  );
};

async function pick(page: FakeNode, at: number, value: string): Promise<void> {
  const select = page.all(({ localName }) => localName === 'select')[at]!;
  select.value = value;
  select.dispatch('change');
  await settled();
}

test('a lead that is ready shows to whom it goes and what to bear in mind, and one button hands it over', async () => {
  const view = await drawn({ handoffState: READY, handOver: OPEN });
  for (const text of ['Marta Ruiz · Acero Uno', 'Obra', 'no recibirá confirmación', 'Luis Mora']) {
    expect(view.page.text).toContain(text);
  }
  await press(view.page, 'Pasar a ventas');
  expect(requests(view, 'handOver')).toEqual([{ leadId: 'L-00000001', token: 'token-1' }]);
  expect(view.page.text).toContain('Oportunidad O-00000001-1');
  expect(view.page.text).not.toContain('Nota para el ejecutivo');
  await view.close();
});

test('a lead that is not ready says why, and cannot be handed over', async () => {
  const view = await drawn({ handoffState: { ...READY, isReady: false, obstacles: ['Falta: Teléfono.'] } });
  expect(view.page.text).toContain('Falta: Teléfono.');
  expect(isDisabled(view.page, 'Pasar a ventas')).toBe(true);
  await view.close();
});

test('both mails are shown before they go, for what was written down so far', async () => {
  const view = await drawn({ handoffState: READY });
  const [comment] = view.page.all(({ localName }) => localName === 'textarea');
  await typeInto(comment!, 'Antes de las 12');
  await press(view.page, 'Ver los correos');
  expect(requests(view, 'handoffState')[1]).toEqual({ leadId: 'L-00000001', comment: 'Antes de las 12' });
  expect(view.page.text).toContain('Hola, Luis');
  await view.close();
});

test('a meeting goes along once its date and time are there', async () => {
  const view = await drawn({ handoffState: READY, handOver: OPEN });
  const tick = view.page.all(({ localName }) => localName === 'input')[0]!;
  (tick as unknown as { checked: boolean }).checked = true;
  tick.dispatch('change');
  await settled();
  const inputs = view.page.all(({ localName }) => localName === 'input');
  expect(isDisabled(view.page, 'Pasar a ventas')).toBe(true);
  await typeInto(inputs[1]!, '2026-11-25');
  await typeInto(inputs[2]!, '10:00');
  expect(isDisabled(view.page, 'Pasar a ventas')).toBe(false);
  await press(view.page, 'Pasar a ventas');
  expect(requests(view, 'handOver')).toMatchObject([
    { meeting: { start: '2026-11-25 10:00', minutes: 30, place: '' } },
  ]);
  await view.close();
});

test('a request that got no answer goes again under the same token', async () => {
  const view = await drawn({ handoffState: READY, handOver: new Error('Sin conexión') });
  await press(view.page, 'Pasar a ventas');
  expect(view.page.text).toContain('Sin conexión');
  await press(view.page, 'Pasar a ventas');
  expect(requests(view, 'handOver').map(({ token }) => token)).toEqual(['token-1', 'token-1']);
  await view.close();
});

test('what is left is finished with a button; a mail whose fate is unknown asks for one of two', async () => {
  const view = await drawn({ handoffState: OPEN, handOver: OPEN, resolveMail: OPEN });
  expect(view.page.text).toContain('Queda algo por terminar.');
  await press(view.page, 'Terminar');
  await press(view.page, 'Sí salió');
  await press(view.page, 'Enviar otra vez');
  expect(requests(view, 'handOver')).toEqual([{ leadId: 'L-00000001', token: 'token-1' }]);
  expect(requests(view, 'resolveMail')).toEqual([
    { opportunityId: 'O-00000001-1', step: 'alert', decision: 'sent', token: 'token-2' },
    { opportunityId: 'O-00000001-1', step: 'alert', decision: 'again', token: 'token-3' },
  ]);
  await view.close();
});

test('sales accepts with one button', async () => {
  const view = await drawn({ handoffState: OPEN, decide: OPEN });
  await press(view.page, 'Aceptar');
  expect(requests(view, 'decide')).toMatchObject([{ opportunityId: 'O-00000001-1', decision: 'accept' }]);
  await view.close();
});

test('returning for the definition asks for the criterion before it can be saved', async () => {
  const view = await drawn({ handoffState: OPEN, decide: OPEN });
  await press(view.page, 'Devolver');
  await pick(view.page, 0, 'definition');
  const form = view.page.all(({ localName }) => localName === 'form')[0]!;
  form.dispatch('submit');
  await settled();
  expect(requests(view, 'decide')).toEqual([]);
  await pick(view.page, 1, '3');
  form.dispatch('submit');
  await settled();
  expect(requests(view, 'decide')).toMatchObject([
    { decision: 'return', reason: 'definition', criterion: '3', comment: '' },
  ]);
  await view.close();
});

test.each<[Language, string]>([
  ['en', 'Hand over to sales'],
  ['pl', 'Przekaż do sprzedaży'],
])('in %s the button says %s', async (language, text) => {
  const view = await drawn({ handoffState: READY }, language);
  expect(button(view.page, text)).toBeDefined();
  await view.close();
});
