import type { Words } from '../../i18n/words/es';
import type { ChoiceList } from './choices';

/** The tabs in which reps work. */
export type TableName = keyof Words['tables']['columns'];

/** The columns of one of them. */
export type ColumnOf<Name extends TableName> = keyof Words['tables']['columns'][Name] & string;

/** What a column holds: how its cells are formatted and what they are compared as. */
export type ColumnFormat = 'text' | 'date' | 'minute' | 'number' | 'money' | 'share' | 'checkbox';

/** How each kind of cell is shown; texts stay texts, whatever they look like. */
export const NUMBER_FORMATS: Readonly<Record<ColumnFormat, string>> = {
  text: '@',
  date: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
  number: '0',
  money: '#,##0.00',
  share: '0%',
  checkbox: 'General',
};

/** How one column of ours is made. */
export interface ColumnSchema {
  readonly format?: Exclude<ColumnFormat, 'text'>;
  /** Pixels; {@link USUAL_WIDTH} if not given. */
  readonly width?: number;
  readonly choices?: ChoiceList | 'operators' | 'languages';
  /** Kept for ourselves, at the end and out of sight. */
  readonly hidden?: true;
}

export const USUAL_WIDTH = 130;
const SHORT = 80;
const LONG = 260;

type Schema<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, ColumnSchema>>>;

/** What is not plain text of the usual width, table by table; the order of columns is that of their words. */
export const TABLE_SCHEMAS: { readonly [Name in TableName]: Schema<Name> } = {
  activities: {
    number: { format: 'number', width: SHORT },
    at: { format: 'minute' },
    leadId: { width: 110 },
    kind: { choices: 'kinds' },
    result: { choices: 'results' },
    yes: { width: 180 },
    nextStep: { width: 180 },
    nextDate: { format: 'date', width: 110 },
    details: { width: LONG },
    token: { width: SHORT },
    digest: { width: SHORT },
  },
  opportunities: {
    company: { width: 180 },
    created: { format: 'date', width: 110 },
    amount: { format: 'money', width: 110 },
    currency: { width: SHORT },
    expectedClose: { format: 'date', width: 110 },
    response: { choices: 'responses', width: 160 },
    responseReason: { width: 180 },
    criterion: { width: 180 },
    answered: { format: 'minute' },
    firstContact: { format: 'minute' },
    outcome: { choices: 'outcomes', width: 110 },
    closed: { format: 'date', width: 110 },
    lostReason: { choices: 'lostReasons' },
    wakeUp: { format: 'date', width: 110 },
    documents: { width: 180 },
    notes: { width: LONG },
    handedOver: { format: 'minute' },
    alert: { width: 180 },
    confirmation: { width: 180 },
    event: { width: 180 },
    handoffs: { format: 'number', width: SHORT },
    lastKnown: { width: SHORT },
  },
  team: {
    name: { width: 180 },
    email: { width: 220 },
    role: { choices: 'teamRoles', width: 160 },
    partner: { width: 180 },
    capacity: { format: 'number', width: SHORT },
    absentFrom: { format: 'date', width: 110 },
    absentTo: { format: 'date', width: 110 },
    digest: { format: 'checkbox', width: 110 },
    note: { width: LONG },
  },
  territories: {
    order: { format: 'number', width: SHORT },
    field: { width: 160 },
    condition: { choices: 'operators' },
    value: { width: 240 },
    note: { width: LONG },
  },
  cadences: {
    cadence: { width: 180 },
    step: { format: 'number', width: SHORT },
    days: { format: 'number', width: SHORT },
    channel: { choices: 'channels' },
    template: { width: 180 },
    audience: { choices: 'audiences' },
    field: { width: 160 },
    condition: { choices: 'operators' },
    value: { width: 200 },
    note: { width: LONG },
  },
  templates: {
    template: { width: 200 },
    purpose: { choices: 'purposes', width: 180 },
    channel: { choices: 'channels' },
    language: { choices: 'languages', width: SHORT },
    subject: { width: 240 },
    body: { width: 460 },
    note: { width: 180 },
  },
  pipelines: {
    field: { width: 160 },
    condition: { choices: 'operators' },
    value: { width: 160 },
    stage: { width: 160 },
    order: { format: 'number', width: SHORT },
    yes: { width: LONG },
    whoCloses: { choices: 'closers', width: 160 },
    probability: { format: 'share', width: 110 },
    tools: { width: 200 },
  },
  calendar: {
    kind: { choices: 'calendarKinds', width: 150 },
    what: { width: 380 },
    from: { width: SHORT },
    to: { width: SHORT },
    value: { format: 'number', width: SHORT },
    note: { width: LONG },
  },
};

/** The columns of a table in the order in which we write them. */
export function columnsOf<Name extends TableName>(words: Words, name: Name): readonly ColumnOf<Name>[] {
  return Object.keys(words.tables.columns[name]) as ColumnOf<Name>[];
}

/** How a column is made. */
export function schemaOf<Name extends TableName>(name: Name, column: ColumnOf<Name>): ColumnSchema {
  return TABLE_SCHEMAS[name][column] ?? {};
}
