import { monthOfName } from '../../../src/core/values/month-names';
import { foldText } from '../../../src/core/values/text';

describe('monthOfName', () => {
  it.each(['es-ES', 'en-US', 'pl-PL'])('knows the month names that Intl writes in %s', (locale) => {
    const alone = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
    const short = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
    const inDate = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month += 1) {
      const date = new Date(Date.UTC(2026, month - 1, 10));
      const genitive = inDate.formatToParts(date).find((part) => part.type === 'month')!.value;
      for (const name of [alone.format(date), short.format(date), genitive])
        expect([name, monthOfName(foldText(name).replace('.', ''))]).toEqual([name, month]);
    }
  });

  it('knows no other word', () => {
    for (const word of ['', 'martes', 'lunes', 'm', 'constructor']) expect(monthOfName(word)).toBeUndefined();
  });
});
