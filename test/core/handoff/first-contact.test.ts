import * as fc from 'fast-check';
import { firstContactAfter, isContact } from '../../../src/core/handoff/first-contact';
import type { Activity } from '../../../src/core/activities/activity';

type Entry = Pick<Activity, 'kind' | 'result' | 'leadId' | 'at' | 'who'>;
const call: Entry = { kind: 'call', result: 'reached', leadId: 'L-1', at: 500, who: 'luis@example.com' };
const isSales = (who: string): boolean => who !== 'ines@example.com' && who !== '';
const first = (...entries: readonly Partial<Entry>[]): number | undefined =>
  firstContactAfter(
    entries.map((entry) => ({ ...call, ...entry })),
    ['L-1'],
    100,
    isSales,
  );

test('the earliest call in which somebody spoke with the contact is the first contact', () => {
  expect(first({ at: 700 }, { at: 500 }, { at: 600 })).toBe(500);
});

test.each([
  ['nobody answered', { result: 'no_answer' }],
  ['it was before the handoff', { at: 99 }],
  ['it was another lead', { leadId: 'L-2' }],
  ['the inside rep called', { who: 'ines@example.com' }],
  ['nobody knows who called', { who: '' }],
  ['it was only a note', { kind: 'note' }],
  ['a mail was sent', { kind: 'mail', result: 'sent' }],
  ['its time cannot be read', { at: undefined }],
] as [string, Partial<Entry>][])('where %s, there was no contact yet', (_, entry) => {
  expect(first(entry)).toBeUndefined();
});

test('a meeting that was held and a mail that was answered are contact too', () => {
  expect(isContact({ kind: 'meeting', result: 'held' })).toBe(true);
  expect(isContact({ kind: 'mail', result: 'answered' })).toBe(true);
  expect(isContact({ kind: 'meeting', result: 'booked' })).toBe(false);
});

test('the order of the log does not matter', () => {
  const entry = fc.record({
    at: fc.integer({ min: 0, max: 50 }),
    who: fc.constantFrom('a', 'ines@example.com'),
  });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      expect(first(...entries)).toBe(first(...[...entries].reverse()));
    }),
  );
});
