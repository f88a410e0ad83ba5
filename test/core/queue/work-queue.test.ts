import * as fc from 'fast-check';
import { callingTimes, workQueue, type WorkQueue } from '../../../src/core/queue/work-queue';
import { personOf } from '../../../src/core/queue/placing';
import { QUEUE_SECTIONS, type QueueLead } from '../../../src/core/queue/queue-lead';
import { at, on } from '../working-time/times';
import { anyLeads, lead, RULES } from './leads';

const idsOf = (queue: WorkQueue): string[][] =>
  queue.sections.map(({ items }) => items.map((item) => item.lead.id));

describe('a work queue', () => {
  it('has every section, strongest first, and counts its leads', () => {
    const queue = workQueue(
      [
        lead({ id: 'later', nextDate: on('2026-11-27') }),
        lead({ id: 'hot', status: 'qualified' }),
        lead({ id: 'overdue', nextDate: on('2026-11-20') }),
        lead({ id: 'foreign', owner: 'luis' }),
        lead({ id: 'out', status: 'excluded' }),
      ],
      RULES,
      'ana',
    );
    expect(queue.sections.map(({ section }) => section)).toEqual([...QUEUE_SECTIONS]);
    expect(idsOf(queue)).toEqual([[], [], ['overdue'], [], [], ['hot'], ['later'], [], [], []]);
    expect(queue.total).toBe(3);
    expect(queue.next?.lead.id).toBe('overdue');
  });

  it('of everybody holds those of each person and of nobody', () => {
    const leads = [lead({ id: 'a' }), lead({ id: 'b', owner: 'luis' }), lead({ id: 'c', owner: '' })];
    expect(workQueue(leads, RULES, undefined).total).toBe(3);
    expect(workQueue(leads, RULES, '').total).toBe(1);
  });

  it('without leads is empty, and leaves out leads without an id', () => {
    expect(workQueue([], RULES, 'ana')).toMatchObject({ total: 0, next: undefined });
    expect(workQueue([lead({ id: '' })], RULES, 'ana').total).toBe(0);
  });

  it('calls next whoever may be called now, and nobody who is planned for later', () => {
    const asleep = lead({ id: 'asleep', nextDate: on('2026-11-20'), offset: -480 });
    const awake = lead({ id: 'awake', offset: 60 });
    expect(workQueue([asleep, awake], RULES, 'ana').next?.lead.id).toBe('awake');
    expect(workQueue([asleep], RULES, 'ana').next).toBeUndefined();
    expect(
      workQueue(
        [
          lead({ nextDate: on('2026-11-26') }),
          lead({ id: 'L2', attempts: 6, lastTouch: at('2026-11-20 10:00') }),
        ],
        RULES,
        'ana',
      ).next,
    ).toBeUndefined();
  });

  it('takes a contact of unknown zone to live by our clock', () => {
    const timeOf = callingTimes(RULES);
    expect(timeOf(undefined)).toEqual(timeOf(0));
    expect(timeOf(-300).local).toBe(RULES.now - 300);
  });

  it('holds each lead at most once, of the person asked for only', () => {
    fc.assert(
      fc.property(anyLeads, fc.constantFrom(undefined, 'ana', 'luis', ''), (leads, person) => {
        const queue = workQueue(leads, RULES, person);
        const ids = idsOf(queue).flat();
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(queue.total);
        const people = queue.sections.flatMap(({ items }) => items.map((item) => personOf(item.lead)));
        expect(people.filter((each) => person !== undefined && each !== person)).toEqual([]);
      }),
    );
  });

  it('is the same in whatever order the leads stand', () => {
    fc.assert(
      fc.property(anyLeads, fc.nat(), (leads, turn) => {
        const shift = leads.length === 0 ? 0 : turn % leads.length;
        const turned = [...leads.slice(shift), ...leads.slice(0, shift)].reverse();
        expect(workQueue(turned, RULES, undefined)).toEqual(workQueue(leads, RULES, undefined));
      }),
    );
  });

  it('asked again, of what it holds, is the same', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const queue = workQueue(leads, RULES, undefined);
        const held = queue.sections.flatMap(({ items }) => items.map((item) => item.lead));
        expect(workQueue(held, RULES, undefined)).toEqual(queue);
      }),
    );
  });

  it('of everybody is made of the queues of each', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const total = ['ana', 'luis', ''].reduce((sum, each) => sum + workQueue(leads, RULES, each).total, 0);
        expect(workQueue(leads, RULES, undefined).total).toBe(total);
      }),
    );
  });

  it('never holds who is excluded, disqualified, opted out, or incomplete without a chance', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const held = workQueue(leads, RULES, undefined).sections.flatMap(({ items }) =>
          items.map((item) => item.lead),
        );
        const isHopeless = ({ work, status, high }: QueueLead): boolean =>
          work !== 'handed_over' && status === 'incomplete' && high !== undefined && high < 50;
        expect(
          held.filter(
            (each) =>
              each.optedOut || each.status === 'excluded' || each.work === 'disqualified' || isHopeless(each),
          ),
        ).toEqual([]);
      }),
    );
  });
});
