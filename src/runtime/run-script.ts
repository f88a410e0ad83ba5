/** Runs one function of a program in a realm of its own, from start-up to the result. */

import vm from 'node:vm';
import { HookFailure, Kill, TIME_LIMIT_MESSAGE, TimeLimit } from './interruption';
import type { Program } from './program';
import type { RunError, RunResult } from './result';
import type { ScriptExecution } from './script-execution';
import { defineGlobals } from './services/globals';
import { releaseLocksOf } from './services/lock';

export interface Start {
  readonly execution: ScriptExecution;
  readonly program: Program;
  readonly functionName: string;
  /** Whether a script may be started under this name. */
  readonly isCallable: (name: string) => boolean;
  /** Arguments in the realm of the execution, made after the script has been loaded. */
  readonly parameters: (execution: ScriptExecution) => readonly unknown[];
  /** Takes the result out of the realm. */
  readonly takeOut: (value: unknown, execution: ScriptExecution) => unknown;
  /** Further global services, e.g. `SpreadsheetApp`. */
  readonly services: Readonly<Record<string, () => object>>;
  /** Real time after which the machine stops the script, whatever the settable clock says. */
  readonly cpuLimitMs: number;
}

/** The property through which the host's call enters the realm, so that the time limit of `node:vm` covers it. */
const ENTRY = Symbol.for('runtime.entry');
const entry = new vm.Script(`globalThis[Symbol.for('runtime.entry')]()`, { filename: 'runtime-entry.js' });

const PATH = /^[\p{ID_Start}$_][\p{ID_Continue}$]*(\.[\p{ID_Start}$_][\p{ID_Continue}$]*)*$/u;

/**
 * Starts the program in the execution's realm and calls the function.
 * @returns what the execution left behind; errors of the script and of services are in it, not thrown
 * @throws whatever a hook or an answer of the caller threw by itself
 */
export function runScript(start: Start): RunResult {
  const { execution } = start;
  const before = process.cpuUsage();
  let value: unknown;
  let error: RunError | undefined;
  try {
    defineGlobals(execution, start.services);
    value = start.takeOut(callFunction(start), execution);
  } catch (thrown) {
    error = describe(thrown, execution);
  }
  releaseLocksOf(execution);
  if (execution.end instanceof HookFailure) throw execution.end.cause;
  if (execution.end !== undefined) error = describe(execution.end, execution);
  const { user, system } = process.cpuUsage(before);
  return {
    value: error === undefined ? value : undefined,
    ...(error === undefined ? {} : { error }),
    ...execution.traces,
    meter: execution.meter.reading((user + system) / 1000),
    missing: execution.missing,
  };
}

function callFunction(start: Start): unknown {
  const { execution, program, functionName } = start;
  const { context } = execution.realm;
  const limits = { timeout: start.cpuLimitMs };
  program.script.runInContext(context, limits);
  if (execution.end !== undefined) throw execution.end;
  const target = start.isCallable(functionName) ? lookUp(context, functionName) : undefined;
  if (target === undefined)
    throw execution.realm.error('Error', `Script function not found: ${functionName}`);

  const parameters = start.parameters(execution);
  let outcome: { value: unknown } | { thrown: unknown } | undefined;
  Object.defineProperty(context, ENTRY, {
    configurable: true,
    value: () => {
      const returned = Reflect.apply(target.method, target.self, parameters) as unknown;
      const isPromise = execution.realm.settle(
        returned,
        (value) => (outcome = { value }),
        (thrown) => (outcome = { thrown }),
      );
      if (!isPromise) outcome = { value: returned };
    },
  });
  entry.runInContext(context, limits);
  if (outcome === undefined) return undefined;
  if ('thrown' in outcome) throw outcome.thrown;
  return outcome.value;
}

interface Target {
  readonly method: Function;
  readonly self: unknown;
}

/** `f`, `Class.staticMethod` or `object.method`. */
function lookUp(context: vm.Context, path: string): Target | undefined {
  if (!PATH.test(path)) return undefined;
  const names = path.split('.');
  let self: unknown;
  let found: unknown;
  try {
    found = new vm.Script(names[0]!).runInContext(context);
  } catch (error) {
    if (isUndefinedName(error)) return undefined;
    throw error;
  }
  for (const name of names.slice(1)) {
    self = found;
    if (self === null || self === undefined) return undefined;
    found = Reflect.get(Object(self) as object, name);
  }
  return typeof found === 'function' ? { method: found, self } : undefined;
}

const isUndefinedName = (error: unknown): boolean =>
  ['ReferenceError', 'SyntaxError'].includes((error as { name?: string }).name ?? '');

function describe(thrown: unknown, execution: ScriptExecution): RunError {
  if (
    thrown instanceof TimeLimit ||
    (thrown as { code?: string } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  ) {
    return { name: 'Exception', message: TIME_LIMIT_MESSAGE, kind: 'time-limit' };
  }
  if (thrown instanceof Kill) return { name: thrown.name, message: thrown.message, kind: 'killed' };
  if (!execution.realm.isError(thrown) && !(thrown instanceof Error)) {
    return { name: 'Error', message: String(thrown), kind: 'script' };
  }
  const { name, message, stack } = thrown;
  return {
    name,
    message,
    kind: name === 'Exception' ? 'service' : 'script',
    ...(stack === undefined ? {} : { stack }),
  };
}
