/**
 * Builds what runs: `dist/` (the add-on, flat, exactly what is pushed to Apps Script) and `.build/duo.mjs`
 * (the command line). Run by `npm ci` and by the scripts that need it.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Name of the bundle's only global besides the generated functions. */
const BUNDLE = 'duo_';

/** The one list of functions that Apps Script must see, read from its source. */
async function exposedFunctions() {
  const outfile = join(root, '.build', 'exposed.mjs');
  await build({
    entryPoints: [join(root, 'src/contract/exposed.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'error',
  });
  const { EXPOSED } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`);
  return EXPOSED;
}

/** JSDoc that Sheets shows while a formula is typed; it must stand directly above the declaration. */
function documentation({ summary, parameters, kind }) {
  if (kind !== 'formula') return '';
  const lines = parameters.map(({ name, type, text }) => ` * @param {${type}} ${name} ${text}`);
  return ['/**', ` * ${summary}`, ' *', ...lines, ' * @customfunction', ' */', ''].join('\n');
}

/** A literal top-level declaration with its parameters: anything less is invisible to Sheets. */
function declaration(exposed) {
  const names = exposed.parameters.map(({ name }) => name).join(', ');
  return `${documentation(exposed)}function ${exposed.name}(${names}) {\n  return ${BUNDLE}.${exposed.name}(${names});\n}`;
}

async function buildAddon() {
  const exposed = await exposedFunctions();
  const result = await build({
    entryPoints: [join(root, 'src/addon/main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: BUNDLE,
    target: 'es2019',
    charset: 'utf8',
    legalComments: 'none',
    minifyWhitespace: true,
    minifySyntax: true,
    minifyIdentifiers: true,
    logLevel: 'error',
    metafile: true,
    tsconfigRaw: {},
  });
  const footer = exposed.map(declaration).join('\n\n');
  // Only now: a build that fails leaves the last good one where it was.
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'Code.js'), `${result.outputFiles[0].text}\n${footer}\n`);
  await writeFile(join(root, '.build', 'meta.json'), JSON.stringify(result.metafile));
  await copyFile(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
}

async function buildCommandLine() {
  await build({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outfile: join(root, '.build', 'duo.mjs'),
    bundle: true,
    // papaparse is CommonJS without named exports, so it is bundled; the others load as they are.
    external: ['@cj-tech-master/excelts', 'acorn', 'commander', 'numfmt'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
  });
}

await mkdir(join(root, '.build'), { recursive: true });
await buildAddon();
await buildCommandLine();
