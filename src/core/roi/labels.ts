import { foldText } from '../values/text';

/** The label of what is not filled in. */
export const BLANK_LABEL = 0;

/**
 * Names that are one when equal folded, each shown in its commonest spelling, the first met in a tie
 * (METHOD §6). Numbers them from 1; {@link BLANK_LABEL} is the blank.
 *
 * A text met before costs one lookup, so 50,000 rows with 20 sources fold 20 texts.
 */
export class Labels {
  private readonly spellingOfText = new Map<string, number>();
  private readonly labelOfFolded = new Map<string, number>([['', BLANK_LABEL]]);
  private readonly foldedTexts: string[] = [''];
  private readonly spellings: { readonly shown: string; readonly label: number; count: number }[] = [];

  /** The label of a text as written; its spelling counts once more. */
  count(written: string): number {
    const spelling = this.spellings[this.spellingOf(written)]!;
    spelling.count += 1;
    return spelling.label;
  }

  /** How many labels there are, the blank included. */
  get size(): number {
    return this.foldedTexts.length;
  }

  /** Per label, the form in which it was compared. */
  get folded(): readonly string[] {
    return this.foldedTexts;
  }

  /** Per label, its commonest spelling, outer spaces cut; `''` for the blank. */
  shown(): string[] {
    const best = new Array<number>(this.size).fill(0);
    const shown = new Array<string>(this.size).fill('');
    for (const { shown: spelling, label, count } of this.spellings) {
      if (label !== BLANK_LABEL && count > best[label]!) {
        best[label] = count;
        shown[label] = spelling;
      }
    }
    return shown;
  }

  private spellingOf(written: string): number {
    const known = this.spellingOfText.get(written);
    if (known !== undefined) return known;
    const trimmed = written.trim();
    const spelling = trimmed === written ? this.addSpelling(trimmed) : this.spellingOf(trimmed);
    this.spellingOfText.set(written, spelling);
    return spelling;
  }

  private addSpelling(shown: string): number {
    const folded = foldText(shown);
    let label = this.labelOfFolded.get(folded);
    if (label === undefined) {
      label = this.foldedTexts.push(folded) - 1;
      this.labelOfFolded.set(folded, label);
    }
    return this.spellings.push({ shown, label, count: 0 }) - 1;
  }
}
