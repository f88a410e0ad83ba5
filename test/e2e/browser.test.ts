import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startBrowser } from './browser';
import { fromTabSeparated } from './grid-on-screen';
import { unpackedChromium } from './unpacked-chromium';

/** The first run unpacks 200 MB. */
jest.setTimeout(60_000);

const ROOT = join(__dirname, '..', '..');
const onPackaged = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;

describe('browser', () => {
  it('writes text, in HTML and on a canvas, whatever fonts the machine has', async () => {
    const browser = await startBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<span style="font: 20px Arial">żółć</span><canvas></canvas>');
      const [width, inked] = await page.evaluate(() => {
        const context = document.querySelector('canvas')!.getContext('2d')!;
        context.font = '20px serif';
        context.fillText('ñandú', 10, 30);
        const { data } = context.getImageData(0, 0, 200, 50);
        return [
          document.querySelector('span')!.getBoundingClientRect().width,
          data.filter((value, at) => at % 4 === 3 && value > 0).length,
        ];
      });
      expect(width).toBeGreaterThan(25);
      expect(inked).toBeGreaterThan(100);
    } finally {
      await browser.close();
    }
  });

  onPackaged('takes every library that a bare machine lacks from the packages', async () => {
    const { executablePath, environment } = await unpackedChromium(ROOT);
    const libraries = execFileSync('ldd', [executablePath], { env: { ...process.env, ...environment } })
      .toString()
      .split('\n')
      .map((line) => line.trim().split(' '))
      .filter(([, arrow]) => arrow === '=>');
    const fromSystem = libraries.filter(([, , path]) => path?.startsWith(join(ROOT, '.build')) !== true);
    // The C library and its compiler's, without which Node does not run either.
    const always = /^(?:libc|libm|libdl|libpthread|librt|libgcc_s)\.so\.\d$/;
    expect(fromSystem.map(([name]) => name).filter((name) => !always.test(name ?? ''))).toEqual([]);
    expect(libraries.map(([name]) => name)).toContain('libnss3.so');
  });

  it('reads what spreadsheets put on the clipboard', () => {
    expect(fromTabSeparated('a\t"b\nc"\r\n"d ""e"""\t')).toEqual([
      ['a', 'b\nc'],
      ['d "e"', ''],
    ]);
  });
});
