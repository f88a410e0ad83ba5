import { isBlank, type Cell } from '../values/cell';
import { foldText } from '../values/text';

/** The channels for which people consent or object one by one. */
export const CONSENT_CHANNELS = ['mail', 'message', 'call'] as const;

export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** What a cell says of consent; `unknown`: nothing, or nothing that we understand. */
export type ConsentState = 'given' | 'withdrawn' | 'unknown';

/** The words of consent cells, folded, in all languages. */
export interface ConsentVocabulary {
  readonly states: ReadonlyMap<string, 'given' | 'withdrawn'>;
  readonly channels: ReadonlyMap<string, ConsentChannel>;
}

export type ConsentByChannel = Readonly<Record<ConsentChannel, ConsentState>>;

const SEPARATOR = /[;,\n|]+/;
const NAMED_PART = /^([^:=]+)[:=](.*)$/;

/**
 * Reads a consent cell, per channel: a checkbox, a word (`Yes`, `Retirado`), or one for each channel
 * (`Correo: sí; WhatsApp: no`). Where one cell says both of the same channel, withdrawn counts: writing to somebody
 * who objected is worse than not writing to somebody who did not.
 */
export function readConsent(cell: Cell, { states, channels }: ConsentVocabulary): ConsentByChannel {
  if (typeof cell === 'boolean') return everyChannel(cell ? 'given' : 'withdrawn');
  if (isBlank(cell) || typeof cell === 'object') return everyChannel('unknown');
  const whole = states.get(foldText(String(cell)));
  if (whole !== undefined) return everyChannel(whole);
  const read: Record<ConsentChannel, ConsentState> = { ...everyChannel('unknown') };
  const note = (channel: ConsentChannel, state: ConsentState): void => {
    if (read[channel] !== 'withdrawn' && state !== 'unknown') read[channel] = state;
  };
  for (const part of String(cell).split(SEPARATOR)) {
    const named = NAMED_PART.exec(part);
    const channel = named === null ? undefined : channels.get(foldText(named[1]!));
    const state = states.get(foldText(channel === undefined ? part : named![2]!)) ?? 'unknown';
    if (channel === undefined) for (const each of CONSENT_CHANNELS) note(each, state);
    else note(channel, state);
  }
  return read;
}

function everyChannel(state: ConsentState): ConsentByChannel {
  return { mail: state, message: state, call: state };
}
