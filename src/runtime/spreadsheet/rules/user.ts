import type { Realm } from '../../execution';
import type { RuleContext } from './context';
import { RuleService } from './service';

type GoogleUser = GoogleAppsScript.Base.User;

/** The User object a script sees for an e-mail address. */
export function userFromEmail(context: RuleContext, email: string): GoogleUser {
  return new UserService(context, email).exposed as GoogleUser;
}

/**
 * The address a script means: a text, or a User object of whichever service (Session's too, hence by its method rather
 * than its class). Undefined for anything else.
 */
export function emailOf(realm: Realm, value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const service = realm.reveal(value);
  if (service === undefined || !('getEmail' in service) || typeof service.getEmail !== 'function')
    return undefined;
  const email: unknown = service.getEmail();
  return typeof email === 'string' ? email : undefined;
}

class UserService extends RuleService<Pick<GoogleUser, 'getEmail'>> implements Pick<GoogleUser, 'getEmail'> {
  constructor(
    context: RuleContext,
    private readonly email: string,
  ) {
    super(context, 'User');
  }

  getEmail(): string {
    return this.navigate('getEmail', () => this.email);
  }
}
