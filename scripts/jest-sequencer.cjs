/**
 * The order of the test files. Those that take longest come first, so that none of them runs alone at the end. Tests in the
 * browser mostly wait, others mostly calculate: they take turns, so that neither processors nor browsers stand idle.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const IN_BROWSER = /[\\/]test[\\/]e2e[\\/]/;

/** Hundreds of executions, or programs and compilers of their own; their sizes, by which Jest goes at first, tell nothing. */
const LONG = /[\\/]test[\\/](?:addon[\\/][^\\/]*(?:races|faults|together)|cli[\\/]|architecture\.test)/;

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const inBrowser = sorted.filter(({ path }) => IN_BROWSER.test(path));
    const others = sorted.filter(({ path }) => !IN_BROWSER.test(path));
    const long = others.filter(({ path }) => LONG.test(path));
    const short = others.filter(({ path }) => !LONG.test(path));
    return inTurns(inBrowser, [...long, ...short]);
  }
};

function inTurns(some, others) {
  const both = [];
  for (let at = 0; at < Math.max(some.length, others.length); at += 1) {
    both.push(...some.slice(at, at + 1), ...others.slice(at, at + 1));
  }
  return both;
}
