/** Installable triggers and their builders, with the limits of add-ons. */

import type { ScriptExecution } from '../script-execution';
import { aNumber, isDate } from '../spreadsheet/rules/arguments';
import type { TriggerModel } from '../spreadsheet/model';
import { Service } from './service';

type GasTrigger = GoogleAppsScript.Script.Trigger;
type Event = TriggerModel['event'];
type Draft = Partial<Omit<TriggerModel, 'id' | 'handler' | 'event' | 'user' | 'createdAt'>>;

/** Triggers per user and script (Google, "Quotas"). */
const MAXIMUM_TRIGGERS = 20;

/** Minutes that `everyMinutes` takes (Google, `reference/script/ClockTriggerBuilder`). */
const MINUTE_STEPS = new Set([1, 5, 10, 15, 30]);

const EVENT_TYPES = {
  OPEN: 'ON_OPEN',
  EDIT: 'ON_EDIT',
  CHANGE: 'ON_CHANGE',
  FORM_SUBMIT: 'ON_FORM_SUBMIT',
  CLOCK: 'CLOCK',
} as const;

/** The kind as it stands in Google's "too many" sentence; seen for clock triggers, by analogy for the others. */
const KIND_WORDS: Readonly<Record<Event, string>> = {
  OPEN: 'open',
  EDIT: 'edit',
  CHANGE: 'change',
  FORM_SUBMIT: 'form submit',
  CLOCK: 'time-based',
};

export class Trigger extends Service implements GasTrigger {
  readonly #model: TriggerModel;

  constructor(execution: ScriptExecution, model: TriggerModel) {
    super(execution, 'Trigger');
    this.#model = model;
  }

  /** For ScriptApp: the id without a call of the script. */
  static idOf(trigger: Trigger): string {
    return trigger.#model.id;
  }

  getUniqueId(): string {
    return this.#model.id;
  }

  getHandlerFunction(): string {
    return this.#model.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return this.execution.enumerations.value('EventType', EVENT_TYPES[this.#model.event]) as never;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    const source = this.#model.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS';
    return this.execution.enumerations.value('TriggerSource', source) as never;
  }

