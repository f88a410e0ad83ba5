import { isAfter, type Enrolment, type StepProgress } from './enrolment';

/**
 * What the address of a lead got of one step of its cadence by another row with the same address: `done`, `open` while
 * nobody knows yet whether it went, undefined for nothing. A lead that was put in once more by a person gets everything
 * once more: then only what the other row got since counts.
 */
export function twinStep(own: Enrolment, other: Enrolment, step: number): 'done' | 'open' | undefined {
  const progress = own.cadence === other.cadence ? other.steps.get(step) : undefined;
  if (progress === undefined || !isOfThisTime(own, progress)) return undefined;
  if (progress.state === 'done') return 'done';
  return progress.state === 'sending' ? 'open' : undefined;
}

function isOfThisTime(own: Enrolment, progress: StepProgress): boolean {
  return own.entry === 1 || isAfter(progress, { at: own.enteredAt, number: own.enteredNumber });
}
