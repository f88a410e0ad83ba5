import type { PageMessage } from '../protocol/messages';
import { LANGUAGES } from '../protocol/settings';
import { block, isDeed } from './deed-shapes';
import { type Check, count, either, finite, listOf, optional, shape, text } from './shapes';

/** Addresses longer than this are none (RFC 5321, with room). */
const LONGEST_EMAIL = 320;

/** One `@` and nothing that would be more than one address. */
const email: Check = (value) =>
  typeof value === 'string' && value.length <= LONGEST_EMAIL && /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(value);

const identity = shape({
  person: shape({ name: text, email, access: either('owner', 'editor', 'viewer') }),
  language: either(...LANGUAGES),
  authorisation: either('enabled', 'installed', 'not-enabled'),
});

/** Instants that a date can have (ECMAScript: 100,000,000 days around 1970). */
const MOST_MILLISECONDS = 8.64e15;
const instant: Check = (value) => finite(value) && Math.abs(value as number) <= MOST_MILLISECONDS;

const SHAPES: { readonly [K in PageMessage['kind']]: Readonly<Record<string, Check>> } = {
  hello: { identity: optional(identity) },
  deed: { id: count, revision: count, deed: isDeed },
  select: { selection: shape({ sheet: count, blocks: listOf(block) }) },
  run: { id: count, functionName: text },
  'client-call': { id: count, frame: text, functionName: text, parameters: listOf(() => true) },
  'frame-closed': { frame: text },
  answer: { dialog: count, button: text, text: optional(text) },
  cancel: { execution: count },
  identify: { id: count, identity },
  'set-clock': { id: count, clock: shape({ kind: either('real', 'fixed'), now: instant }) },
  'run-due-triggers': { id: count },
  reset: { id: count },
  download: {
    id: count,
    what: either('xlsx', 'csv', 'mail', 'event'),
    which: optional((value) => text(value) || count(value)),
  },
};

/** The message that a page has sent, or undefined where it is none. */
export function readPageMessage(json: string): PageMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { kind } = (value ?? {}) as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(SHAPES, kind)) return undefined;
  return shape(SHAPES[kind as PageMessage['kind']])(value) ? (value as PageMessage) : undefined;
}
