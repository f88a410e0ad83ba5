import { foldText } from '../values/text';

/** What a field of a template stands for; undefined where no such field exists. */
export type FieldLookup = (name: string) => string | undefined;

/** A text with its fields filled in, and what was wrong with them. */
export interface Merged {
  readonly text: string;
  /** Fields that name nothing, as written, each once; they stay in the text, so that nobody overlooks them. */
  readonly unknown: readonly string[];
  /** Fields that have no value, as written, each once; nothing stands in their place. */
  readonly blank: readonly string[];
}

/** `{{name}}`; a name holds no brace, so an unfinished one swallows nothing behind it. */
const FIELD = /\{\{([^{}]*)\}\}/g;

/** A text of its own in place of a field, as any keyboard of ours quotes. */
const QUOTED = /^["'“”„«»‘’](.*)["'“”„«»‘’]$/s;

/**
 * Fills the fields `{{…}}` of a text. What is filled in is not looked at again. `{{mobile | phone | "no number"}}`:
 * the first that has a value, a quoted text being one. A field all of whose alternatives are unknown is unknown.
 */
export function mergeText(template: string, lookup: FieldLookup): Merged {
  const unknown = new Set<string>();
  const blank = new Set<string>();
  const text = template.replace(FIELD, (whole, inner: string) => {
    const value = valueOf(inner, lookup);
    if (value === undefined) unknown.add(inner.trim());
    else if (value === '') blank.add(inner.trim());
    return value ?? whole;
  });
  return { text, unknown: [...unknown], blank: [...blank] };
}

function valueOf(inner: string, lookup: FieldLookup): string | undefined {
  // A header may hold a bar itself.
  const whole = foldText(inner) === '' ? undefined : lookup(inner.trim());
  if (whole !== undefined) return whole;
  let value: string | undefined;
  for (const part of inner.split('|')) {
    const name = part.trim();
    const quoted = QUOTED.exec(name);
    const found = quoted === null ? (name === '' ? undefined : lookup(name)) : quoted[1]!;
    if (found !== undefined && found !== '') return found;
    value ??= found;
  }
  return value;
}
