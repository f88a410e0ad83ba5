import type { CardField } from '../../../src/contract/card';
import {
  afterSaving,
  changesOf,
  isConflict,
  keepingMine,
  withDraft,
  withoutDraft,
  type Drafts,
} from '../../../src/sidebar/card/drafts';

const field = (value: string, header = 'Cargo'): CardField => ({
  header,
  role: 'job_title',
  type: 'text',
  value,
  choices: [],
  isMissing: false,
});
const NONE: Drafts = {};

test('a field that is written and then put back is no draft', () => {
  const written = withDraft(NONE, field('Gerente'), 'Dueña');
  expect(written).toEqual({ Cargo: { from: 'Gerente', to: 'Dueña' } });
  expect(withDraft(written, field('Gerente'), 'Gerente')).toEqual({});
});

test('what somebody else writes meanwhile is a conflict until the person has said which counts', () => {
  const drafts = withDraft(NONE, field('Gerente'), 'Dueña');
  const theirs = field('Directora');
  expect([isConflict(drafts, field('Gerente')), isConflict(drafts, theirs)]).toEqual([false, true]);
  expect(changesOf(drafts, [theirs])).toEqual([]);
  const mine = keepingMine(drafts, theirs);
  expect(isConflict(mine, theirs)).toBe(false);
  expect(changesOf(mine, [theirs])).toEqual([{ header: 'Cargo', from: 'Directora', to: 'Dueña' }]);
  expect(withoutDraft(drafts, 'Cargo')).toEqual({});
});

test('going on to write keeps what was seen at first, so that a change of somebody else is still noticed', () => {
  const drafts = withDraft(withDraft(NONE, field('Gerente'), 'D'), field('Directora'), 'Du');
  expect(drafts).toEqual({ Cargo: { from: 'Gerente', to: 'Du' } });
});

test('what somebody else wrote is no conflict when it is the same', () => {
  expect(isConflict(withDraft(NONE, field('Gerente'), 'Dueña'), field('Dueña'))).toBe(false);
});

test('only what was saved is forgotten', () => {
  const drafts = withDraft(withDraft(NONE, field('a', 'A'), 'b'), field('c', 'C'), 'd');
  expect(afterSaving(drafts, ['A'])).toEqual({ C: { from: 'c', to: 'd' } });
});
