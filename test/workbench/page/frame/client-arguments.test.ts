import { clientArguments, type FormFields } from '../../../../src/workbench/page/frame/client-arguments';
import { clientArguments as ofRuntime } from '../../../../src/runtime/values';

const noForm: FormFields = () => undefined;
const checked = (...values: readonly unknown[]): unknown[] => clientArguments(values, noForm);

describe('clientArguments > what may cross', () => {
  const nested = { a: [1, 'x', true, null, { b: [] }], c: undefined };

  it('copies numbers, booleans, strings, null, arrays and objects of these', () => {
    const [copy] = checked(nested);
    expect(copy).toEqual({ a: [1, 'x', true, null, { b: [] }], c: null });
    expect(copy).not.toBe(nested);
  });

  it('reads the same as the runtime does', () => {
    const shared = [1];
    const values = [nested, NaN, undefined, [undefined, Infinity], Object.create(null), [shared, shared]];
    expect(checked(...values)).toEqual(ofRuntime(values));
  });
});

describe('clientArguments > what may not', () => {
  it.each([
    ['a date', { when: new Date(0) }, 'when'],
    ['a function', { act: () => undefined }, 'act'],
    ['a symbol', { sign: Symbol('s') }, 'sign'],
    ['an instance of a class', { map: new Map() }, 'map'],
    ['a big integer', { big: 1n }, 'big'],
    ['a date in a list', { list: ['a', new Date(0)] }, '1'],
  ])('refuses %s and names the property', (_, value, property) => {
    const message = `Failed due to illegal value in property: ${property}`;
    expect(() => checked(value)).toThrow(new TypeError(message));
    expect(() => ofRuntime([value])).toThrow(message);
  });

  it('refuses a circle, but not the same object twice', () => {
    const circle: { self?: unknown } = {};
    circle.self = { inside: circle };
    expect(() => checked(circle)).toThrow(new Error('Failed due to circular reference.'));
    const shared = { a: 1 };
    expect(checked([shared, shared])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });
});

describe('clientArguments > a form', () => {
  class Form {
    readonly kind = 'form';
  }
  const asForm: FormFields = (value) =>
    value instanceof Form ? { name: 'Eva', tags: ['a', 'b'] } : undefined;

  it('stands for its fields as the only argument, and is refused beside others', () => {
    expect(clientArguments([new Form()], asForm)).toEqual([{ name: 'Eva', tags: ['a', 'b'] }]);
    expect(() => clientArguments([1, new Form()], asForm)).toThrow('illegal value in property: 1');
  });
});
