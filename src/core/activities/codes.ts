/** What a touch or a step in the life of a lead was (METHOD §2, activity). */
export const ACTIVITY_KINDS = [
  'call',
  'message',
  'mail',
  'meeting',
  'visit',
  'event',
  'note',
  'capture',
  'assignment',
  'handoff',
  'acceptance',
  'return',
  'disqualification',
  'outcome',
  'change',
  'cadence',
  'opt_out',
  'consent',
] as const;

/** What came of it. */
export const RESULTS = [
  'reached',
  'no_answer',
  'voicemail',
  'wrong_number',
  'call_back',
  'not_interested',
  'sending',
  'sent',
  'unsure',
  'failed',
  'answered',
  'booked',
  'held',
  'no_show',
  'rescheduled',
  'cancelled',
  'entered',
  'left',
  'done',
] as const;

/** Where a lead stands in our work, beside what the definition says of it. */
export const WORK_STATUSES = [
  'new',
  'working',
  'nurturing',
  'handed_over',
  'returned',
  'disqualified',
] as const;

/** What becomes of an opportunity (METHOD §2). */
export const OUTCOMES = ['open', 'won', 'lost', 'deferred'] as const;

/** The only reasons for which sales may return an opportunity before contact (METHOD §3.6). */
export const RETURN_REASONS = ['routing', 'data', 'definition'] as const;

/** Why an opportunity was lost; unknown is an answer too. */
export const LOST_REASONS = [
  'price',
  'competitor',
  'no_budget',
  'no_decision',
  'poor_fit',
  'no_response',
  'unknown',
] as const;

/** Why a person disqualified a lead after contact. */
export const DISQUALIFY_REASONS = [
  'not_interested',
  'wrong_person',
  'no_need',
  'no_budget',
  'duplicate',
  'out_of_business',
  'opted_out',
  'other',
] as const;

/** What somebody does in the team (METHOD §1). */
export const TEAM_ROLES = ['inside', 'field', 'presales', 'manager', 'data_owner'] as const;

/** How a touch reaches the contact. */
export const CHANNELS = ['call', 'message', 'mail', 'meeting', 'visit', 'event', 'task'] as const;

/** What a field rep may answer to a handoff in the cell of the opportunity. */
export const RESPONSES = [
  'accept',
  'return_routing',
  'return_data',
  'return_definition',
  'disqualify',
] as const;

/** Whom a cadence is for. */
export const AUDIENCES = ['lead', 'customer'] as const;

/** Who brings a route to its end (METHOD §8). */
export const CLOSERS = ['inside', 'field'] as const;

/** What a template is for. */
export const PURPOSES = ['alert', 'confirmation', 'cadence', 'follow_up', 'message', 'digest'] as const;

/** What a row of the Calendar tab says. */
export const CALENDAR_KINDS = ['weekday', 'holiday', 'limit'] as const;

export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
export type Result = (typeof RESULTS)[number];
export type WorkStatus = (typeof WORK_STATUSES)[number];
export type OutcomeCode = (typeof OUTCOMES)[number];
export type ReturnReason = (typeof RETURN_REASONS)[number];
export type LostReason = (typeof LOST_REASONS)[number];
export type DisqualifyReason = (typeof DISQUALIFY_REASONS)[number];
export type TeamRole = (typeof TEAM_ROLES)[number];
export type Channel = (typeof CHANNELS)[number];
export type Response = (typeof RESPONSES)[number];
export type Audience = (typeof AUDIENCES)[number];
export type Closer = (typeof CLOSERS)[number];
export type Purpose = (typeof PURPOSES)[number];
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
