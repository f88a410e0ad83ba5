import { dayText } from '../../../src/sidebar/call/day-text';

describe('a day on a button', () => {
  test('is written as the reader’s language writes it, whatever the zone of the computer', () => {
    expect(dayText('2026-11-23', 'en-GB')).toMatch(/^Mon,? 23 Nov$/);
    expect(dayText('2026-11-23', 'es-ES')).toMatch(/^lun.* 23 nov/);
  });

  test('a text that is no day is shown as it is', () => {
    expect(dayText('', 'en-GB')).toBe('');
  });
});
