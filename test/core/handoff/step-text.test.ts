import * as fc from 'fast-check';
import { FAILURES, STEP_STATES, type StepState } from '../../../src/core/handoff/step';
import { readStepText, stepText, type StepCell, type StepWords } from '../../../src/core/handoff/step-text';
import { parseMinute } from '../../../src/core/values/minute';

const ES: StepWords = {
  states: {
    waiting: 'Al aceptar',
    pending: 'Pendiente',
    sending: 'Enviando',
    sent: 'Enviado',
    unsure: 'No se sabe si salió',
    failed: 'No salió',
    not_needed: 'No hace falta',
    done: 'En el calendario',
    ics: 'Archivo en el aviso',
  },
  failures: {
    quota: 'cuota agotada',
    address: 'dirección no válida',
    permission: 'falta permiso',
    size: 'demasiado grande',
    unavailable: 'no disponible',
  },
};
const EN: StepWords = {
  states: {
    waiting: 'On acceptance',
    pending: 'Pending',
    sending: 'Sending',
    sent: 'Sent',
    unsure: 'May have gone',
    failed: 'Not sent',
    not_needed: 'Not needed',
    done: 'In the calendar',
    ics: 'File in the alert',
  },
  failures: {
    quota: 'quota used up',
    address: 'invalid address',
    permission: 'no permission',
    size: 'too large',
    unavailable: 'unavailable',
  },
};
const AT = parseMinute('2026-11-22 09:30')!;
const MEETING = { start: parseMinute('2026-11-25 10:00')!, minutes: 30, place: 'Sala 2 · planta baja' };

test.each([
  [{ state: { state: 'sent', at: AT } }, 'Enviado 2026-11-22 09:30'],
  [{ state: { state: 'failed', at: AT, reason: 'quota' } }, 'No salió 2026-11-22 09:30 · cuota agotada'],
  [
    { state: { state: 'pending' }, meeting: MEETING },
    'Pendiente · 2026-11-25 10:00 (30 min) · Sala 2 · planta baja',
  ],
  [
    { state: { state: 'done', at: AT }, meeting: { ...MEETING, place: '' } },
    'En el calendario 2026-11-22 09:30 · 2026-11-25 10:00 (30 min)',
  ],
] as [StepCell, string][])('%o is written as "%s"', (cell, text) => {
  expect(stepText(cell, ES)).toBe(text);
});

test('a cell is read whatever the language it was written in, its case and its accents', () => {
  expect(readStepText('sent 2026-11-22 09:30', [ES, EN])).toEqual({ state: { state: 'sent', at: AT } });
  expect(readStepText('NO SE SABE SI SALIO 2026-11-22 09:30', [ES, EN])).toEqual({
    state: { state: 'unsure', at: AT },
  });
});

test('what somebody wrote there, or nothing, is not taken for a mail that is still to be sent', () => {
  for (const text of ['', 'ok', 'Enviado', 'Enviado ayer', '2026-11-22 09:30']) {
    expect([text, readStepText(text, [ES, EN])]).toEqual([text, undefined]);
  }
});

test('a failure whose reason is no word of ours is still a failure', () => {
  expect(readStepText('No salió 2026-11-22 09:30 · quién sabe', [ES])).toEqual({
    state: { state: 'failed', at: AT, reason: 'unavailable' },
  });
});

test('every state with every meeting is read back as it was written, in every language', () => {
  const state: fc.Arbitrary<StepState> = fc
    .record({ name: fc.constantFrom(...STEP_STATES), at: fc.integer({ min: 0, max: 40_000_000 }) })
    .chain(({ name, at }): fc.Arbitrary<StepState> => {
      if (name === 'waiting' || name === 'pending' || name === 'not_needed')
        return fc.constant({ state: name });
      if (name === 'failed')
        return fc.constantFrom(...FAILURES).map((reason) => ({ state: name, at, reason }));
      return fc.constant({ state: name, at });
    });
  const meeting = fc.option(
    fc.record({
      start: fc.integer({ min: 0, max: 40_000_000 }),
      minutes: fc.integer({ min: 1, max: 600 }),
      place: fc.string().map((text) => text.trim()),
    }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(state, meeting, fc.constantFrom(ES, EN), (state, meeting, words) => {
      const cell = { state, meeting };
      expect(readStepText(stepText(cell, words), [ES, EN])).toEqual(cell);
    }),
  );
});
