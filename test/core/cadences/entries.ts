import type { CadenceActivity } from '../../../src/core/cadences/enrolment';
import type { Cadence, CadenceStep } from '../../../src/core/cadences/cadence';
import type { PlannedLead } from '../../../src/core/cadences/next-step';
import { minuteOf } from '../../../src/core/values/minute';

/** 2026-11-02, a Monday, as days since 1970-01-01: 20759 = 56 years of 365 days, 14 leap days and 305 days. */
export const MONDAY = 20_759;

/** So many days after that Monday, at an hour of the day. */
export const at = (days: number, hour = 9): number => minuteOf(MONDAY + days, hour * 60);

/** An entry of the log about lead L1. */
export function entry(rest: Partial<CadenceActivity> & { readonly at: number | undefined }): CadenceActivity {
  return { number: 0, leadId: 'L1', kind: 'cadence', result: undefined, token: '', details: '', ...rest };
}

const START = 'cadence:L1:welcome:1:';

export const entered = (when: number): CadenceActivity =>
  entry({ at: when, result: 'entered', token: `${START}enter` });
export const left = (when: number): CadenceActivity =>
  entry({ at: when, result: 'left', token: `${START}leave` });
export const claimed = (step: string, when: number): CadenceActivity =>
  entry({ at: when, kind: 'mail', result: 'sending', token: START + step });
export const ended = (
  step: string,
  when: number,
  result: CadenceActivity['result'] = 'sent',
): CadenceActivity => entry({ at: when, kind: 'mail', result, token: `${START}${step}:end` });
export const queued = (step: string, when: number): CadenceActivity =>
  entry({ at: when, token: START + step });
export const touched = (
  when: number,
  kind: CadenceActivity['kind'],
  result?: CadenceActivity['result'],
): CadenceActivity => entry({ at: when, kind, result, token: `page${when}` });

export function step(number: number, days: number, channel: CadenceStep['channel'] = 'mail'): CadenceStep {
  return { number, days, channel, template: 'Hello', note: '', row: number + 1 };
}

/** A mail at once, a call after three days, a mail four days after the call. */
export const WELCOME: Cadence = {
  name: 'Welcome',
  key: 'welcome',
  audience: 'lead',
  steps: [step(1, 0), step(2, 3, 'call'), step(3, 4)],
  rules: [],
};

export const LEAD: PlannedLead = {
  isSuppressed: false,
  isConsentWithdrawn: false,
  isQualified: false,
  workStatus: undefined,
  consent: { mail: 'given', message: 'given', call: 'given' },
  mail: 'usable',
};