  getTriggerSourceId(): string {
    return (this.#model.event === 'CLOCK' ? null : this.world.document.id) as string;
  }
}

/** Keeps the trigger, or refuses it in the words Google uses. */
function install(execution: ScriptExecution, handler: string, event: Event, draft: Draft): Trigger {
  const { world } = execution;
  const user = execution.options.user.email;
  const own = world.document.triggers.filter((trigger) => trigger.user === user);
  if (world.isAddOn && own.some((trigger) => trigger.event === event)) {
    execution.fail(
      `This add-on has created too many ${KIND_WORDS[event]} triggers in this document for this Google user account`,
    );
  }
  if (own.length >= MAXIMUM_TRIGGERS) {
    execution.fail(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const id = `trigger-${world.document.nextId}`;
  world.document.nextId += 1;
  const model: TriggerModel = { id, handler, event, user, createdAt: execution.now(), ...draft };
  world.document.triggers.push(model);
  return new Trigger(execution, model).exposed();
}

export class TriggerBuilder
  extends Service
  implements Pick<GoogleAppsScript.Script.TriggerBuilder, 'forSpreadsheet' | 'timeBased'>
{
  readonly #handler: string;

  constructor(execution: ScriptExecution, handler: string) {
    super(execution, 'TriggerBuilder', 'ScriptApp.TriggerBuilder');
    this.#handler = handler;
  }

  /** Add-ons may only use the open file (Google, "Editor add-on triggers"); here there is no other. */
  forSpreadsheet(sheet: unknown): GoogleAppsScript.Script.SpreadsheetTriggerBuilder {
    const id = typeof sheet === 'string' ? sheet : undefined;
    const isSpreadsheet = this.execution.realm.classNameOf(sheet) === 'Spreadsheet';
    this.check('forSpreadsheet', [sheet], [() => id !== undefined || isSpreadsheet]);
    if (id !== undefined && id !== this.world.document.id) {
      this.execution.fail(`Spreadsheet ${id} is not available in this runtime`);
    }
    const builder = new SpreadsheetTriggerBuilder(this.execution, this.#handler);
    return builder.exposed() as unknown as GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  }

  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    const builder = new ClockTriggerBuilder(this.execution, this.#handler);
    return builder.exposed() as unknown as GoogleAppsScript.Script.ClockTriggerBuilder;
  }
}

type SpreadsheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

class SpreadsheetTriggerBuilder extends Service implements SpreadsheetBuilder {
  readonly #handler: string;
  #event: Event | undefined;

  constructor(execution: ScriptExecution, handler: string) {
    super(execution, 'SpreadsheetTriggerBuilder');
    this.#handler = handler;
  }

  onOpen(): SpreadsheetBuilder {
    return this.#on('OPEN');
  }

  onEdit(): SpreadsheetBuilder {
    return this.#on('EDIT');
  }

  onChange(): SpreadsheetBuilder {
    return this.#on('CHANGE');
  }

  onFormSubmit(): SpreadsheetBuilder {
    return this.#on('FORM_SUBMIT');
  }

  create(): GasTrigger {
    const event = this.#event ?? this.execution.fail('The trigger has no event type.');
    return this.navigate('create', () => install(this.execution, this.#handler, event, {}), {
      needs: 'user',
      scope: 'script.scriptapp',
    });
  }

  #on(event: Event): SpreadsheetBuilder {
    this.#event = event;
    return this;
  }
}

type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;
type PartOfClockBuilder = Pick<
  ClockBuilder,
  'after' | 'at' | 'atHour' | 'create' | 'everyDays' | 'everyHours' | 'everyMinutes' | 'everyWeeks'
>;

class ClockTriggerBuilder extends Service implements PartOfClockBuilder {
  readonly #handler: string;
  #draft: Draft = {};

  constructor(execution: ScriptExecution, handler: string) {
    super(execution, 'ClockTriggerBuilder', 'ScriptApp.ClockTriggerBuilder');
    this.#handler = handler;
  }

  after(durationMilliseconds: number): ClockBuilder {
    return this.#with('after', durationMilliseconds, 'afterMilliseconds');
  }

  at(date: GoogleAppsScript.Base.Date): ClockBuilder {
    this.check('at', [date], [isDate]);
    return this.#with('at', date.getTime() - this.execution.now(), 'afterMilliseconds');
  }

  atHour(hour: number): ClockBuilder {
    return this.#with('atHour', hour, 'atHour');
  }

  everyMinutes(n: number): ClockBuilder {
    this.check('everyMinutes', [n], [aNumber]);
    if (!MINUTE_STEPS.has(n))
      this.execution.fail(
        'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.',
      );
    return this.#with('everyMinutes', n, 'everyMinutes');
  }

  everyHours(n: number): ClockBuilder {
    return this.#with('everyHours', n, 'everyHours');
  }

  everyDays(n: number): ClockBuilder {
    return this.#with('everyDays', n, 'everyDays');
  }

  everyWeeks(n: number): ClockBuilder {
    return this.#with('everyWeeks', n, 'everyWeeks');
  }

  create(): GasTrigger {
    const draft = this.#draft;
    const isTimed = (
      ['afterMilliseconds', 'everyMinutes', 'everyHours', 'everyDays', 'everyWeeks'] as const
    ).some((key) => draft[key] !== undefined);
    if (!isTimed) this.execution.fail('The trigger has no time.');
    const often =
      draft.everyMinutes !== undefined || (draft.everyHours !== undefined && draft.everyHours < 1);
    if (this.world.isAddOn && often) {
      this.execution.fail('The recurrence interval for an Add-on trigger must be at least one hour.');
    }
    return this.navigate('create', () => install(this.execution, this.#handler, 'CLOCK', draft), {
      needs: 'user',
      scope: 'script.scriptapp',
    });
  }

  #with(method: string, value: number, key: keyof Draft): ClockBuilder {
    this.check(method, [value], [aNumber]);
    this.#draft = { ...this.#draft, [key]: Math.trunc(value) };
    return this as unknown as ClockBuilder;
  }
}
