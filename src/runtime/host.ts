/** The host: holds a script beside a document and starts its executions as Google would. */

import { actThrough } from './acting';
import { grantedScopes } from './authorization';
import { createClock } from './clock';
import { settleCustomFunction } from './custom-function';
import { dueAt } from './due-triggers';
import { typeInto } from './editing';
import { clockFields, type EditedCell, type EditedPlace, type EventFields, eventObject } from './events';
import type { Host, HostOptions, RunOptions, TriggerRun } from './host-api';
import { compileProgram } from './program';
import type { RegisteredMenu, RunResult } from './result';
import { runScript } from './run-script';
import { ScriptExecution } from './script-execution';
import type { TriggerModel } from './spreadsheet/model';
import { spreadsheetServicesWith } from './spreadsheet/services/spreadsheet-services';
import { type SpreadsheetServices, withSpreadsheetScope } from './spreadsheet-services';
import { HELP } from './ui/menu';
import { createUi } from './ui/ui';
import { clientArguments, clientResult, intoRealm, outOfRealm } from './values';
import { CONSUMER_QUOTAS, type User, World } from './world';

export type { Host, HostOptions, RunOptions, TriggerRun } from './host-api';

/** Google, "Quotas": script runtime, and simple triggers and custom functions. */
export const SCRIPT_TIME_LIMIT_MS = 6 * 60 * 1000;
export const SHORT_TIME_LIMIT_MS = 30 * 1000;

/** Real time after which a script that never returns is stopped: ample for 100,000 rows, short for a person who waits. */
const CPU_LIMIT_MS = 2 * 60 * 1000;

/** Where a person is asked, their time counts as well: the machine cannot tell waiting from work. */
function machineLimitOf({ answers, authMode = 'FULL' }: RunOptions): number {
  return typeof answers === 'function' && authMode === 'FULL' ? SCRIPT_TIME_LIMIT_MS : CPU_LIMIT_MS;
}

/** The person at the screen when no test says otherwise. */
const DEFAULT_USER: User = { email: 'user@example.com', locale: 'en' };

/** The instant the clock shows when nothing is set: results never depend on the machine's own clock. */
const DEFAULT_START = Date.UTC(2026, 0, 15, 9, 0, 0);

/**
 * Holds the program beside the document; nothing of it runs before the first call.
 * @throws ScriptParseError for code that Apps Script does not parse
 */
