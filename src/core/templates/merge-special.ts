/**
 * What a template may call for besides the columns of the Leads tab. Which of them have a value depends on what is
 * being written: an alert has a handoff, a step of a cadence has a line on how to stop it.
 */
export const MERGE_SPECIALS = [
  'rep_name',
  'rep_email',
  'rep_phone',
  'field_rep',
  'field_email',
  'field_phone',
  'our_company',
  'score',
  'range',
  'status',
  'reasons',
  'missing',
  'profile',
  'answered',
  'history',
  'next_step',
  'today',
  'meeting_date',
  'handoff_id',
  'sheet_link',
  'content',
  'stop_line',
] as const;

export type MergeSpecial = (typeof MERGE_SPECIALS)[number];

/** Whether a word is the code of a special value. */
export function isMergeSpecial(text: string): text is MergeSpecial {
  return (MERGE_SPECIALS as readonly string[]).includes(text);
}
