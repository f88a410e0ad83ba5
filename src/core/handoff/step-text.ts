import { formatMinute, parseMinute, type Minute } from '../values/minute';
import { foldText } from '../values/text';
import { FAILURES, STEP_STATES, type Failure, type StepState, type StepStateName } from './step';

/** A call or visit that is agreed with the contact. */
export interface Meeting {
  /** On the wall clock of the spreadsheet. */
  readonly start: Minute;
  readonly minutes: number;
  /** `''` for a call or where it is not said. */
  readonly place: string;
}

/** What the cell of a step says: its state and, for the event, what is to be put into the calendar. */
export interface StepCell {
  readonly state: StepState;
  readonly meeting?: Meeting | undefined;
}

/** The words of one language for what a cell of a step may say. */
export interface StepWords {
  readonly states: Readonly<Record<StepStateName, string>>;
  readonly failures: Readonly<Record<Failure, string>>;
}

const SEPARATOR = ' · ';
const AT_END = /^(.*?)(?:\s+(\d{4}-\d{2}-\d{2} \d{2}:\d{2}))?$/;
const MEETING = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}) \((\d+) min\)$/;

/** The text of a step's cell, e.g. `Enviado 2026-11-22 09:30` or `Pendiente · 2026-11-25 10:00 (30 min) · Sala 2`. */
export function stepText({ state, meeting }: StepCell, words: StepWords): string {
  const parts = [words.states[state.state] + ('at' in state ? ` ${formatMinute(state.at)}` : '')];
  if (state.state === 'failed') parts.push(words.failures[state.reason]);
  if (meeting !== undefined) {
    parts.push(`${formatMinute(meeting.start)} (${meeting.minutes} min)`);
    if (meeting.place !== '') parts.push(meeting.place);
  }
  return parts.join(SEPARATOR);
}

/**
 * Reads a step's cell in any of the languages given. Undefined for a blank cell and for what somebody else wrote
 * there: what is not known must never be taken for "not yet sent".
 */
export function readStepText(text: string, languages: readonly StepWords[]): StepCell | undefined {
  const parts = text.trim().split(SEPARATOR);
  const [, word, time] = AT_END.exec(parts[0]!)!;
  const at = time === undefined ? undefined : parseMinute(time);
  for (const words of languages) {
    const name = STEP_STATES.find((state) => isSame(words.states[state], word!));
    const read = name === undefined ? undefined : withDetails(name, at, parts.slice(1), languages);
    if (read !== undefined) return read;
  }
  return undefined;
}

function withDetails(
  name: StepStateName,
  at: Minute | undefined,
  details: readonly string[],
  languages: readonly StepWords[],
): StepCell | undefined {
  switch (name) {
    case 'waiting':
    case 'pending':
    case 'not_needed':
      return { state: { state: name }, meeting: meetingOf(details) };
    case 'failed': {
      if (at === undefined) return undefined;
      const reason = failureOf(details[0], languages);
      const rest = reason === undefined ? details : details.slice(1);
      return { state: { state: name, at, reason: reason ?? 'unavailable' }, meeting: meetingOf(rest) };
    }
    default:
      return at === undefined ? undefined : { state: { state: name, at }, meeting: meetingOf(details) };
  }
}

function meetingOf(details: readonly string[]): Meeting | undefined {
  const match = MEETING.exec(details[0] ?? '');
  const start = match === null ? undefined : parseMinute(match[1]!);
  if (match === null || start === undefined) return undefined;
  return { start, minutes: Number(match[2]), place: details.slice(1).join(SEPARATOR) };
}

function failureOf(text: string | undefined, languages: readonly StepWords[]): Failure | undefined {
  if (text === undefined) return undefined;
  return FAILURES.find((failure) => languages.some(({ failures }) => isSame(failures[failure], text)));
}

function isSame(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}
