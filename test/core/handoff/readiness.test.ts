import { readinessOf, type HandoffFacts } from '../../../src/core/handoff/readiness';

const ready: HandoffFacts = {
  score: { score: 60, status: 'qualified' },
  threshold: 60,
  missing: [],
  unmet: [],
  isSigned: true,
  work: 'working',
  openOpportunity: undefined,
  closer: 'field',
  insideRep: 'Inés',
  fieldRep: { name: 'Luis', email: 'luis@example.com' },
  hasEmail: true,
  hasPhone: true,
  isConsentWithdrawn: false,
  isMailSuppressed: false,
  confirmationAt: 'handoff',
};
const obstacles = (facts: Partial<HandoffFacts>): unknown => readinessOf({ ...ready, ...facts }).obstacles;
const warnings = (facts: Partial<HandoffFacts>): unknown => readinessOf({ ...ready, ...facts }).warnings;

test('a lead that is qualified, complete and has a field rep with an address is ready, without a word of warning', () => {
  expect(readinessOf(ready)).toEqual({ obstacles: [], warnings: [] });
});

test('an incomplete lead is refused with the fields it lacks', () => {
  expect(obstacles({ score: { score: 70, status: 'incomplete' }, missing: ['Teléfono'] })).toEqual([
    { code: 'missing', fields: ['Teléfono'] },
  ]);
});

test('a lead that does not qualify yet is refused with the conditions it fails and the points it lacks', () => {
  const facts = { score: { score: 45, status: 'not_yet' }, unmet: ['Acepta reunión es sí'] } as const;
  expect(obstacles(facts)).toEqual([
    { code: 'unmet', conditions: ['Acepta reunión es sí'] },
    { code: 'below_threshold', score: 45, threshold: 60 },
  ]);
});

test('an excluded lead is refused as excluded, whatever else it lacks', () => {
  expect(obstacles({ score: { score: 10, status: 'excluded' }, missing: ['Teléfono'] })).toEqual([
    { code: 'excluded' },
  ]);
});

test('without a valid definition nobody can be handed over', () => {
  expect(obstacles({ score: undefined })).toEqual([{ code: 'no_definition' }]);
});

test('all reasons are told at once', () => {
  expect(
    obstacles({
      work: 'disqualified',
      isConsentWithdrawn: true,
      fieldRep: undefined,
      openOpportunity: { id: 'O-0000016J-1', isOurs: true },
    }),
  ).toEqual([
    { code: 'already_open', opportunityId: 'O-0000016J-1' },
    { code: 'disqualified' },
    { code: 'consent_withdrawn' },
    { code: 'no_field_rep' },
  ]);
});

test('an opportunity that the team made itself stands in the way as well', () => {
  expect(obstacles({ openOpportunity: { id: 'CRM-7', isOurs: false } })).toEqual([
    { code: 'open_elsewhere', opportunityId: 'CRM-7' },
  ]);
});

test('a field rep without an e-mail address could not be alerted', () => {
  expect(obstacles({ fieldRep: { name: 'Luis', email: '' } })).toEqual([
    { code: 'field_rep_without_email', name: 'Luis' },
  ]);
});

test('where the inside rep closes, no field rep is needed, and it is said that the deal stays', () => {
  const facts = { closer: 'inside', fieldRep: undefined } as const;
  expect(obstacles(facts)).toEqual([]);
  expect(warnings(facts)).toEqual(['inside_closes']);
});

test('a contact who cannot be written to is handed over with a warning', () => {
  expect(warnings({ hasEmail: false })).toEqual(['no_email']);
  expect(warnings({ isMailSuppressed: true })).toEqual(['mail_suppressed']);
  expect(warnings({ hasEmail: false, confirmationAt: 'never' })).toEqual([]);
});

test('a draft of the definition, a lead without owner or phone are warned of', () => {
  expect(warnings({ isSigned: false, insideRep: '', hasPhone: false })).toEqual([
    'draft',
    'no_owner',
    'no_phone',
  ]);
});
