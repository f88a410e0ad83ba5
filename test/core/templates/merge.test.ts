import * as fc from 'fast-check';
import { mergeText } from '../../../src/core/templates/merge';

const VALUES: Readonly<Record<string, string>> = { name: 'Ana', company: 'Acero | Uno', phone: '' };
const lookup = (name: string): string | undefined => VALUES[name];

describe('merge fields', () => {
  test.each([
    ['Hola {{name}}:', 'Hola Ana:'],
    ['Hola {{ name }}:', 'Hola Ana:'],
    ['{{phone | name}}', 'Ana'],
    ['{{phone | "no number"}}', 'no number'],
    ['{{phone | “sin número”}}', 'sin número'],
    ['{{colour | name}}', 'Ana'],
    ['{ {name}} {name}', '{ {name}} {name}'],
    ['no field at all', 'no field at all'],
  ])('%j is written as %j', (template, text) => {
    expect(mergeText(template, lookup)).toEqual({ text, unknown: [], blank: [] });
  });

  it('that name nothing stay visible and are told, each once', () => {
    expect(mergeText('{{colour}} {{colour}} {{}}', lookup)).toEqual({
      text: '{{colour}} {{colour}} {{}}',
      unknown: ['colour', ''],
      blank: [],
    });
  });

  it('that have no value leave nothing in their place, and are told', () => {
    expect(mergeText('({{phone}})', lookup)).toEqual({ text: '()', unknown: [], blank: ['phone'] });
  });

  it('that are unknown are not excused by an alternative without value', () => {
    expect(mergeText('{{colour | phone}}', lookup)).toMatchObject({ blank: ['colour | phone'], unknown: [] });
  });

  it('may name a header that holds a bar itself', () => {
    const bars = (name: string): string | undefined => (name === 'Mail | Phone' ? 'both' : undefined);
    expect(mergeText('{{Mail | Phone}}', bars).text).toBe('both');
  });

  it('never fill what was filled in: a cell cannot call for another field', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const found = mergeText('a{{x}}b', (name) => (name === 'x' ? value : 'LEAK'));
        expect(found.text).toBe(`a${value}b`);
      }),
    );
    expect(mergeText('{{x}}', (name) => (name === 'x' ? '{{name}}' : 'LEAK')).text).toBe('{{name}}');
  });
});
