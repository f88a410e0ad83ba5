/** Jest runs the TypeScript tests through esbuild; types are checked by `tsc -b`, not here. */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '\\.(ts|mjs)$': '<rootDir>/scripts/jest-esbuild.cjs',
    'fast-check.+\\.js$': '<rootDir>/scripts/jest-esbuild.cjs',
    '@noble.+\\.js$': '<rootDir>/scripts/jest-esbuild.cjs',
  },
  transformIgnorePatterns: ['/node_modules/(?!(@noble/hashes|fast-check|pure-rand|@cj-tech-master)/)'],
};
