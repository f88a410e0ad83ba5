/**
 * The words by which one thing is recognised when reading, per language, as people write them, separated
 * by ` | `. They are folded by whoever looks them up, so only spellings that differ after folding (case,
 * accents and repeated spaces ignored) are listed. One string a language, not an array: this is evaluated at
 * every formula call, and cut up only when something is looked up.
 */
export interface Words {
  readonly es: string;
  readonly en: string;
  readonly pl: string;
}
