import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { drawChart } from '../../../../src/workbench/page/charts/draw-chart';
import type { ChartView } from '../../../../src/workbench/protocol/views';
import { startBrowser } from '../../../e2e/browser';
import { chart } from './chart';

/** Chromium starts, the first time from a packed file, on a machine that does other things too. */
jest.setTimeout(60_000);

type Charts = { readonly drawChart: typeof drawChart };
declare const charts: Charts;

const SLICES = [
  { color: '#4285f4', share: '28,6%' },
  { color: '#ea4335', share: '14,3%' },
  { color: '#fbbc04', share: '57,1%' },
];

let browser: Browser;
let script: string;
let page: Page;

beforeAll(async () => {
  const source = join(__dirname, '../../../../src/workbench/page/charts/draw-chart.ts');
  const bundle = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'charts',
    logLevel: 'silent',
  });
  script = bundle.outputFiles[0]!.text;
  browser = await startBrowser();
});

afterAll(() => browser?.close());

beforeEach(async () => {
  page = await browser.newPage({ reducedMotion: 'reduce' });
  await page.setContent(
    '<div style="position: relative; width: 520px; height: 340px"><canvas></canvas></div>',
  );
  await page.addScriptTag({ content: script });
});

afterEach(() => page.close());

/** Draws views one after another; how many pixels of each colour are on the canvas at the end. */
function pixelsOf(...views: readonly ChartView[]): Promise<Record<string, number>> {
  return page.evaluate((views) => {
    const canvas = document.querySelector('canvas')!;
    const [first, ...later] = views;
    const drawn = charts.drawChart(canvas, first!);
    for (const view of later) drawn.update(view);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    const counts: Record<string, number> = {};
    for (let at = 0; at < data.length; at += 4) {
      if (data[at + 3] !== 255) continue;
      const hex = [0, 1, 2].map((part) => data[at + part]!.toString(16).padStart(2, '0')).join('');
      counts[`#${hex}`] = (counts[`#${hex}`] ?? 0) + 1;
    }
    return counts;
  }, views);
}

describe('draw-chart', () => {
  it('draws bars in proportion to their figures', async () => {
    const one = { name: 'a', values: [10], shown: ['10'], color: '#4285f4' };
    const two = { name: 'b', values: [20], shown: ['20'], color: '#ea4335' };
    const counts = await pixelsOf(chart({ labels: ['x'], series: [one, two], legend: 'none', title: '' }));
    expect(counts['#ea4335']! / counts['#4285f4']!).toBeCloseTo(2, 1);
  });

  it.each(['COLUMN', 'BAR', 'LINE', 'COMBO', 'SCATTER'])('shows both series of a %s chart', async (type) => {
    const counts = await pixelsOf(chart({ type, positions: [1, 2, 3], legend: 'none' }));
    expect(counts['#4285f4']).toBeGreaterThan(20);
    expect(
      Object.keys(counts).some((color) => /^#(?:b|c|d|e|f)[\da-f](?:7|8|9|a|b)[\da-f]0[\da-f]$/.test(color)),
    ).toBe(true);
  });

  it('gives each slice of a pie its colour', async () => {
    const counts = await pixelsOf(
      chart({ type: 'PIE', slices: SLICES, series: chart().series.slice(0, 1), legend: 'none' }),
    );
    // 10 to 5 to 20, less the texts on them.
    expect(counts['#fbbc04']! / counts['#4285f4']!).toBeGreaterThan(1.7);
    expect(counts['#fbbc04']! / counts['#4285f4']!).toBeLessThan(2.3);
    expect(counts['#ea4335']).toBeGreaterThan(1_000);
  });

  it('shows new figures, another type and a table of figures on the same canvas', async () => {
    const bars = chart({ legend: 'none' });
    const lower = { ...bars.series[0]!, values: [1, 1, 1] };
    const before = await pixelsOf(bars);
    await page.reload();
    await page.setContent(
      '<div style="position: relative; width: 520px; height: 340px"><canvas></canvas></div>',
    );
    await page.addScriptTag({ content: script });
    const after = await pixelsOf(bars, { ...bars, series: [lower, bars.series[1]!] });
    expect(after['#4285f4']!).toBeLessThan(before['#4285f4']! / 5);
  });

  it('shows a kind it cannot draw as a table, and draws again when the kind changes', async () => {
    const table = await pixelsOf(chart(), chart({ type: 'HISTOGRAM' }));
    expect(table['#4285f4']).toBeUndefined();
    // Title and figures.
    expect(table['#202124']).toBeGreaterThan(100);
    await page.evaluate(() =>
      document.querySelector('canvas')!.replaceWith(document.createElement('canvas')),
    );
    const bars = await pixelsOf(chart({ type: 'HISTOGRAM' }), chart());
    expect(bars['#4285f4']).toBeGreaterThan(1_000);
  });

  it('is an image with its figures for screen readers', async () => {
    await pixelsOf(chart(), chart({ title: 'Otro título' }));
    const image = page.getByRole('img', { name: /^Otro título\. Leads, Coste\. Web: 10, 4,00 €/ });
    expect(await image.count()).toBe(1);
  });

  it('runs under a policy without inline styles and frees the canvas at the end', async () => {
    await page.evaluate((view) => {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'Content-Security-Policy';
      meta.content = "style-src 'self'";
      document.head.append(meta);
      document.addEventListener('securitypolicyviolation', (event) => {
        document.title = event.violatedDirective;
      });
      const canvas = document.querySelector('canvas')!;
      charts.drawChart(canvas, view).dispose();
      charts.drawChart(canvas, view).dispose();
    }, chart());
    expect(await page.title()).toBe('');
  });
});
