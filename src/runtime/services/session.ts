/** Session: who runs the script, in which language and time zone. */

import type { ScriptExecution } from '../script-execution';
import { Service } from './service';

export class User extends Service implements Pick<GoogleAppsScript.Base.User, 'getEmail'> {
  readonly #email: string;

  constructor(execution: ScriptExecution, email: string) {
    super(execution, 'User');
    this.#email = email;
  }

  getEmail(): string {
    return this.navigate('getEmail', () => this.#email, { scope: 'userinfo.email' });
  }
}

type PartOfSession = Pick<
  GoogleAppsScript.Base.Session,
  | 'getActiveUser'
  | 'getActiveUserLocale'
  | 'getEffectiveUser'
  | 'getScriptTimeZone'
  | 'getTemporaryActiveUserKey'
>;

export class Session extends Service implements PartOfSession {
  constructor(execution: ScriptExecution) {
    super(execution, 'Session');
  }

  /** Without the user's authorization the address is blank, not an error (Google, `reference/base/Session`). */
  getActiveUser(): GoogleAppsScript.Base.User {
    return this.#user('getActiveUser', {});
  }

  getEffectiveUser(): GoogleAppsScript.Base.User {
    return this.#user('getEffectiveUser', { needs: 'user', scope: 'userinfo.email' });
  }

  getActiveUserLocale(): string {
    return this.navigate('getActiveUserLocale', () => this.execution.userLocale);
  }

  getScriptTimeZone(): string {
    return this.navigate('getScriptTimeZone', () => this.world.manifest.timeZone);
  }

  getTemporaryActiveUserKey(): string {
    return this.navigate('getTemporaryActiveUserKey', () => `key-of-${this.execution.options.user.email}`);
  }

  #user(method: string, more: { needs?: 'user'; scope?: string }): GoogleAppsScript.Base.User {
    const make = () => new User(this.execution, this.execution.userEmail).exposed();
    return this.navigate(method, make, more) as unknown as GoogleAppsScript.Base.User;
  }
}
