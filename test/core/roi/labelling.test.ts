import { NO_LEAD } from '../../../src/core/roi/join';
import { labelRecords } from '../../../src/core/roi/labelling';
import { cost, input, lead, opportunity } from './records';

describe('labelRecords', () => {
  const records = input({
    leads: [lead({ source: 'Web' }), lead({ source: '' })],
    opportunities: [
      opportunity({ source: 'Feria' }),
      opportunity({ source: 'Feria' }),
      opportunity({ source: 'FERIA' }),
      opportunity({}),
    ],
    costs: [cost({ source: 'web' }), cost({ source: 'Radio' })],
  });
  const labelled = labelRecords(records, Int32Array.of(0, 1, NO_LEAD, NO_LEAD), 'source');
  const keysOf = (labels: Int32Array): string[] => [...labels].map((label) => labelled.keys[label]!);

  it('gives an opportunity the source of its lead, not its own', () => {
    expect(keysOf(labelled.opportunities)[0]).toBe('Web');
  });

  it('gives an opportunity its own source where the lead has none or there is no lead', () => {
    expect(keysOf(labelled.opportunities).slice(1, 3)).toEqual(['Feria', 'Feria']);
  });

  it('has the blank key for records without a source', () => {
    expect(keysOf(labelled.leads)).toEqual(['Web', '']);
    expect(keysOf(labelled.opportunities)[3]).toBe('');
  });

  it('shows leads and costs of one source under one key', () => {
    expect(keysOf(labelled.costs)).toEqual(['Web', 'Radio']);
  });

  it('labels by campaign when asked to', () => {
    const byCampaign = labelRecords(
      input({ leads: [lead({ source: 'Web', campaign: 'Otoño' })] }),
      new Int32Array(0),
      'campaign',
    );
    expect(byCampaign.keys).toEqual(['', 'Otoño']);
    expect([...byCampaign.leads]).toEqual([1]);
  });
});
