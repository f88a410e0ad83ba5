/** Logger and console: what a script notes down, kept in the result of the run. */

import type { LogEntry } from '../result';
import type { ScriptExecution } from '../script-execution';
import { Service } from './service';

/** Text of a logged value: strings as they are, errors with their stack, plain data as JSON. */
export function logText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Object.prototype.toString.call(value) === '[object Error]') {
    return (value as Error).stack ?? String(value);
  }
  if (Object.prototype.toString.call(value) === '[object Date]') return String(value);
  const own = String(value);
  if (own !== '[object Object]' && !Array.isArray(value)) return own;
  try {
    return JSON.stringify(value) ?? own;
  } catch {
    return own;
  }
}

/** `%s`, `%d`, `%i`, `%f`, `%o`, `%j` take the values in turn; the rest is appended after spaces. */
export function logMessage(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(logText).join(' ');
  const filled = first.replaceAll(/%[sdifoj%]/g, (place) => {
    if (place === '%%') return '%';
    return rest.length === 0 ? place : logText(rest.shift());
  });
  return [filled, ...rest.map(logText)].join(' ');
}

type Severity = LogEntry['severity'];

export class Logger
  extends Service
  implements Pick<GoogleAppsScript.Base.Logger, 'clear' | 'getLog' | 'log'>
{
  #cleared = 0;

  constructor(execution: ScriptExecution) {
    super(execution, 'Logger');
  }

  log(...values: unknown[]): GoogleAppsScript.Base.Logger {
    this.navigate('log', () => note(this.execution, 'INFO', values));
    return this as unknown as GoogleAppsScript.Base.Logger;
  }

  getLog(): string {
    const entries = this.execution.traces.log.slice(this.#cleared);
    return entries.map((entry) => `${entry.severity}: ${entry.message}\n`).join('');
  }

  clear(): void {
    this.#cleared = this.execution.traces.log.length;
  }
}

type PartOfConsole = Pick<typeof console, 'error' | 'info' | 'log' | 'time' | 'timeEnd' | 'warn'>;

export class ScriptConsole extends Service implements PartOfConsole {
  readonly #timers = new Map<string, number>();

  constructor(execution: ScriptExecution) {
    super(execution, 'console');
  }

  log(...values: unknown[]): void {
    this.#note('log', 'DEBUG', values);
  }

  info(...values: unknown[]): void {
    this.#note('info', 'INFO', values);
  }

  warn(...values: unknown[]): void {
    this.#note('warn', 'WARNING', values);
  }

  error(...values: unknown[]): void {
    this.#note('error', 'ERROR', values);
  }

  time(label: string): void {
    this.#timers.set(label, this.execution.now());
  }

  timeEnd(label: string): void {
    const start = this.#timers.get(label);
    if (start === undefined) return;
    this.#timers.delete(label);
    this.#note('timeEnd', 'DEBUG', [`${label}: ${this.execution.now() - start}ms`]);
  }

  #note(method: string, severity: Severity, values: readonly unknown[]): void {
    this.navigate(method, () => note(this.execution, severity, values));
  }
}

function note(execution: ScriptExecution, severity: Severity, values: readonly unknown[]): void {
  execution.traces.log.push({ severity, message: logMessage(values) });
}
