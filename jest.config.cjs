/** Jest runs the TypeScript tests through esbuild; types are checked by `tsc -b`, not here. */

/** Packages that are published as modules only, which Jest cannot load without the transform. */
const MODULES_ONLY = [
  '@noble/hashes',
  'fast-check',
  'pure-rand',
  '@cj-tech-master',
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
];

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '\\.(?:tsx?|mjs|js)$': '<rootDir>/scripts/jest-esbuild.cjs' },
  transformIgnorePatterns: [`/node_modules/(?!(?:${MODULES_ONLY.join('|')})/)`],
  testSequencer: '<rootDir>/scripts/jest-sequencer.cjs',
  // Two cores are what a small continuous-integration machine has; a test in the browser takes half of one and waits for
  // the rest, so that a third worker finds something to do. More only cost memory.
  maxWorkers: 3,
  // A test that hangs is told from one on a busy machine, where a process or a page takes seconds to start.
  testTimeout: 30_000,
};
