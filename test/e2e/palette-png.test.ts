import type { Browser, Page } from 'playwright-core';
import { startBrowser } from './browser';
import { withPalette } from './palette-png';

jest.setTimeout(60_000);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  page = await browser.newPage({ viewport: { width: 300, height: 200 } });
});

afterAll(() => browser?.close());

/** The largest difference of any channel of any pixel, as the browser decodes both pictures. */
function difference(one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async ([one, other]) => {
      const pixels = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const context = Object.assign(document.createElement('canvas'), {
          width: image.width,
          height: image.height,
        }).getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [first, second] = [await pixels(one!), await pixels(other!)];
      if (first.length !== second.length) return Number.POSITIVE_INFINITY;
      return first.reduce((most, value, at) => Math.max(most, Math.abs(value - second[at]!)), 0);
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

describe('palette-png', () => {
  it('changes no pixel of a picture with few colours, and makes it smaller', async () => {
    await page.setContent(
      '<div style="background: #cfe2f3; width: 90px; height: 90px"></div><p style="font: 13px Arial">Puntuar todo</p>',
    );
    const png = await page.screenshot();
    const small = withPalette(png);
    expect(await difference(png, small)).toBe(0);
    expect(small.length).toBeLessThan(png.length);
  });

  it('changes the others no more than 256 colours in a row demand', async () => {
    await page.setContent(
      '<body style="margin: 0; height: 100vh; background: linear-gradient(90deg, #fff, #f00, #ff0, #00f)">',
    );
    const png = await page.screenshot();
    // 300 columns of different colours: 44 of them get a neighbour's, which is up to 8 steps away.
    const most = await difference(png, withPalette(png));
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(24);
  });

  it('refuses what no browser has written', () => {
    expect(() => withPalette(Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'))).toThrow('no PNG');
  });
});
