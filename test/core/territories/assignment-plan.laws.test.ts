import * as fc from 'fast-check';
import {
  countPlan,
  planAssignment,
  type AssignableLead,
} from '../../../src/core/territories/assignment-plan';
import { matcherOf } from '../../../src/core/territories/rule-matching';
import { isAbsent, memberOf, type TeamMember } from '../../../src/core/territories/team';
import { READING, TODAY } from '../definition/fixtures';
import { leadCells, member, rulesOf } from './fixtures';

const RULES = rulesOf(
  [1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', 'Felipe'],
  [2, 'Norte', 'Ciudad', 'es uno de', 'Bilbao; Lugo', 'Luis', ''],
  [3, 'Sur', 'Ciudad', 'es', 'Cádiz', '', ''],
);

const absences = fc.constantFrom<Partial<TeamMember>>(
  {},
  {},
  { absentFrom: TODAY - 3, absentTo: TODAY + 1 },
  { absentTo: TODAY },
  { absentFrom: TODAY + 1 },
);

const team = fc
  .record({
    capacities: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
    away: fc.array(absences, { minLength: 6, maxLength: 6 }),
  })
  .map(({ capacities, away }) => [
    ...['Ana', 'Luis', 'Marta', 'Nora'].map((name, index) =>
      member(name, {
        capacity: capacities[index]!,
        partner: index === 0 ? 'Felipe' : 'Gloria',
        ...away[index],
      }),
    ),
    member('Felipe', { role: 'field', ...away[4] }),
    member('Gloria', { role: 'field', ...away[5] }),
  ]);

const leads = fc
  .array(
    fc.record({
      city: fc.constantFrom('Madrid', 'Bilbao', 'Lugo', 'Cádiz', 'Soria', ''),
      owner: fc.constantFrom('', '', '', 'Ana', 'luis@example.com', 'Se fue'),
      territory: fc.constantFrom('', '', 'Sur'),
    }),
    { maxLength: 60 },
  )
  .map((rows) =>
    rows.map(({ city, owner, territory }, index): AssignableLead => {
      return { id: `L-${String(index).padStart(3, '0')}`, cells: leadCells(city), owner, territory };
    }),
  );

function plan(who: readonly TeamMember[], all: boolean, given: readonly AssignableLead[]) {
  const { ruleOf } = matcherOf(
    RULES,
    given.map(({ cells }) => cells),
    READING,
    TODAY,
  );
  return planAssignment({ ruleOf, team: who, leads: given, today: TODAY, all });
}

test('nobody who is absent gets any lead, as inside or as field rep', () => {
  fc.assert(
    fc.property(team, leads, fc.boolean(), (who, given, all) => {
      for (const { insideRep, fieldRep } of plan(who, all, given).leads) {
        for (const name of [insideRep, fieldRep].filter((each) => each !== '')) {
          expect(isAbsent(memberOf(who, name)!, TODAY)).toBe(false);
        }
      }
    }),
  );
});

test('what is dealt in turn differs from the shares by capacity by less than one', () => {
  fc.assert(
    fc.property(team, leads, fc.boolean(), (who, given, all) => {
      const dealt = plan(who, all, given).leads.filter(({ by }) => by === 'turn');
      const there = who.filter((each) => each.role === 'inside' && !isAbsent(each, TODAY));
      const capacity = there.reduce((sum, each) => sum + each.capacity, 0);
      for (const each of there) {
        const count = dealt.filter(({ insideRep }) => insideRep === each.name).length;
        const exact = capacity === 0 ? 0 : (dealt.length * each.capacity) / capacity;
        expect(Math.abs(count - exact)).toBeLessThan(1);
      }
    }),
  );
});

test('shuffled rows give the same plan', () => {
  const shuffled = leads.chain((given) =>
    fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
  );
  fc.assert(
    fc.property(team, shuffled, fc.boolean(), (who, [given, mixed], all) => {
      const straight = plan(who, all, given);
      expect(plan(who, all, mixed)).toEqual(straight);
    }),
  );
});

test('unless all are asked for, a lead that has an owner is never changed', () => {
  fc.assert(
    fc.property(team, leads, (who, given) => {
      expect(plan(who, false, given).leads.every(({ ownerBefore }) => ownerBefore === '')).toBe(true);
    }),
  );
});

test('once carried out, a plan for all leads has nothing left to change', () => {
  fc.assert(
    fc.property(team, leads, (who, given) => {
      const done = new Map(plan(who, true, given).leads.map((each) => [each.id, each]));
      const after = given.map((lead): AssignableLead => {
        const { insideRep, territory } = done.get(lead.id)!;
        return { ...lead, owner: insideRep || lead.owner, territory: territory || lead.territory };
      });
      expect(plan(who, true, after).changes).toEqual([]);
    }),
  );
});

test('the counts add up to the leads that were looked at', () => {
  fc.assert(
    fc.property(team, leads, fc.boolean(), (who, given, all) => {
      const result = plan(who, all, given);
      const counts = countPlan(result.leads);
      expect(counts.reduce((sum, count) => sum + count.leads, 0)).toBe(result.leads.length);
      expect(result.leads.length + result.untouched).toBe(given.length);
    }),
  );
});
