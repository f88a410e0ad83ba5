import type { JSX } from 'preact';
import { Field } from '../shell/parts';
import type { Shell } from '../shell/shell';

/** A meeting while it is being written down. */
export interface MeetingDraft {
  readonly isWanted: boolean;
  /** `2026-11-25`, `''` while open; the time as `10:00`. */
  readonly date: string;
  readonly time: string;
  readonly minutes: number;
  readonly place: string;
}

const USUAL_MINUTES = 30;

export const NO_MEETING: MeetingDraft = {
  isWanted: false,
  date: '',
  time: '',
  minutes: USUAL_MINUTES,
  place: '',
};

/** Date, time, length and place of a meeting, behind a tick. */
export function MeetingFields({
  shell,
  draft,
  onChange,
}: {
  readonly shell: Shell;
  readonly draft: MeetingDraft;
  readonly onChange: (draft: MeetingDraft) => void;
}): JSX.Element {
  const { page } = shell.words.handoff;
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={draft.isWanted}
          onChange={(event) => onChange({ ...draft, isWanted: event.currentTarget.checked })}
        />{' '}
        {page.meeting}
      </label>
      {draft.isWanted ? (
        <div class="meeting">
          <Field
            label={page.meetingDate}
            control={(attributes) => (
              <input
                {...attributes}
                type="date"
                required
                value={draft.date}
                onInput={(event) => onChange({ ...draft, date: event.currentTarget.value })}
              />
            )}
          />
          <Field
            label={page.meetingTime}
            control={(attributes) => (
              <input
                {...attributes}
                type="time"
                required
                value={draft.time}
                onInput={(event) => onChange({ ...draft, time: event.currentTarget.value })}
              />
            )}
          />
          <Field
            label={page.meetingMinutes}
            control={(attributes) => (
              <input
                {...attributes}
                type="number"
                min={5}
                max={1440}
                step={5}
                value={draft.minutes}
                onInput={(event) =>
                  onChange({ ...draft, minutes: Number(event.currentTarget.value) || USUAL_MINUTES })
                }
              />
            )}
          />
          <Field
            label={page.meetingPlace}
            control={(attributes) => (
              <input
                {...attributes}
                type="text"
                value={draft.place}
                onInput={(event) => onChange({ ...draft, place: event.currentTarget.value })}
              />
            )}
          />
        </div>
      ) : null}
    </>
  );
}
