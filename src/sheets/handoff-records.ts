import { RESPONSES, type OutcomeCode, type Response } from '../core/activities/codes';
import type { KnownOpportunity } from '../core/handoff/handoff-plan';
import { STEPS, type Step } from '../core/handoff/step';
import { readStepText, type StepCell, type StepWords } from '../core/handoff/step-text';
import { OWNER_KEY, parseLastKnown } from '../core/pipeline/last-known';
import type { Minute } from '../core/values/minute';
import { foldText } from '../core/values/text';
import { LANGUAGES, wordsOf } from '../i18n/language';
import { leadNamesOf, type LeadNames } from './opportunity-join';
import { outcomeOfWord } from './opportunity-rows';
import { choiceIn, minuteIn, numberOf, textOf, type OwnTable, type TableRow } from './tables/table';

export type OpportunitiesTable = OwnTable<'opportunities'>;

/** Under these keys the cell of what was processed remembers a handoff, beside what others remember there. */
export const KNOWN_RESPONSE = 'response';
export const KNOWN_TOKEN = 'handoffToken';
export const KNOWN_HANDOFFS = 'handoffs';
export const KNOWN_COMMENT = 'handoffComment';
/** Whose calendar the meeting was begun to be put into. */
export const KNOWN_CALENDAR = 'handoffCalendar';

/** One row of the Opportunities tab, as far as handing over and answering are concerned. */
export interface HandoffRecord {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  readonly email: string;
  readonly phone: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly route: string;
  readonly notes: string;
  readonly outcome: OutcomeCode;
  /** What stands in the cell of the answer: its text, and its code if it is one. */
  readonly responseText: string;
  readonly responseInCell: Response | undefined;
  /** The answer that was carried out. */
  readonly response: Response | undefined;
  readonly responseReason: string;
  readonly criterion: string;
  readonly answered: Minute | undefined;
  readonly firstContact: Minute | undefined;
  readonly handedOver: Minute | undefined;
  readonly handoffs: number;
  readonly steps: Readonly<Record<Step, StepCell>>;
  readonly known: ReadonlyMap<string, string>;
}

/** The words of the steps in every language, in which a cell may be written. */
export function stepLanguages(): readonly StepWords[] {
  return LANGUAGES.map((language) => wordsOf(language).handoff);
}

/** All rows that have an id, the upper one where two have the same: a copied row copies its id. */
export function handoffRecords(table: OpportunitiesTable): readonly HandoffRecord[] {
  const languages = stepLanguages();
  const seen = new Set<string>();
  return table.rows.flatMap((row) => {
    const id = textOf(table, row, 'opportunityId');
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    return [recordOf(table, row, languages)];
  });
}

/** The row with an id; undefined where none has it. */
export function handoffRecord(table: OpportunitiesTable, opportunityId: string): HandoffRecord | undefined {
  const row = table.rows.find((each) => textOf(table, each, 'opportunityId') === opportunityId);
  return row === undefined ? undefined : recordOf(table, row, stepLanguages());
}

/**
 * The opportunities of a lead, in sheet order; `keys` are the ids by which the lead is known, `isJoined` says whether a
 * row is its in another way, such as by e-mail.
 */
export function opportunitiesOf(
  table: OpportunitiesTable,
  keys: readonly string[],
  isJoined: (names: LeadNames) => boolean = () => false,
): readonly HandoffRecord[] {
  const wanted = new Set(keys.filter((key) => key !== '').map(foldText));
  const languages = stepLanguages();
  return table.rows
    .map((row) => recordOf(table, row, languages))
    .filter((record) => {
      const names = leadNamesOf(record);
      const ids = [names.leadId, names.writtenLeadId];
      return ids.some((id) => wanted.has(foldText(id))) || isJoined(names);
    });
}

/** What a handoff must know of a row. */
export function knownOpportunity(record: HandoffRecord, isBackInside: boolean): KnownOpportunity {
  const { opportunityId, outcome, response, handoffs, known } = record;
  return { opportunityId, outcome, response, handoffs, token: known.get(KNOWN_TOKEN) ?? '', isBackInside };
}

function recordOf(table: OpportunitiesTable, row: TableRow, languages: readonly StepWords[]): HandoffRecord {
  const written = parseLastKnown(textOf(table, row, 'lastKnown'));
  // A copied row copies what is remembered of another: nothing of it was handed over.
  const isCopy = ![undefined, textOf(table, row, 'opportunityId')].includes(written.get(OWNER_KEY));
  const known: ReadonlyMap<string, string> = isCopy ? new Map() : written;
  const handoffs = isCopy
    ? 0
    : Number(known.get(KNOWN_HANDOFFS) ?? 0) || (numberOf(table, row, 'handoffs') ?? 0);
  const handedOver = minuteIn(table, row, 'handedOver');
  const step = (name: Step): StepCell =>
    readStepText(textOf(table, row, name), languages) ?? unknownStep(handoffs, handedOver);
  return {
    opportunityId: textOf(table, row, 'opportunityId'),
    leadId: textOf(table, row, 'leadId'),
    lead: textOf(table, row, 'lead'),
    company: textOf(table, row, 'company'),
    email: textOf(table, row, 'email'),
    phone: textOf(table, row, 'phone'),
    insideRep: textOf(table, row, 'insideRep'),
    fieldRep: textOf(table, row, 'fieldRep'),
    route: textOf(table, row, 'route'),
    notes: textOf(table, row, 'notes'),
    outcome: outcomeOfWord(table, textOf(table, row, 'outcome')) ?? 'open',
    responseText: textOf(table, row, 'response'),
    responseInCell: choiceIn(table, row, 'response', 'responses'),
    response: RESPONSES.find((code) => code === known.get(KNOWN_RESPONSE)),
    responseReason: textOf(table, row, 'responseReason'),
    criterion: textOf(table, row, 'criterion'),
    answered: minuteIn(table, row, 'answered'),
    firstContact: minuteIn(table, row, 'firstContact'),
    handedOver,
    handoffs,
    steps: Object.fromEntries(STEPS.map((name) => [name, step(name)])) as Record<Step, StepCell>,
    known,
  };
}

/**
 * A step whose cell says nothing that we understand: of a row that we handed over it may have been done, so nobody
 * does it again by itself; a row of the team's own has no steps.
 */
function unknownStep(handoffs: number, handedOver: Minute | undefined): StepCell {
  return handoffs === 0
    ? { state: { state: 'not_needed' } }
    : { state: { state: 'unsure', at: handedOver ?? 0 } };
}
