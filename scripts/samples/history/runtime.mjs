import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const read = (...names) => readFileSync(path.join(ROOT, ...names), 'utf8');

/** The runtime and the words of the add-on, made ready for this process; needs a build of the add-on in `dist/`. */
export async function loadRuntime() {
  const outfile = path.join(ROOT, '.build', 'history', 'runtime.mjs');
  await mkdir(path.dirname(outfile), { recursive: true });
  await build({
    stdin: {
      contents: `export { createClock } from './src/runtime/clock';
        export { createHost } from './src/runtime/host';
        export { newDocument } from './src/runtime/spreadsheet/document/create';
        export { addCsvSheet } from './src/runtime/files/csv-read';
        export { csvText, csvTyping } from './src/runtime/files/csv-typing';
        export { guardFormula } from './src/runtime/files/formula-guard';
        export { languageOf, wordsOf } from './src/i18n/language';
        export { starterWords } from './src/i18n/starter/starter';`,
      resolveDir: ROOT,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    external: ['@cj-tech-master/excelts', 'acorn', 'numfmt'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    tsconfigRaw: {},
  });
  return import(pathToFileURL(outfile).href);
}

/** The add-on as it was built. */
export function builtAddOn() {
  return {
    code: read('dist', 'Code.js'),
    html: { Sidebar: read('dist', 'Sidebar.html') },
    manifest: JSON.parse(read('dist', 'appsscript.json')),
  };
}

/** The bytes of a table of the sample. */
export function sampleFile(folder, name) {
  return readFileSync(path.join(ROOT, 'samples', folder, `${name}.csv`));
}
