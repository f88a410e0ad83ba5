import type { CallMemory, Place, Result } from './calculator';
import type { EngineText } from './engine-text';
import type { Rectangle } from './rectangle';

/** A formula of the document and what came of it. */
export interface FormulaCell extends Place {
  /** As it stands in the document. */
  readonly formula: string;
  /** As the engine reads it; changes with grids, names and locale. */
  parsed: EngineText;
  /** The last result, whole, whether there was room for it or not. */
  result: Result | undefined;
  /** Where the result wants to stand; from the anchor. */
  wanted: Rectangle;
  /** Where it stands; only the anchor while something is in the way. */
  shown: Rectangle;
  /** Whether a number format that came along was given to the cells: that is done once. */
  isFormatted: boolean;
  /** A function that is not known here, with a value that came with a file: it stays. */
  readonly isKept: boolean;
  readonly memory: CallMemory;
}

/** How a formula has to be done again: its result may be the same while its room has changed. */
export type Need = 'calculate' | 'place';
