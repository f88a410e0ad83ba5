/**
 * Builds what runs: `dist/` (the add-on, flat, exactly what is pushed to Apps Script) and in `.build/` the command line, the
 * workbench's thread and its page. Run by `npm ci` and by the scripts that need it.
 */
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Where the programs of this project are built, beside the page of the workbench. */
const programs = join(root, '.build');

/** Parts have names that change: those of the last build go. */
async function clear() {
  const old = (await readdir(programs)).filter((name) => name.endsWith('.mjs') && name !== 'exposed.mjs');
  await Promise.all(old.map((name) => rm(join(programs, name))));
  await rm(join(programs, 'page'), { recursive: true, force: true });
}

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
  const sidebar = await buildSidebar();
  // Only now: a build that fails leaves the last good one where it was.
  const dist = join(root, 'dist');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'Code.js'), `${result.outputFiles[0].text}\n${footer}\n`);
  await writeFile(join(dist, 'Sidebar.html'), sidebar);
  await writeFile(join(root, '.build', 'meta.json'), JSON.stringify(result.metafile));
  await copyFile(join(root, 'appsscript.json'), join(dist, 'appsscript.json'));
}

/** The sidebar: one page with its script and style in it, since Apps Script serves no other files. */
async function buildSidebar() {
  const folder = join(root, 'src/sidebar');
  const result = await build({
    entryPoints: [join(folder, 'shell/main.tsx')],
    outdir: 'out',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'none',
    // Google cuts `//…` and `/*…*/` out of template literals in the scripts of a page, and the page stays empty.
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    tsconfigRaw: {},
  });
  const text = (extension) => result.outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  const page = await readFile(join(folder, 'sidebar.html'), 'utf8');
  const styles = text('.css').trim();
  // A closing tag in a text of the script would end it; `<!--` would start a comment.
  const script = text('.js')
    .trim()
    .replace(/<\/(?=script)/gi, '<\\/')
    .replace(/<!--/g, '<\\!--')
    // Without template literals a backtick stands in texts only; there it would make Google see one.
    .replace(/`/g, '\\x60');
  return page.replace('/* style */', () => styles).replace('/* script */', () => script);
}

/** Packages that load as they are; papaparse is CommonJS without named exports and Univer's `sheets` fails as it is, so these are bundled. */
const LOADED_AS_THEY_ARE = [
  '@cj-tech-master/excelts',
  'acorn',
  'commander',
  'ics',
  'nodemailer',
  'numfmt',
  'open',
  'ws',
];

/** The command line and the thread in which the workbench holds its document; what either loads late is a file of its own. */
async function buildPrograms() {
  await build({
    entryPoints: {
      duo: join(root, 'src/cli/main.ts'),
      'workbench-worker': join(root, 'src/workbench/server/worker.ts'),
    },
    outdir: programs,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    external: LOADED_AS_THEY_ARE,
    banner: {
      js: "import { createRequire as createRequire_ } from 'node:module'; const require = createRequire_(import.meta.url);",
    },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'error',
    tsconfigRaw: {},
  });
}

/** The page of the workbench. */
async function buildPage() {
  const page = join(root, 'src/workbench/page');
  const common = {
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    logLevel: 'error',
    tsconfigRaw: {},
  };
  const outdir = join(programs, 'page');
  await build({
    ...common,
    entryPoints: { page: join(page, 'main.tsx') },
    outdir,
    chunkNames: 'part-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    splitting: true,
  });
  // What a page of the add-on finds as `google.script`, written into it by the server.
  await build({
    ...common,
    entryPoints: [join(page, 'frame/bridge.ts')],
    outfile: join(outdir, 'bridge.js'),
    format: 'iife',
  });
  await copyFile(join(page, 'index.html'), join(outdir, 'index.html'));
}

await mkdir(programs, { recursive: true });
await buildAddon();
await clear();
await Promise.all([buildPrograms(), buildPage()]);
