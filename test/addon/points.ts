import type { Interrupt, InterruptionPoint } from '../../src/runtime/interruption';

/** Every moment of an action at which something may happen: before and after each numbered call. */
export function pointsOf(run: (interrupt: Interrupt) => void): InterruptionPoint[] {
  const points: InterruptionPoint[] = [];
  run((point) => points.push({ ...point }));
  return points;
}

/** An interrupt that acts once, at one point. */
export function at(point: InterruptionPoint, act: () => void): Interrupt {
  let done = false;
  return ({ index, phase }) => {
    if (done || index !== point.index || phase !== point.phase) return;
    done = true;
    act();
  };
}

/** A point in words, for the message of a failed expectation. */
export function named({ index, name, phase }: InterruptionPoint): string {
  return `${phase} call ${index} (${name})`;
}
