/** A row of the Pipelines tab as it is first filled; codes where its language has a word of its own. */
export interface PipelineStarterRow {
  readonly route: string;
  /** A role of a column of leads, `''` for no condition. */
  readonly field: 'budget' | '';
  readonly operator: 'less' | '';
  readonly value: number | '';
  readonly stage: string;
  readonly order: number;
  readonly yes: string;
  readonly whoCloses: 'inside' | 'field' | '';
  /** From 0 to 1. */
  readonly probability: number;
  readonly tools: string;
}
