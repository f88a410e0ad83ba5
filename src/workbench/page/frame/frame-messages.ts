/** What a page of the add-on and the page around it tell each other; each side believes only the other's window. */

import { isAddress } from './link-address';

/** In every message, so that others that a page may post are never taken for ours. */
export const CHANNEL = 'google.script';

/** From the frame. */
export type FrameMessage = FrameBody & { readonly channel: typeof CHANNEL };

export type FrameBody =
  | {
      readonly kind: 'call';
      /** Numbers the call within its frame. */
      readonly call: number;
      readonly functionName: string;
      readonly parameters: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number }
  | { readonly kind: 'focus-editor' }
  /** A key that belongs to the page around, pressed inside the frame. */
  | { readonly kind: 'key'; readonly key: FrameKey }
  /** A link that the person followed. */
  | { readonly kind: 'link'; readonly address: string }
  /** Escape, which the frame had no use for itself. */
  | { readonly kind: 'dismiss' };

export type FrameKey = 'next-region' | 'previous-region' | 'extensions';

/** To the frame: how a call ended. */
export type FrameReply = {
  readonly channel: typeof CHANNEL;
  readonly kind: 'reply';
  readonly call: number;
} & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly name: string; readonly message: string }
);

const KEYS: readonly unknown[] = ['next-region', 'previous-region', 'extensions'] satisfies FrameKey[];

const isSize = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isFinite(value) && value > 0);

/** @returns undefined for anything that is not a whole and well-formed message: what is in a frame is the add-on's, not ours */
export function readFrameMessage(data: unknown): FrameMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const fields = data as Readonly<Record<string, unknown>>;
  if (fields['channel'] !== CHANNEL) return undefined;
  const valid =
    (fields['kind'] === 'call' &&
      typeof fields['call'] === 'number' &&
      typeof fields['functionName'] === 'string' &&
      Array.isArray(fields['parameters'])) ||
    fields['kind'] === 'close' ||
    (fields['kind'] === 'size' && isSize(fields['width']) && isSize(fields['height'])) ||
    fields['kind'] === 'focus-editor' ||
    fields['kind'] === 'dismiss' ||
    (fields['kind'] === 'link' && isAddress(fields['address'])) ||
    (fields['kind'] === 'key' && KEYS.includes(fields['key']));
  return valid ? (data as FrameMessage) : undefined;
}

/** The page's side of {@link readFrameMessage}. */
export function readFrameReply(data: unknown): FrameReply | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const fields = data as Readonly<Record<string, unknown>>;
  const valid =
    fields['channel'] === CHANNEL && fields['kind'] === 'reply' && typeof fields['call'] === 'number';
  return valid ? (data as FrameReply) : undefined;
}
