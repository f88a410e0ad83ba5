import type { CarryOutAnswer, PackedPlan, PortionReport } from '../../contract/territories';

/** Asks the script, as the shell does. */
export type Ask = <T>(name: string, argument: unknown) => Promise<T>;

/** How carrying out a plan ended. */
export type Outcome<Preview> =
  | { readonly state: 'done'; readonly report: PortionReport }
  | { readonly state: 'stopped'; readonly done: number; readonly total: number }
  | { readonly state: 'changed'; readonly preview: Preview };

/** Something that is being carried out portion by portion. */
export interface Carrying<Preview> {
  /**
   * Goes on until all is done, it is stopped, or the sheet has changed. Rejects where a request fails; then it may be
   * called again and sends the same portion with the same token, which has no second effect.
   */
  readonly run: (onProgress: (done: number, total: number) => void) => Promise<Outcome<Preview>>;
  /** Ends it after the portion that is on its way. */
  readonly stop: () => void;
}

const NOTHING: PortionReport = { written: 0, changedMeanwhile: 0, formulas: 0, gone: 0, unsettled: 0 };

/** Prepares to carry out what was previewed: `request` holds the token, the digest and whatever the preview was of. */
export function carrying<Preview>(
  ask: Ask,
  name: string,
  request: Readonly<Record<string, unknown>>,
): Carrying<Preview> {
  let plan: PackedPlan | undefined;
  let portion = 1;
  let done = 0;
  let report = NOTHING;
  let isStopped = false;
  return {
    stop: () => {
      isStopped = true;
    },
    run: async (onProgress) => {
      isStopped = false;
      if (plan === undefined) {
        const answer = await ask<CarryOutAnswer<Preview>>(name, request);
        if (answer.state === 'changed') return answer;
        if (answer.state === 'ready') ({ plan, portion } = answer);
      }
      const { names = [], changes = [] } = plan ?? {};
      while (done < changes.length) {
        onProgress(done, changes.length);
        if (isStopped) return { state: 'stopped', done, total: changes.length };
        const part: PackedPlan = { names, changes: changes.slice(done, done + portion) };
        const answer = await ask<CarryOutAnswer<Preview>>(name, { ...request, portion: part });
        if (answer.state === 'done') report = added(report, answer);
        done += part.changes.length;
      }
      return { state: 'done', report };
    },
  };
}

function added(a: PortionReport, b: PortionReport): PortionReport {
  return {
    written: a.written + b.written,
    changedMeanwhile: a.changedMeanwhile + b.changedMeanwhile,
    formulas: a.formulas + b.formulas,
    gone: a.gone + b.gone,
    unsettled: a.unsettled + b.unsettled,
  };
}
