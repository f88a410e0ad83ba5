/** Jest transform: esbuild strips the types and turns modules into CommonJS. */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { transformSync, version } = require('esbuild');

/** What makes the same source give another result: the compiler, this file, the version of Node. */
const COMPILER = [version, process.version, readFileSync(__filename, 'utf8')];

module.exports = {
  /** Jest keeps what was transformed; without a key of its own it would not notice a change of the compiler. */
  getCacheKey(source, filename, { instrument }) {
    const key = createHash('sha256');
    for (const part of [...COMPILER, filename, String(instrument), source]) key.update(part).update('\0');
    return key.digest('hex');
  },

  process(source, filename) {
    const { code, map } = transformSync(source, {
      loader: /\.tsx?$/.test(filename) ? (filename.endsWith('x') ? 'tsx' : 'ts') : 'js',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      // Jest runs everything as CommonJS: what is loaded late is loaded by `require` too.
      supported: { 'dynamic-import': false },
      sourcemap: 'both',
      sourcefile: filename,
    });
    return { code, map };
  },
};
