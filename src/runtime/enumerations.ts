/** Enumerations of the services in this folder, made once for each execution so that `===` holds. */

import type { Realm } from './execution';
import { EnumFamily } from './spreadsheet/rules/enums';

/** Members in the order of Google's reference pages, which is that of `ordinal()`. */
const NAMES = {
  AuthMode: ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  AuthorizationStatus: ['REQUIRED', 'NOT_REQUIRED'],
  EventType: ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  TriggerSource: ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  InstallationSource: ['APPS_MARKETPLACE_DOMAIN_ADD_ON', 'NONE', 'WEB_STORE_ADD_ON'],
  Button: ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  ButtonSet: ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  DigestAlgorithm: ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
  MacAlgorithm: ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
  Charset: ['US_ASCII', 'UTF_8'],
  SandboxMode: ['EMULATED', 'IFRAME', 'NATIVE'],
  XFrameOptionsMode: ['ALLOWALL', 'DEFAULT'],
} as const;

export type EnumerationName = keyof typeof NAMES;
export type MemberOf<Name extends EnumerationName> = (typeof NAMES)[Name][number];

export class Enumerations {
  readonly #families = new Map<EnumerationName, EnumFamily>();
  readonly #realm: Realm;

  constructor(realm: Realm) {
    this.#realm = realm;
  }

  /** What hangs on the service, e.g. `ScriptApp.AuthMode`. */
  family(name: EnumerationName): EnumFamily {
    let family = this.#families.get(name);
    if (family === undefined) {
      family = new EnumFamily(this.#realm, name, NAMES[name]);
      this.#families.set(name, family);
    }
    return family;
  }

  value<Name extends EnumerationName>(name: Name, member: MemberOf<Name>): unknown {
    return this.family(name).value(member);
  }

  /** The member's name; undefined for anything else, other enumerations' members included. */
  nameOf<Name extends EnumerationName>(name: Name, value: unknown): MemberOf<Name> | undefined {
    return this.family(name).nameOf(value) as MemberOf<Name> | undefined;
  }
}
