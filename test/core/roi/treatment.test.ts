import { treatmentBySource, type ActivityRecord } from '../../../src/core/roi/treatment';
import { lead } from './records';

function call(leadId: string, hour?: number): ActivityRecord {
  return { leadId, isCall: true, hour };
}

describe('treatmentBySource', () => {
  const leads = [
    lead({ leadId: '1', source: 'Web' }),
    lead({ leadId: '2', source: 'web', email: 'ana@x.test' }),
    lead({ leadId: '3', source: 'Web' }),
    lead({ leadId: '4', source: 'Feria' }),
    lead({ leadId: '5' }),
  ];
  const createdHours = [100, 200, 300, undefined, 500];
  const activities = [
    call('1', 126),
    call('1', 102),
    call('2', 210),
    { email: 'Ana@x.test', isCall: false, hour: 201 },
    call('4', 50),
    call('5', 490),
    call('nobody', 1),
  ];
  const { rows, total, activitiesWithoutLead } = treatmentBySource({ leads, createdHours, activities });

  it('shows per source who was never touched, how often we called and after how many hours', () => {
    // Web: lead 1 called after 2 h, lead 2 after 10 h, lead 3 never touched.
    expect(rows[0]).toEqual({
      key: 'Web',
      leads: 3,
      neverTouched: 1,
      called: 2,
      attempts: 3,
      attemptsPerLead: 1,
      medianHoursToFirstCall: 6,
    });
  });

  it('has no hours where it is not known when the lead came in', () => {
    expect(rows[1]).toMatchObject({ key: 'Feria', called: 1, medianHoursToFirstCall: null });
  });

  it('counts a call before the lead was written down as 0 hours', () => {
    expect(rows[2]).toMatchObject({ key: '', called: 1, medianHoursToFirstCall: 0 });
  });

  it('totals all leads, and says how many activities have none', () => {
    expect(total).toMatchObject({
      leads: 5,
      neverTouched: 1,
      called: 4,
      attempts: 5,
      attemptsPerLead: 1,
      medianHoursToFirstCall: 2,
    });
    expect(activitiesWithoutLead).toBe(1);
  });

  it('counts a lead with messages only as touched but not called', () => {
    const result = treatmentBySource({
      leads: [lead({ leadId: '1' })],
      createdHours: [0],
      activities: [{ leadId: '1', isCall: false, hour: 5 }],
    });
    expect(result.total).toMatchObject({
      neverTouched: 0,
      called: 0,
      attempts: 0,
      medianHoursToFirstCall: null,
    });
  });

  it('counts a call without a time as an attempt without hours', () => {
    const result = treatmentBySource({
      leads: [lead({ leadId: '1' })],
      createdHours: [0],
      activities: [call('1')],
    });
    expect(result.total).toMatchObject({ called: 1, attempts: 1, medianHoursToFirstCall: null });
  });

  it('has no rows and nothing over zero without leads', () => {
    const result = treatmentBySource({ leads: [], createdHours: [], activities: [] });
    expect(result.rows).toEqual([]);
    expect(result.total.attemptsPerLead).toBeNull();
  });
});
