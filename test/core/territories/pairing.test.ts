import { fieldRepFor } from '../../../src/core/territories/pairing';
import { TODAY } from '../definition/fixtures';
import { member, TEAM } from './fixtures';

const rule = (fieldRep: string) => ({ fieldRep });

test('the field rep of the rule goes before the partner', () => {
  expect(fieldRepFor(rule('Gloria'), 'Ana', TEAM, TODAY)).toBe('Gloria');
});

test('without one in the rule, the partner of the inside rep goes along', () => {
  expect(fieldRepFor(rule(''), 'Ana', TEAM, TODAY)).toBe('Felipe');
  expect(fieldRepFor(undefined, 'Ana', TEAM, TODAY)).toBe('Felipe');
});

test('a partner named only in the row of the field rep is one too', () => {
  expect(fieldRepFor(undefined, 'Luis', TEAM, TODAY)).toBe('Gloria');
});

test('who is absent is passed over, and where nobody is left there is none', () => {
  const team = [
    member('Ana', { partner: 'Felipe' }),
    member('Felipe', { role: 'field', absentFrom: TODAY }),
    member('Gloria', { role: 'field' }),
  ];
  expect(fieldRepFor(rule('Felipe'), 'Ana', team, TODAY)).toBe('');
  expect(fieldRepFor(rule('Gloria'), 'Ana', team, TODAY)).toBe('Gloria');
});

test('an inside rep without partner has none', () => {
  expect(fieldRepFor(undefined, 'Marta', TEAM, TODAY)).toBe('');
});
