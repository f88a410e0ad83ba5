/** ScriptApp: installable triggers, authorization, enumerations. */

import { hasScope, scopeUrl } from '../authorization';
import { Kill } from '../interruption';
import type { ScriptExecution } from '../script-execution';
import { anArray, anything, aString } from '../spreadsheet/rules/arguments';
import type { TriggerModel } from '../spreadsheet/model';
import { Service } from './service';
import { Trigger, TriggerBuilder } from './triggers';

type Gas = GoogleAppsScript.Script.ScriptApp;
type PartOfScriptApp = Pick<
  Gas,
  | 'deleteTrigger'
  | 'getAuthorizationInfo'
  | 'getProjectTriggers'
  | 'getScriptId'
  | 'newTrigger'
  | 'requireAllScopes'
  | 'requireScopes'
>;

const ACCESS = { needs: 'user', scope: 'script.scriptapp' } as const;

class AuthorizationInfo extends Service implements GoogleAppsScript.Script.AuthorizationInfo {
  readonly #complete: boolean;
  constructor(execution: ScriptExecution, complete: boolean) {
    super(execution, 'AuthorizationInfo');
    this.#complete = complete;
  }
  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    const member = this.#complete ? 'NOT_REQUIRED' : 'REQUIRED';
    return this.execution.enumerations.value('AuthorizationStatus', member) as never;
  }
  getAuthorizationUrl(): string {
    return (this.#complete ? null : 'https://accounts.google.com/o/oauth2/auth') as string;
  }
}

export class ScriptApp extends Service implements PartOfScriptApp {
  readonly AuthMode: unknown;
  readonly AuthorizationStatus: unknown;
  readonly EventType: unknown;
  readonly InstallationSource: unknown;
  readonly TriggerSource: unknown;

  constructor(execution: ScriptExecution) {
    super(execution, 'ScriptApp');
    const { enumerations } = execution;
    this.AuthMode = enumerations.family('AuthMode').exposed;
    this.AuthorizationStatus = enumerations.family('AuthorizationStatus').exposed;
    this.EventType = enumerations.family('EventType').exposed;
    this.InstallationSource = enumerations.family('InstallationSource').exposed;
    this.TriggerSource = enumerations.family('TriggerSource').exposed;
  }

  newTrigger(functionName: string): GoogleAppsScript.Script.TriggerBuilder {
    this.check('newTrigger', [functionName], [aString]);
    const make = () => new TriggerBuilder(this.execution, functionName).exposed();
    return this.navigate('newTrigger', make, ACCESS) as unknown as GoogleAppsScript.Script.TriggerBuilder;
  }

  /** The current user's triggers of this script; here they are all on the one document. */
  getProjectTriggers(): GoogleAppsScript.Script.Trigger[] {
    return this.navigate('getProjectTriggers', () => this.#list(), ACCESS);
  }

  getUserTriggers(document: unknown): GoogleAppsScript.Script.Trigger[] {
    this.check('getUserTriggers', [document], [anything]);
    return this.navigate('getUserTriggers', () => this.#list(), ACCESS);
  }

  deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    const service = this.execution.realm.reveal(trigger);
    this.check('deleteTrigger', [trigger], [() => service instanceof Trigger]);
    this.navigate(
      'deleteTrigger',
      () => {
        const { triggers } = this.world.document;
        const at = triggers.findIndex(({ id }) => id === Trigger.idOf(service as Trigger));
        if (at >= 0) triggers.splice(at, 1);
      },
      ACCESS,
    );
  }

  getScriptId(): string {
    return this.navigate('getScriptId', () => `script-of-${this.world.document.id}`);
  }

  getAuthorizationInfo(
    authMode: GoogleAppsScript.Script.AuthMode,
  ): GoogleAppsScript.Script.AuthorizationInfo {
    this.#checkMode('getAuthorizationInfo', authMode);
    return this.navigate('getAuthorizationInfo', () => {
      const complete = this.#manifestScopes.every((scope) => this.#has(scope));
      return new AuthorizationInfo(this.execution, complete).exposed();
    });
  }

  /** Where the user has not granted all, Google ends the execution and asks. */
  requireAllScopes(authMode: GoogleAppsScript.Script.AuthMode): void {
    this.#checkMode('requireAllScopes', authMode);
    this.navigate('requireAllScopes', () => this.#require(this.#manifestScopes));
  }

  requireScopes(authMode: GoogleAppsScript.Script.AuthMode, oAuthScopes: string[]): void {
    this.#checkMode('requireScopes', authMode);
    this.check('requireScopes', [oAuthScopes], [anArray]);
    this.navigate('requireScopes', () => this.#require(oAuthScopes));
  }

  get #manifestScopes(): readonly string[] {
    return this.world.manifest.oauthScopes ?? [];
  }

  #checkMode(method: string, mode: unknown): void {
    this.check(
      method,
      [mode],
      [(value) => this.execution.enumerations.nameOf('AuthMode', value) !== undefined],
    );
  }

  #has(scope: string): boolean {
    return hasScope(this.execution.options.scopes, scope);
  }

  #require(scopes: readonly string[]): void {
    const absent = scopes.filter((scope) => !this.#has(scope));
    if (absent.length > 0) {
      this.execution.kill(new Kill(`Authorization is required: ${absent.map(scopeUrl).join(', ')}`));
    }
  }

  #list(): GoogleAppsScript.Script.Trigger[] {
    const { email } = this.execution.options.user;
    const own = this.world.document.triggers.filter((trigger: TriggerModel) => trigger.user === email);
    const exposed = own.map((model) => new Trigger(this.execution, model).exposed());
    return this.array(exposed) as unknown as GoogleAppsScript.Script.Trigger[];
  }
}
