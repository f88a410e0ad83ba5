/** Which calls an authorization mode and the manifest's scopes allow, in Google's words. */

import type { AuthMode, ServiceCall } from './execution';

const SCOPE_PREFIX = 'https://www.googleapis.com/auth/';

/** Wider scopes that cover a narrower one (Google, `guides/sheets` per-method lists and Calendar's scopes). */
const COVERED_BY: Readonly<Record<string, readonly string[]>> = {
  'spreadsheets.currentonly': [`${SCOPE_PREFIX}spreadsheets`],
  calendar: ['https://www.google.com/calendar/feeds'],
};

/** What each mode may do (Google, "Editor add-on authorization lifecycle", table of modes). */
const ALLOWED: Readonly<Record<AuthMode, ReadonlySet<NonNullable<ServiceCall['needs']>>>> = {
  NONE: new Set(['nothing']),
  LIMITED: new Set(['nothing', 'document', 'document-write']),
  CUSTOM_FUNCTION: new Set(['nothing', 'document']),
  FULL: new Set(['nothing', 'document', 'document-write', 'user']),
};

/** The OAuth scopes an execution has: those of the manifest less those the user refused; undefined grants all. */
export type GrantedScopes = ReadonlySet<string> | undefined;

/**
 * @param oauthScopes full URLs of the manifest; absent when Google works the scopes out by itself
 * @param denied full URLs that the user did not grant
 */
export function grantedScopes(
  oauthScopes: readonly string[] | undefined,
  denied: readonly string[],
): GrantedScopes {
  if (oauthScopes === undefined) return undefined;
  return new Set(oauthScopes.filter((scope) => !denied.includes(scope)));
}

export const scopeUrl = (scope: string): string =>
  scope.includes('://') ? scope : `${SCOPE_PREFIX}${scope}`;

export function hasScope(granted: GrantedScopes, scope: string): boolean {
  if (granted === undefined) return true;
  return [scopeUrl(scope), ...(COVERED_BY[scope] ?? [])].some((url) => granted.has(url));
}

/**
 * Why Google refuses the call, or undefined when it allows it.
 * @returns the text of the `Exception`: the mode's refusal names the method alone, the scope's names the scope
 */
export function refusal(call: ServiceCall, mode: AuthMode, granted: GrantedScopes): string | undefined {
  if (!ALLOWED[mode].has(call.needs ?? 'nothing')) {
    return `You do not have permission to call ${call.name.slice(call.name.indexOf('.') + 1)}`;
  }
  if (call.scope === undefined || hasScope(granted, call.scope)) return undefined;
  const alternatives = [scopeUrl(call.scope), ...(COVERED_BY[call.scope] ?? [])];
  const required = alternatives.length === 1 ? alternatives[0] : `(${alternatives.join(' || ')})`;
  return `Specified permissions are not sufficient to call ${call.name}. Required permissions: ${required}`;
}
