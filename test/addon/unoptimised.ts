import { setFlagsFromString } from 'node:v8';

/**
 * Lets this file of tests run without the optimising compiler. Each execution runs the bundle in a world of its own and
 * throws away what was compiled for it: that takes a fifth of the time and keeps hundreds of those worlds in memory.
 */
export function runUnoptimised(): void {
  setFlagsFromString('--no-opt');
  afterAll(() => setFlagsFromString('--opt'));
}