export function createHost(options: HostOptions): Host {
  const program = compileProgram(options.code);
  const clock = options.clock ?? createClock(DEFAULT_START);
  const { document, manifest } = options;
  const world = new World(
    document,
    clock,
    manifest,
    options.html ?? {},
    { ...CONSUMER_QUOTAS, ...options.quotas },
    options.random ?? Math.random,
    options.isAddOn ?? true,
  );
  const owner = options.user ?? DEFAULT_USER;
  const scopes = grantedScopes(manifest.oauthScopes, options.deniedScopes ?? []);
  const cost = options.callCostMs ?? 0;
  const spreadsheetServices = options.spreadsheetServices ?? spreadsheetServicesWith();
  let menus: RegisteredMenu[] = [];

  function newExecution(run: RunOptions): ScriptExecution {
    return new ScriptExecution({
      world,
      user: run.user ?? owner,
      authMode: run.authMode ?? 'FULL',
      scopes,
      timeLimitMs: run.timeLimitMs ?? SCRIPT_TIME_LIMIT_MS,
      callCostMs: typeof cost === 'function' ? cost : () => cost,
      interrupt: run.interrupt,
      answers: run.answers ?? [],
      observe: run.observe,
      hasUi: run.hasUi ?? true,
      declared: program.declared,
    });
  }

  /** One set of services for an execution, so that `e.source === SpreadsheetApp.getActive()`. */
  function servicesOf(execution: ScriptExecution): ReturnType<SpreadsheetServices> {
    const makers = spreadsheetServices(withSpreadsheetScope(execution), document, {
      getUi: createUi(execution),
      toast: (message, title, timeoutSeconds) =>
        execution.show({ kind: 'toast', toast: { message, title, timeoutSeconds } }),
    });
    const made = new Map<string, object>();
    const once = (name: string, make: () => object) => (): object => {
      let service = made.get(name);
      if (service === undefined) made.set(name, (service = make()));
      return service;
    };
    const entries = Object.entries(makers).map(([name, make]) => [name, once(name, make)] as const);
    return Object.fromEntries(entries) as unknown as ReturnType<SpreadsheetServices>;
  }

  interface Call {
    readonly functionName: string;
    readonly isCallable: (name: string) => boolean;
    readonly parameters: (execution: ScriptExecution, app: () => object) => readonly unknown[];
    readonly takeOut?: (value: unknown, execution: ScriptExecution) => unknown;
  }

  function start(call: Call, run: RunOptions): RunResult {
    const execution = newExecution(run);
    const services = servicesOf(execution);
    const result = runScript({
      execution,
      program,
      functionName: call.functionName,
      isCallable: call.isCallable,
      parameters: () => call.parameters(execution, services.SpreadsheetApp),
      takeOut: call.takeOut ?? ((value) => outOfRealm(value, execution.realm)),
      services,
      cpuLimitMs: options.cpuLimitMs ?? machineLimitOf(run),
    });
    for (const menu of result.menus) {
      menus = [...menus.filter((known) => known.caption !== menu.caption), menu];
    }
    return result;
  }

  /** Names ending in `_` are private; `object.method` may be a menu item or trigger, but no client call. */
  const isStartable = (name: string): boolean =>
    !name.endsWith('_') && (name.includes('.') || program.functions.has(name));

  function fire(functionName: string, event: EventFields, run: RunOptions): RunResult {
    return start(
      {
        functionName,
        isCallable: isStartable,
        parameters: (execution, app) => [eventObject(execution, app, event)],
      },
      run,
    );
  }

  /** The simple trigger of that name, where the script has one. */
  function simple(handler: string, event: EventFields, run: RunOptions): TriggerRun[] {
    if (!program.functions.has(handler) || run.simpleTriggers === false) return [];
    return [{ handler, triggerId: undefined, result: fire(handler, event, run) }];
  }

  /** Installed triggers run with all rights, as the person who installed them. */
  function installed(trigger: TriggerModel, event: EventFields, run: RunOptions): TriggerRun {
    const fields = { ...event.fields, triggerUid: trigger.id };
    const user = { email: trigger.user, locale: owner.locale };
    const result = fire(trigger.handler, { ...event, fields }, { ...run, authMode: 'FULL', user });
    return { handler: trigger.handler, triggerId: trigger.id, result };
  }

  const triggersFor = (event: TriggerModel['event']): TriggerModel[] =>
    document.triggers.filter((trigger) => trigger.event === event);

  /** Whoever sits at the screen needs no scopes, and what they do is no call of a script. */
  function personAt(user: User): ScriptExecution {
    return new ScriptExecution({
      world,
      user,
      authMode: 'FULL',
      scopes: undefined,
      timeLimitMs: SCRIPT_TIME_LIMIT_MS,
      callCostMs: () => 0,
      interrupt: undefined,
      answers: [],
      observe: undefined,
      hasUi: false,
      declared: new Set(),
    });
  }

  function edited(place: EditedPlace, { value, oldValue }: EditedCell, run: RunOptions = {}): TriggerRun[] {
    const single = place.rows === 1 && place.columns === 1;
    const event: EventFields = { fields: single ? { value, oldValue } : {}, range: place, source: true };
    const change: EventFields = { fields: { changeType: 'EDIT' }, source: true };
    return [
      ...simple('onEdit', event, {
        timeLimitMs: SHORT_TIME_LIMIT_MS,
        ...run,
        authMode: run.authMode ?? 'LIMITED',
      }),
      ...triggersFor('EDIT').map((trigger) => installed(trigger, event, run)),
      ...triggersFor('CHANGE').map((trigger) => installed(trigger, change, run)),
    ];
  }

  return {
    world,
    document,
    clock,
    menu: () => menus,

    run(functionName, parameters = [], run = {}) {
      const { trigger } = run;
      if (trigger !== undefined) return fire(functionName, { fields: trigger, source: true }, run);
      return start(
        {
          functionName,
          isCallable: isStartable,
          parameters: ({ realm }) => parameters.map((value) => intoRealm(value, realm)),
        },
        run,
      );
    },

    open(run = {}) {
      menus = [];
      const event: EventFields = { fields: {}, source: true };
      const limited: RunOptions = {
        timeLimitMs: SHORT_TIME_LIMIT_MS,
        ...run,
        authMode: run.authMode ?? 'LIMITED',
      };
      const runs = simple('onOpen', event, limited);
      if (runs.some(({ result }) => result.error !== undefined))
        menus = [{ caption: undefined, entries: [HELP] }];
      return [...runs, ...triggersFor('OPEN').map((trigger) => installed(trigger, event, run))];
    },

    install(run = {}) {
      return simple('onInstall', { fields: {} }, { ...run, authMode: 'FULL' });
    },

    edit({ sheet, a1, values, ...run }) {
      const typist = personAt(run.user ?? owner);
      const app = servicesOf(typist).SpreadsheetApp();
      const typed = typeInto(document, app, { sheet, a1, values });
      return edited(typed.place, typed, run);
    },

    act(user, deed) {
      const person = personAt(user);
      return actThrough(person, servicesOf(person).SpreadsheetApp(), deed);
    },

    edited,

    changed(changeType, run = {}) {
      const event: EventFields = { fields: { changeType }, source: true };
      return triggersFor('CHANGE').map((trigger) => installed(trigger, event, run));
    },

    clientCall(name, parameters = [], run = {}) {
      const carried = clientArguments(parameters);
      return start(
        {
          functionName: name,
          isCallable: (wanted) => !wanted.endsWith('_') && program.functions.has(wanted),
          parameters: ({ realm }) => carried.map((value) => intoRealm(value, realm)),
          takeOut: (value, { realm }) => clientResult(value, realm),
        },
        run,
      );
    },

    customFunction(name, parameters = [], run = {}) {
      const declared = [...program.functionDeclarations].find(
        (candidate) => !candidate.endsWith('_') && candidate.toUpperCase() === name.toUpperCase(),
      );
      if (declared === undefined) return { error: '#NAME?', message: `Unknown function: '${name}'.` };
      const result = start(
        {
          functionName: declared,
          isCallable: () => true,
          parameters: ({ realm }) => parameters.map((value) => intoRealm(value, realm)),
        },
        { timeLimitMs: SHORT_TIME_LIMIT_MS, ...run, authMode: 'CUSTOM_FUNCTION', hasUi: false },
      );
      return settleCustomFunction(result);
    },

    runDueTriggers(run = {}) {
      const zone = manifest.timeZone;
      const due = triggersFor('CLOCK')
        .map((trigger) => ({ trigger, at: dueAt(trigger, world.lastRuns.get(trigger.id), zone) }))
        .filter(
          (entry): entry is { trigger: TriggerModel; at: number } => (entry.at ?? Infinity) <= clock.now(),
        )
        .sort((one, other) => one.at - other.at);
      return due.map(({ trigger }) => {
        world.lastRuns.set(trigger.id, clock.now());
        return installed(trigger, { fields: clockFields(clock.now(), zone) }, { ...run, hasUi: false });
      });
    },
  };
}
