import {
  changesTerritory,
  countPlan,
  planAssignment,
  type AssignableLead,
} from '../../../src/core/territories/assignment-plan';
import { matcherOf } from '../../../src/core/territories/rule-matching';
import { READING, TODAY } from '../definition/fixtures';
import { leadCells, member, rulesOf, TEAM } from './fixtures';

const RULES = rulesOf(
  [1, 'Centro', 'Ciudad', 'es', 'Madrid', 'Ana', ''],
  [2, 'Norte', 'Ciudad', 'es', 'Bilbao', 'Luis', 'Felipe'],
  [3, 'Sur', 'Ciudad', 'es', 'Cádiz', '', ''],
);

function lead(id: string, city: string, owner = '', territory = ''): AssignableLead {
  return { id, cells: leadCells(city), owner, territory };
}

function plan(leads: readonly AssignableLead[], rest: Partial<Parameters<typeof planAssignment>[0]> = {}) {
  const { ruleOf } = matcherOf(
    RULES,
    leads.map(({ cells }) => cells),
    READING,
    TODAY,
  );
  return planAssignment({ ruleOf, team: TEAM, leads, today: TODAY, ...rest });
}

const brief = (result: ReturnType<typeof plan>) =>
  result.leads.map(({ id, territory, insideRep, fieldRep, by }) => [id, territory, insideRep, fieldRep, by]);

test('a lead goes to the rep of its rule with the rule’s field rep or the partner, the rest in turn', () => {
  expect(
    brief(
      plan([
        lead('L1', 'Madrid'),
        lead('L2', 'Bilbao'),
        lead('L3', 'Cádiz'),
        lead('L4', 'Lugo'),
        lead('L5', 'Lugo'),
      ]),
    ),
  ).toEqual([
    ['L1', 'Centro', 'Ana', 'Felipe', 'rule'],
    ['L2', 'Norte', 'Luis', 'Felipe', 'rule'],
    ['L3', 'Sur', 'Ana', 'Felipe', 'turn'],
    ['L4', '', 'Luis', 'Gloria', 'turn'],
    ['L5', '', 'Marta', '', 'turn'],
  ]);
});

test('leads that have an owner are left alone unless all are asked for', () => {
  const leads = [lead('L1', 'Madrid', 'Luis'), lead('L2', 'Madrid')];
  const usual = plan(leads);
  expect(usual.untouched).toBe(1);
  expect(usual.changes.map(({ id }) => id)).toEqual(['L2']);
  const all = plan(leads, { all: true });
  expect(all.untouched).toBe(0);
  expect(all.changes.map(({ id, ownerBefore, insideRep }) => [id, ownerBefore, insideRep])).toEqual([
    ['L1', 'Luis', 'Ana'],
    ['L2', '', 'Ana'],
  ]);
});

test('with all, who is called by e-mail is the same person, and a lead of no rule keeps an owner who is there', () => {
  const leads = [
    lead('L1', 'Madrid', 'ANA@example.com', 'Centro'),
    lead('L2', 'Lugo', 'Marta'),
    lead('L3', 'Lugo', 'Se fue'),
  ];
  const result = plan(leads, { all: true });
  expect(result.leads.map(({ by }) => by)).toEqual(['rule', 'kept', 'turn']);
  expect(result.changes.map(({ id }) => id)).toEqual(['L3']);
});

test('a rule whose rep is absent gives the territory, and the lead is dealt in turn', () => {
  const team = TEAM.map((each) => (each.name === 'Ana' ? { ...each, absentFrom: TODAY } : each));
  expect(brief(plan([lead('L1', 'Madrid')], { team }))).toEqual([['L1', 'Centro', 'Luis', 'Gloria', 'turn']]);
});

test('where nobody is there, leads stay without owner and only a blank territory is filled', () => {
  const result = plan([lead('L1', 'Cádiz'), lead('L2', 'Lugo'), lead('L3', 'Cádiz', '', 'Costa')], {
    team: [member('Boss', { role: 'manager' })],
  });
  expect(result.leads.map(({ by }) => by)).toEqual(['nobody', 'nobody', 'nobody']);
  expect(result.changes.map(({ id }) => id)).toEqual(['L1']);
  expect(plan([lead('L1', 'Cádiz')], { team: [], writesTerritory: false }).changes).toEqual([]);
});

test('the turn goes on from the state it is given', () => {
  const given = new Map([
    ['Ana', 1],
    ['Luis', 0],
    ['Marta', 0],
  ]);
  const result = plan([lead('L1', 'Lugo')], { given });
  expect(result.leads[0]!.insideRep).toBe('Luis');
  expect(result.given).toEqual(
    new Map([
      ['Ana', 1],
      ['Luis', 1],
      ['Marta', 0],
    ]),
  );
});

test('a territory is written where blank, and over another one only where all are looked at', () => {
  expect(changesTerritory({ territory: 'Norte', territoryBefore: '' }, false)).toBe(true);
  expect(changesTerritory({ territory: 'Norte', territoryBefore: 'Sur' }, false)).toBe(false);
  expect(changesTerritory({ territory: 'Norte', territoryBefore: 'Sur' }, true)).toBe(true);
  expect(changesTerritory({ territory: 'Norte', territoryBefore: 'Norte' }, true)).toBe(false);
  expect(changesTerritory({ territory: '', territoryBefore: 'Sur' }, true)).toBe(false);
});

test('leads are counted by territory and reps, the largest first', () => {
  const { leads } = plan([lead('L1', 'Madrid'), lead('L2', 'Madrid'), lead('L3', 'Cádiz')]);
  expect(countPlan(leads)).toEqual([
    { territory: 'Centro', insideRep: 'Ana', fieldRep: 'Felipe', leads: 2, byRule: 2, byTurn: 0 },
    { territory: 'Sur', insideRep: 'Ana', fieldRep: 'Felipe', leads: 1, byRule: 0, byTurn: 1 },
  ]);
});
