/** The grid under a pointer: where cells, headers and handles of a sheet stand that is not scrolled. */

import type { Locator, Page } from 'playwright-core';
import { parseA1 } from '../../src/runtime/spreadsheet/a1';

/** Google's measures of a plain sheet, in pixels. */
const ROW_HEADER = 46;
const COLUMN_HEADER = 24;
const COLUMN = 100;
const ROW = 21;

/** Pointers of people do not jump, and the grid looks at where they rest. */
const STEPS = 12;
const REST_MILLISECONDS = 80;

/** Lines of the selection, which are no part of what a cell shows. */
const BORDER = 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export class GridUnderPointer {
  /** @param widths of columns that are not as wide as usual, by letter */
  constructor(
    private readonly page: Page,
    private readonly widths: Readonly<Record<string, number>> = {},
  ) {}

  /** A place in a cell; `0, 0` is its upper left corner and `1, 1` its lower right one. */
  async pointIn(a1: string, across = 0.5, down = 0.5): Promise<Point> {
    const { left, top, width, height } = await this.rectangle(a1);
    return { x: left + width * across, y: top + height * down };
  }

  async click(a1: string, button: 'left' | 'right' = 'left', across = 0.5): Promise<void> {
    const { x, y } = await this.pointIn(a1, across);
    await this.page.mouse.click(x, y, { button });
  }

  async hover(a1: string): Promise<void> {
    const { x, y } = await this.pointIn(a1);
    await this.page.mouse.move(x, y, { steps: 2 });
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y, { steps: 2 });
    await this.page.waitForTimeout(REST_MILLISECONDS);
    await mouse.down();
    await this.page.waitForTimeout(REST_MILLISECONDS);
    await mouse.move(to.x, to.y, { steps: STEPS });
    await this.page.waitForTimeout(REST_MILLISECONDS);
    await mouse.up();
  }

  /** Drags the small square at the end of the selection. */
  async dragHandle(lastCell: string, to: string): Promise<void> {
    const { x, y } = await this.pointIn(lastCell, 1, 1);
    await this.page.waitForTimeout(2 * REST_MILLISECONDS);
    await this.drag({ x: x - 1, y: y - 1 }, await this.pointIn(to));
  }

  /** Drags the selection by its upper edge. */
  async dragCells(firstCell: string, to: string): Promise<void> {
    await this.page.waitForTimeout(2 * REST_MILLISECONDS);
    await this.drag(await this.pointIn(firstCell, 0.3, 0), await this.pointIn(to, 0.3, 0));
  }

  /** A place in the header of a row (`3`) or column (`C`). */
  async pointInHeader(line: string, across = 0.5): Promise<Point> {
    const isRow = /^\d+$/.test(line);
    const { x, y } = await this.pointIn(isRow ? `A${line}` : `${line}1`, across);
    const origin = await this.origin();
    return isRow ? { x: origin.x + ROW_HEADER / 2, y } : { x, y: origin.y + COLUMN_HEADER / 2 };
  }

  /** Opens the menu of a row or column and takes an entry of it. */
  async chooseForLine(line: string, caption: string): Promise<void> {
    const { x, y } = await this.pointInHeader(line);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.choose(caption);
  }

  async chooseForCell(a1: string, ...captions: readonly string[]): Promise<void> {
    await this.click(a1, 'right');
    for (const [depth, caption] of captions.entries()) {
      if (depth < captions.length - 1) await this.entry(caption).hover();
      else await this.choose(caption);
    }
  }

  /** Entries hold fields for numbers: the beginning of an entry is none. */
  async choose(caption: string): Promise<void> {
    await this.entry(caption).click({ position: { x: 12, y: 8 } });
  }

  tab(name: string): Locator {
    return this.page.locator('[data-u-comp="slide-tab-item"]').filter({ hasText: name }).first();
  }

  async chooseForTab(name: string, caption: string): Promise<void> {
    await this.tab(name).click({ button: 'right' });
    await this.choose(caption);
  }

  /** The pixels inside a cell, without its edges, row by row; each as `rrggbb`. */
  async pixels(a1: string): Promise<string[]> {
    const { left, top, width, height } = await this.rectangle(a1);
    const origin = await this.origin();
    const part = [
      left - origin.x + BORDER,
      top - origin.y + BORDER,
      width - 2 * BORDER,
      height - 2 * BORDER,
    ] as const;
    return this.canvas.evaluate((element, [x, y, w, h]) => {
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(x, y, w, h);
      return Array.from({ length: w * h }, (_, at) =>
        [0, 1, 2].map((part) => data[at * 4 + part]!.toString(16).padStart(2, '0')).join(''),
      );
    }, part);
  }

  /** The colour of most pixels in a cell. */
  async background(a1: string): Promise<string> {
    const counts = new Map<string, number>();
    for (const pixel of await this.pixels(a1)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts].sort(([, one], [, other]) => other - one)[0]![0];
  }

  private entry(caption: string): Locator {
    return this.page.getByText(caption).filter({ visible: true }).last();
  }

  /** The largest one is that of the cells. */
  private get canvas(): Locator {
    return this.page.locator('canvas[id^="univer-sheet-main-canvas"]');
  }

  private async origin(): Promise<Point> {
    return (await this.canvas.boundingBox())!;
  }

  private async rectangle(a1: string): Promise<{
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  }> {
    const place = parseA1(a1);
    const column = place!.startColumn!;
    const widthOf = (at: number): number => this.widths[String.fromCodePoint(64 + at)] ?? COLUMN;
    const before = Array.from({ length: column - 1 }, (_, at) => widthOf(at + 1));
    const { x, y } = await this.origin();
    return {
      left: x + ROW_HEADER + before.reduce((sum, width) => sum + width, 0),
      top: y + COLUMN_HEADER + (place!.startRow! - 1) * ROW,
      width: widthOf(column),
      height: ROW,
    };
  }
}
