import * as fc from 'fast-check';
import {
  backOf,
  changeDetails,
  changeToken,
  digestOfPlan,
  loggedChange,
} from '../../../src/core/territories/owner-change';

test('the log says in no language who comes in whose place, nobody being a dash', () => {
  expect(changeDetails({ from: 'Ana', to: 'Luis' })).toBe('Ana → Luis');
  expect(changeDetails({ from: '', to: 'Luis' }, 'Norte')).toBe('— → Luis · Norte');
  expect(changeDetails({ from: 'Luis', to: '' })).toBe('Luis → —');
});

test('the same change of the same act has the same token, and the act that takes it back another', () => {
  const change = { what: 'lead', id: 'L-1' } as const;
  expect(changeToken('abc', change)).toBe('abc/lead/L-1');
  expect(changeToken(backOf('abc'), change)).toBe('abc.back/lead/L-1');
});

test.each([
  ['abc', 'Ana → Luis'],
  ['abc/other/L-1', 'Ana → Luis'],
  ['abc/lead/L-1', 'Ana y Luis'],
  ['abc/lead/L-1', 'Ana → Luis → Marta'],
  ['', ''],
])('an entry with token %p and details %p tells of no change of ours', (token, details) => {
  expect(loggedChange({ token, details, leadId: 'L-1' })).toBeUndefined();
});

test('what is logged is read back as it was', () => {
  const name = fc.constantFrom('', 'Ana Ruiz', 'luis@example.com', 'Íñigo - Pérez');
  const what = fc.constantFrom('lead', 'inside', 'field');
  fc.assert(
    fc.property(name, name, what, fc.constantFrom('', 'Norte · 2'), (from, to, kind, remark) => {
      const change = { what: kind as 'lead', id: 'O-7/b', leadId: 'L-1', from, to };
      const entry = {
        token: changeToken('act-1', change),
        details: changeDetails(change, remark),
        leadId: 'L-1',
      };
      expect(loggedChange(entry)).toEqual({ act: 'act-1', ...change });
    }),
  );
});

test('two plans have the same digest only if they say the same in the same order', () => {
  const change = { what: 'lead', id: 'L-1', leadId: 'L-1', from: '', to: 'Ana' };
  expect(digestOfPlan([change])).toBe(digestOfPlan([{ ...change }]));
  const others = [[], [{ ...change, to: 'Luis' }], [{ ...change, id: 'L-2' }], [change, change]];
  expect(new Set([[change], ...others].map(digestOfPlan)).size).toBe(5);
});
