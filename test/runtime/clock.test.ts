import { createClock, tickingClock } from '../../src/runtime/clock';

describe('clock', () => {
  it('stands still until it is moved', () => {
    const clock = createClock(1000);
    expect(clock.now()).toBe(1000);
    clock.advance(5);
    expect(clock.now()).toBe(1005);
    clock.set(3);
    expect(clock.now()).toBe(3);
  });

  it('refuses to run backwards and to show what is no instant', () => {
    expect(() => createClock(0).advance(-1)).toThrow(new RangeError('A clock cannot advance by -1 ms.'));
    expect(() => createClock(Number.NaN)).toThrow(new RangeError('NaN is not an instant.'));
    expect(() => createClock(0).set(Infinity)).toThrow(new RangeError('Infinity is not an instant.'));
  });
});

describe('tickingClock', () => {
  it('goes on with the other clock, ahead by what it was advanced or set to', () => {
    let machine = 1_000;
    const clock = tickingClock(() => machine, 5);
    expect(clock.now()).toBe(1_005);
    machine = 2_000;
    clock.advance(10);
    expect(clock.now()).toBe(2_015);
    clock.set(500);
    machine = 2_001;
    expect(clock.now()).toBe(501);
  });

  it('refuses to run backwards and to be ahead by what is no number', () => {
    expect(() => tickingClock(() => 0).advance(-1)).toThrow(
      new RangeError('A clock cannot advance by -1 ms.'),
    );
    expect(() => tickingClock(() => 0, Number.NaN)).toThrow(new RangeError('NaN is not an instant.'));
  });
});
