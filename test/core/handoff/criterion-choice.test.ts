import * as fc from 'fast-check';
import { chosenCriterion, criterionText } from '../../../src/core/handoff/criterion-choice';

const CHOICES = [
  { number: 1, field: 'Correo | Teléfono' },
  { number: 3, field: 'Presupuesto' },
  { number: 4, field: 'Plazo (meses)' },
  { number: 5, field: 'Plazo (meses)' },
  { number: 12, field: 'Presupuesto aprobado' },
];

test.each([
  ['3', 3],
  ['  3 · Presupuesto', 3],
  ['#12', 12],
  ['n.º 4', 4],
  ['presupuesto', 3],
  ['PLAZO', 4],
  ['teléfono', 1],
])('"%s" names row %i', (text, number) => {
  expect(chosenCriterion(text, CHOICES)?.number).toBe(number);
});

test.each(['', '2', '99', 'zapatos', 'pres', '3.5'])('"%s" names no row, or more than one field', (text) => {
  expect(chosenCriterion(text, CHOICES)).toBeUndefined();
});

test('the text that is written names the same row, whatever its field', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.string(), (number, field) => {
      const choice = { number, field };
      expect(chosenCriterion(criterionText(choice), [choice])).toEqual(choice);
    }),
  );
});
