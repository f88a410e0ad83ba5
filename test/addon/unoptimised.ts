import { setFlagsFromString } from 'node:v8';

/**
 * Lets the tests of this file run without the optimising compiler: each execution runs the bundle in a world of its own and
 * throws away what was compiled for it, which takes a fifth of the time and keeps those worlds in memory.
 */
export function runUnoptimised(): void {
  beforeAll(() => setFlagsFromString('--no-opt'));
  afterAll(() => setFlagsFromString('--opt'));
}
