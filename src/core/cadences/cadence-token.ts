import { foldText } from '../values/text';

/** What an entry of the log that belongs to a cadence is about. */
export interface CadenceToken {
  readonly leadId: string;
  /** {@link cadenceKey} of the cadence. */
  readonly cadence: string;
  /** Which time it is that this lead is in a cadence, from 1. */
  readonly entry: number;
  readonly subject: CadenceSubject;
}

/**
 * `enter` and `leave` of the enrolment, or one step: taken up (`claim`: a mail about to go, a call put into the
 * queue), ended by us, or decided by a person: `redo` (try it again, as another attempt) or `settle` (it is done).
 */
export type CadenceSubject =
  | { readonly what: 'enter' }
  | { readonly what: 'leave' }
  | {
      readonly what: 'claim' | 'end' | 'redo' | 'settle';
      readonly step: number;
      readonly attempt: number;
    };

const SCHEME = 'cadence';
const TOKEN = /^cadence:([^:]*):([^:]*):(\d+):(?:(enter|leave)|(\d+)(?:\.(\d+))?(?::(end|redo|settle))?)$/;

/** The name of a cadence as the log keeps it: folded, without what separates the parts of a token. */
export function cadenceKey(name: string): string {
  return foldText(name).replace(/:/g, ' ').replace(/ {2,}/g, ' ').trim();
}

/** The token of an entry: the same thing done twice has the same, and the log takes each only once. */
export function cadenceToken({ leadId, cadence, entry, subject }: CadenceToken): string {
  const start = `${SCHEME}:${leadId}:${cadence}:${entry}:`;
  if (subject.what === 'enter' || subject.what === 'leave') return start + subject.what;
  const attempt = subject.attempt === 1 ? '' : `.${subject.attempt}`;
  return `${start}${subject.step}${attempt}${subject.what === 'claim' ? '' : `:${subject.what}`}`;
}

/** Reads a token; undefined for those of anything else. */
export function readCadenceToken(token: string): CadenceToken | undefined {
  // Asked of every entry of the log, most of which are none of ours.
  const match = token.startsWith(SCHEME) ? TOKEN.exec(token) : null;
  if (match === null) return undefined;
  const [, leadId, cadence, entry, border, step, attempt, what] = match;
  const subject: CadenceSubject =
    border === undefined
      ? {
          what: (what ?? 'claim') as 'claim' | 'end' | 'redo' | 'settle',
          step: Number(step),
          attempt: Number(attempt ?? 1),
        }
      : { what: border as 'enter' | 'leave' };
  return { leadId: leadId!, cadence: cadence!, entry: Number(entry), subject };
}
