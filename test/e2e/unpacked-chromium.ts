/** The Chromium that comes with the npm packages, unpacked once for all runs, with the libraries and fonts it needs. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface UnpackedChromium {
  readonly executablePath: string;
  /** What its process must find in its environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** The last file to be written: a folder without it is not whole. */
const FONTS_FILE = 'fonts.conf';

/** Told that it runs in a Lambda function, the package also unpacks the libraries that a bare machine lacks. */
const WITH_LIBRARIES = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };

const UNPACK = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";

/** Only the font that comes along: texts are as wide on every machine, and there are some on one without fonts. */
function fontsFile(folder: string): string {
  const escaped = (path: string): string => path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escaped(join(folder, 'fonts'))}</dir>
  <cachedir>${escaped(join(folder, 'fonts-cache'))}</cachedir>
</fontconfig>
`;
}

async function unpackInto(folder: string, root: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--eval', UNPACK], {
    cwd: root,
    env: { ...process.env, ...WITH_LIBRARIES, TMPDIR: folder },
  });
}

/**
 * Unpacks the package's Chromium into a folder of this working copy unless that was done before; several processes may do
 * so at once. It runs on Linux of x64 processors with glibc, whatever else is installed.
 * @param root of the working copy
 * @throws Error where the package cannot be read or the disk is full
 */
export async function unpackedChromium(root: string): Promise<UnpackedChromium> {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const folder = join(root, '.build', `chromium-${version}`);
  if (!existsSync(join(folder, FONTS_FILE))) {
    mkdirSync(dirname(folder), { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    await unpackInto(fresh, root);
    writeFileSync(join(fresh, FONTS_FILE), fontsFile(folder));
    try {
      renameSync(fresh, folder);
    } catch (error) {
      // Another process was faster; what it unpacked is the same.
      rmSync(fresh, { recursive: true, force: true });
      if (!existsSync(join(folder, FONTS_FILE))) throw error;
    }
  }
  const { LD_LIBRARY_PATH: others } = process.env;
  const libraries = [join(folder, 'al2023', 'lib'), ...(others === undefined ? [] : [others])];
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: join(folder, FONTS_FILE) },
  };
}
