import type { CallGuide, CallQuestion, ResultChoice } from '../../../src/contract/call';

/** A question as the script sends it. */
export function question(
  header: string,
  type: CallQuestion['type'] = { kind: 'text' },
  rest: Partial<CallQuestion> = {},
): CallQuestion {
  return { header, question: `${header}?`, place: 'now', decides: true, type, now: '', ...rest };
}

export function result(code: ResultChoice['code'], rest: Partial<ResultChoice> = {}): ResultChoice {
  return {
    code,
    label: code,
    needsDate: false,
    nextDate: null,
    wrongNumber: false,
    offersDisqualification: false,
    suggestsNurture: false,
    steps: [],
    ...rest,
  };
}

/** A guide with these questions, for a lead of an invented company. */
export function guide(questions: readonly CallQuestion[], rest: Partial<CallGuide> = {}): CallGuide {
  return {
    score: 0,
    low: 0,
    high: 60,
    threshold: 40,
    status: 'incomplete',
    statusLabel: 'Incomplete',
    why: [],
    questions,
    results: [
      result('reached', { nextDate: '2026-11-09', steps: [{ code: 'ask_more', label: 'Ask more' }] }),
      result('call_back', {
        needsDate: true,
        nextDate: '2026-11-02',
        steps: [{ code: 'call_back', label: 'Call back' }],
      }),
    ],
    context: {
      digest: 'd',
      headers: [],
      roles: [],
      columns: [],
      reachedBefore: false,
      nextWorkingDay: '2026-11-02',
      ends: [],
    },
    leadId: 'L-1',
    lead: 'Ana Uno',
    company: 'Acero Uno',
    jobTitle: '',
    phone: '600000001',
    today: '2026-10-31',
    work: 'new',
    workLabel: 'New',
    attempts: 2,
    touches: [],
    topics: [
      { code: 'needs', header: 'Need' },
      { code: 'objections', header: null },
      { code: 'urgency', header: null },
      { code: 'current_supplier', header: 'Supplier' },
    ],
    yes: [],
    days: { tomorrow: '2026-11-02', inTwoDays: '2026-11-03', nextWeek: '2026-11-09', isTomorrow: false },
    disqualifyReasons: [],
    ...rest,
  };
}
