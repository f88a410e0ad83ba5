import * as fc from 'fast-check';
import type { AssignableLead } from '../../../src/core/territories/assignment-plan';
import { planReassignment, type RunningOpportunity } from '../../../src/core/territories/reassignment';
import { matcherOf } from '../../../src/core/territories/rule-matching';
import { memberOf, type TeamMember } from '../../../src/core/territories/team';
import { READING, TODAY } from '../definition/fixtures';
import { leadCells, rulesOf, TEAM } from './fixtures';

const RULES = rulesOf(
  [1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''],
  [2, 'Norte', 'Ciudad', 'es', 'Bilbao', 'Luis', 'Gloria'],
);

const lead = (id: string, city: string, owner: string): AssignableLead => ({
  id,
  cells: leadCells(city),
  owner,
  territory: '',
});

const LEADS = [
  lead('L2', 'Bilbao', 'Ana'),
  lead('L1', 'Madrid', 'ana@example.com'),
  lead('L3', 'Bilbao', 'Luis'),
  lead('L4', 'Lugo', 'Ana'),
];

const OPPORTUNITIES: readonly RunningOpportunity[] = [
  { id: 'O1', leadId: 'L2', insideRep: 'Ana', fieldRep: 'Felipe' },
  { id: 'O2', leadId: 'L3', insideRep: 'Ana', fieldRep: 'Gloria' },
  { id: 'O3', leadId: 'L9', insideRep: 'Luis', fieldRep: 'Felipe' },
];

function reassign(from: string, to: string, team: readonly TeamMember[] = TEAM) {
  return planReassignment({
    from: memberOf(team, from)!,
    to: memberOf(team, to),
    leads: LEADS,
    opportunities: OPPORTUNITIES,
    ruleOf: matcherOf(
      RULES,
      LEADS.map(({ cells }) => cells),
      READING,
      TODAY,
    ).ruleOf,
    team,
    today: TODAY,
  });
}

const brief = ({ changes }: ReturnType<typeof reassign>) =>
  changes.map(({ what, id, from, to }) => [what, id, from, to]);

test('everything of one rep passes to another, leads and opportunities, by whatever name it is theirs', () => {
  expect(brief(reassign('Ana', 'Marta'))).toEqual([
    ['lead', 'L1', 'ana@example.com', 'Marta'],
    ['lead', 'L2', 'Ana', 'Marta'],
    ['lead', 'L4', 'Ana', 'Marta'],
    ['inside', 'O1', 'Ana', 'Marta'],
    ['inside', 'O2', 'Ana', 'Marta'],
  ]);
  expect(brief(reassign('Felipe', 'Gloria'))).toEqual([
    ['field', 'O1', 'Felipe', 'Gloria'],
    ['field', 'O3', 'Felipe', 'Gloria'],
  ]);
});

test('by the rules it passes on as if the rep were absent, an opportunity with its lead or to the owner of its lead', () => {
  expect(brief(reassign('Ana', ''))).toEqual([
    // Her rule falls to the turn, in which Luis comes first.
    ['lead', 'L1', 'ana@example.com', 'Luis'],
    ['lead', 'L2', 'Ana', 'Luis'],
    ['lead', 'L4', 'Ana', 'Marta'],
    ['inside', 'O1', 'Ana', 'Luis'],
    ['inside', 'O2', 'Ana', 'Luis'],
  ]);
});

test('by the rules a field rep’s opportunities go to the one of the rule, or to the partner of its inside rep', () => {
  expect(brief(reassign('Felipe', ''))).toEqual([
    ['field', 'O1', 'Felipe', 'Gloria'],
    ['field', 'O3', 'Felipe', 'Gloria'],
  ]);
});

test('what there is nobody for stays and is counted', () => {
  const alone = TEAM.filter(({ name }) => name === 'Ana');
  expect(reassign('Ana', '', alone)).toEqual({ changes: [], left: 5 });
});

test('nothing that is another’s passes on, and nothing passes to the one it comes from', () => {
  const names = fc.constantFrom('Ana', 'Luis', 'Marta', 'Felipe', 'Gloria');
  fc.assert(
    fc.property(names, names, fc.boolean(), (from, to, byRules) => {
      fc.pre(from !== to);
      for (const change of reassign(from, byRules ? '' : to).changes) {
        expect(memberOf(TEAM, change.from)?.name).toBe(from);
        expect(change.to).not.toBe(from);
      }
    }),
  );
});
