import { compilePattern } from '../../../src/core/definition/pattern';
import { patternSamples } from '../../../src/core/definition/pattern-sample';

describe('patternSamples', () => {
  it.each([
    'director',
    '^director|gerente$',
    '^\\d{5}$',
    's\\.l\\.',
    '[^a-z]{3}',
    '(la )?empresa',
    'a*b+c?',
    '^[\\w.]+@[\\w.]+\\.(es|com)$',
    '\\D\\S\\W',
  ])('meets the pattern it was made from: %j', (source) => {
    const samples = patternSamples(source);
    expect(samples.length).toBeGreaterThan(0);
    for (const { text } of samples) expect([text, compilePattern(source)!(text)]).toEqual([text, true]);
  });

  it('has a sample of each branch, with the ends it is tied to', () => {
    expect(patternSamples('^uno|dos$|tres')).toEqual([
      { text: 'uno', atStart: true, atEnd: false },
      { text: 'dos', atStart: false, atEnd: true },
      { text: 'tres', atStart: false, atEnd: false },
    ]);
  });

  it('has none of what is no safe pattern', () => {
    expect(patternSamples('(a+)+')).toEqual([]);
  });
});
