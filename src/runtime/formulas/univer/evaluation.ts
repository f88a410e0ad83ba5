/** The one formula that is being calculated, as its functions see it. */
import type { CellError, DocumentModel } from '../../spreadsheet/model';
import type { CallMemory, FormulaOptions } from '../calculator';

export class Evaluation {
  /** Errors that functions of ours gave, with their words; by code, the first of each. */
  private readonly said = new Map<string, CellError>();
  private memory: CallMemory = { calls: [] };
  private calls = 0;

  constructor(
    readonly document: DocumentModel,
    readonly options: FormulaOptions,
  ) {}

  begin(memory: CallMemory): void {
    this.said.clear();
    this.memory = memory;
    this.calls = 0;
  }

  /** What was calculated for this call the last time, and where this time's is to be kept. */
  nextCall(): { readonly index: number; readonly last: CallMemory['calls'][number] | undefined } {
    const index = this.calls;
    this.calls += 1;
    return { index, last: this.memory.calls[index] };
  }

  keep(index: number, call: CallMemory['calls'][number]): void {
    // A call inside MAP or LAMBDA is made for each element: only so many are worth their memory.
    if (index < REMEMBERED_CALLS) this.memory.calls[index] = call;
  }

  say(error: CellError): void {
    if (!this.said.has(error.error)) this.said.set(error.error, error);
  }

  messageOf(code: string): string | undefined {
    return this.said.get(code)?.message;
  }
}

/** Ample for any formula that people write; a table of arguments may be some megabytes. */
const REMEMBERED_CALLS = 16;
