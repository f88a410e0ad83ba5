/** LockService: keeps executions of the script apart; people's own edits pass any lock. */

import type { ScriptExecution } from '../script-execution';
import { aNumber } from '../spreadsheet/rules/arguments';
import { Service } from './service';

const TIMEOUT = 'Lock timeout: another process was holding the lock for too long.';

export class Lock extends Service implements GoogleAppsScript.Lock.Lock {
  readonly #name: string;

  constructor(execution: ScriptExecution, name: string) {
    super(execution, 'Lock', 'LockService.Lock');
    this.#name = name;
  }

  hasLock(): boolean {
    return this.navigate('hasLock', () => this.#holder === this.execution);
  }

  /** In a world that stands still while a script waits, a lock held by another execution stays held: the wait is in vain. */
  tryLock(timeoutInMillis: number): boolean {
    this.check('tryLock', [timeoutInMillis], [aNumber]);
    return this.navigate('tryLock', () => this.#acquire(timeoutInMillis));
  }

  waitLock(timeoutInMillis: number): void {
    this.check('waitLock', [timeoutInMillis], [aNumber]);
    this.navigate('waitLock', () => {
      if (!this.#acquire(timeoutInMillis)) this.execution.fail(TIMEOUT);
    });
  }

  releaseLock(): void {
    this.navigate('releaseLock', () => {
      if (this.#holder === this.execution) this.world.lockHolders.delete(this.#name);
    });
  }

  get #holder(): object | undefined {
    return this.world.lockHolders.get(this.#name);
  }

  /** A negative wait fails even on a free lock (seen on live Apps Script). */
  #acquire(timeout: number): boolean {
    if (this.#holder === this.execution) return true;
    if (timeout < 0) return false;
    if (this.#holder !== undefined) {
      this.execution.pass(timeout);
      return false;
    }
    this.world.lockHolders.set(this.#name, this.execution);
    return true;
  }
}

/** Lets go of everything an execution holds: at its end, and while it shows a dialog (Google, `reference/lock`). */
export function releaseLocksOf(execution: ScriptExecution): void {
  for (const [name, holder] of execution.world.lockHolders) {
    if (holder === execution) execution.world.lockHolders.delete(name);
  }
}

export class LockService extends Service implements GoogleAppsScript.Lock.LockService {
  constructor(execution: ScriptExecution) {
    super(execution, 'LockService');
  }

  getDocumentLock(): Lock {
    return this.#open('getDocumentLock', 'document');
  }

  getScriptLock(): Lock {
    return this.#open('getScriptLock', 'script');
  }

  getUserLock(): Lock {
    return this.#open('getUserLock', `user:${this.execution.options.user.email}`);
  }

  #open(method: string, name: string): Lock {
    return this.navigate(method, () => new Lock(this.execution, name).exposed(), { needs: 'document' });
  }
}
