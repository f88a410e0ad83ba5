import { chosenIds } from '../../../src/sidebar/cadences/chosen-leads';

test('the leads that stay ticked enter, each once, those without an id never', () => {
  const candidates = ['L1', 'L2', '', 'L2', 'L3'].map((leadId) => ({ leadId }));
  expect(chosenIds(candidates, new Set(['L3']))).toEqual(['L1', 'L2']);
});
