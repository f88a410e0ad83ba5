import { channelOf, isContradictory, recordChannels } from '../../../src/core/roi/channels';
import { joinLeads } from '../../../src/core/roi/join';
import { labelRecords } from '../../../src/core/roi/labelling';
import type { ReturnInput } from '../../../src/core/roi/types';
import { cost, input, lead, opportunity } from './records';

function channels(records: ReturnInput): Record<'leads' | 'opportunities' | 'costs', unknown[]> {
  const { leadOf } = joinLeads(records.leads, records.opportunities ?? []);
  const found = recordChannels(
    records,
    labelRecords(records, leadOf, 'source'),
    labelRecords(records, leadOf, 'campaign'),
    leadOf,
  );
  const names = (sets: Int32Array): unknown[] =>
    [...sets].map((set) => (isContradictory(set) ? 'both' : channelOf(set)));
  return { leads: names(found.leads), opportunities: names(found.opportunities), costs: names(found.costs) };
}

describe('recordChannels', () => {
  it('gives leads the channel that the costs give to their source', () => {
    const found = channels(
      input({ leads: [lead({ source: 'web' })], costs: [cost({ source: 'Web', channel: 'passive' })] }),
    );
    expect(found.leads).toEqual(['passive']);
  });

  it('gives costs the channel that the leads give to their source', () => {
    const found = channels(
      input({ leads: [lead({ source: 'Web', channel: 'active' })], costs: [cost({ source: 'Web' })] }),
    );
    expect(found.costs).toEqual(['active']);
  });

  it('prefers what is known of source and campaign to what is known of the source', () => {
    const found = channels(
      input({
        leads: [
          lead({ source: 'LinkedIn', campaign: 'Mensajes' }),
          lead({ source: 'LinkedIn', campaign: 'Anuncios' }),
          lead({ source: 'LinkedIn' }),
        ],
        costs: [
          cost({ source: 'LinkedIn', campaign: 'Mensajes', channel: 'active' }),
          cost({ source: 'LinkedIn', campaign: 'Anuncios', channel: 'passive' }),
        ],
      }),
    );
    expect(found.leads).toEqual(['active', 'passive', 'both']);
  });

  it('keeps the own channel of a record against all other evidence', () => {
    const found = channels(
      input({
        leads: [lead({ source: 'Web', channel: 'active' })],
        costs: [cost({ source: 'Web', channel: 'passive' })],
      }),
    );
    expect(found).toEqual({ leads: ['active'], opportunities: [], costs: ['passive'] });
  });

  it('infers nothing for a record without a source from another without one', () => {
    const found = channels(input({ leads: [lead()], costs: [cost({ channel: 'active' })] }));
    expect(found.leads).toEqual([null]);
  });

  it('gives an opportunity the channel of its lead, else that of its own source', () => {
    const found = channels(
      input({
        leads: [lead({ leadId: '1', source: 'Web', channel: 'passive' }), lead({ leadId: '2' })],
        opportunities: [
          opportunity({ leadId: '1', source: 'Feria' }),
          opportunity({ leadId: '2', source: 'Feria' }),
          opportunity({ source: 'Radio' }),
        ],
        costs: [cost({ source: 'Feria', channel: 'active' })],
      }),
    );
    expect(found.opportunities).toEqual(['passive', 'active', null]);
  });
});
