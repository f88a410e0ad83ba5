/** A row of the Calendar tab as it is first filled; codes where the tab has words of its own. */
export type CalendarStarterRow =
  | {
      readonly kind: 'weekday';
      readonly what: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday';
      /** Times of day, `09:00`. */
      readonly from: string;
      readonly to: string;
      readonly note: string;
    }
  | {
      readonly kind: 'limit';
      readonly what:
        | 'first_answer_hours'
        | 'first_contact_hours'
        | 'first_contact_days'
        | 'attempts'
        | 'attempt_days'
        | 'recent_call_days'
        | 'stalled_days';
      readonly value: number;
      readonly note: string;
    }
  | { readonly kind: 'holiday'; /** ISO day. */ readonly what: string; readonly note: string };
