/** The browser in which tests and pictures see the pages. */

import { join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium';

const ROOT = join(__dirname, '..', '..');

/** Where the package has a Chromium that runs. */
const HAS_PACKAGED = process.platform === 'linux' && process.arch === 'x64';

const FLAGS = [
  // A container gives shared memory of 64 MB, which a page of this size fills.
  '--disable-dev-shm-usage',
  // Texts are equally wide whatever the screen.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--disable-gpu',
];

async function launchOptions(): Promise<LaunchOptions> {
  // The only pages are ours; as root, and in most containers, Chromium's sandbox does not start.
  const shared: LaunchOptions = { args: FLAGS, chromiumSandbox: false };
  if (!HAS_PACKAGED) return { ...shared, channel: 'chrome' };
  const { executablePath, environment } = await unpackedChromium(ROOT);
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...shared, executablePath, env: { ...Object.fromEntries(inherited), ...environment } };
}

/**
 * Starts a browser without a window: on Linux (x64) the one that comes with the packages, elsewhere the installed Chrome.
 * @throws Error with a sentence that says what is missing
 */
export async function startBrowser(): Promise<Browser> {
  const options = await launchOptions();
  try {
    return await chromium.launch(options);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      HAS_PACKAGED
        ? `The Chromium that comes with the packages does not start: ${reason}`
        : `Tests in the browser need Google Chrome, which was not found on this machine (${process.platform}, ${process.arch}): ${reason}`,
      { cause: error },
    );
  }
}
