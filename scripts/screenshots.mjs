/** Takes the pictures of the README into `docs/pictures/`, of the pages as they are built now. */
import { build } from 'esbuild';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(root, 'test', 'e2e', 'pictures.ts');
const outfile = join(root, '.build', 'pictures.cjs');

await build({
  entryPoints: [source],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The sources find the project from where they stand.
  define: { __dirname: JSON.stringify(dirname(source)) },
  logLevel: 'error',
  tsconfigRaw: {},
});

const { takePictures } = createRequire(import.meta.url)(outfile);
for (const { name, bytes } of await takePictures(join(root, 'docs', 'pictures'))) {
  console.log(`${name}  ${Math.round(bytes / 1000)} kB`);
}
