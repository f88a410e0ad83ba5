import type { Realm } from '../../execution';
import { aNumber, aString, nullOr } from './arguments';
import { realmArray, type RuleContext } from './context';
import { RuleService } from './service';
import { type TextLooks, textStyleFromModel, textStyleToModel } from './text-style';

type GoogleValue = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;

/** A stretch of a text with one look and one link; `end` is exclusive, both count UTF-16 units as JavaScript does. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly looks: TextLooks;
  readonly linkUrl: string | null;
}

/** A text and its runs, which cover it without gaps. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

/** Not Google's words: the reference says only that the text must be set before. */
const OUTSIDE_TEXT = 'The offsets must lie within the text, which must be set first.';

/** A text without looks or links. */
export const plainText = (text: string): RichText => ({
  text,
  runs: text === '' ? [] : [{ start: 0, end: text.length, looks: {}, linkUrl: null }],
});

/** `SpreadsheetApp.newRichTextValue()`. */
export function newRichTextValue(context: RuleContext): GoogleBuilder {
  return new RichTextValueBuilderService(context, plainText('')).exposed;
}

/** The text behind a RichTextValue object that a script passes; undefined for anything else. */
export function richTextToModel(realm: Realm, value: unknown): RichText | undefined {
  const service = realm.reveal(value);
  return service instanceof RichTextValueService ? service.richText : undefined;
}

/** The RichTextValue object a script sees for a text. */
export function richTextFromModel(context: RuleContext, richText: RichText): GoogleValue {
  return new RichTextValueService(context, richText, 0).exposed;
}

/** Changes a stretch of a text; runs are cut where it begins and ends, and equal neighbours become one. */
export function changeRuns(
  richText: RichText,
  start: number,
  end: number,
  change: (run: TextRun) => TextRun,
): RichText {
  const cut = richText.runs.flatMap((run) => {
    const bounds = [
      run.start,
      Math.max(run.start, Math.min(start, run.end)),
      Math.max(run.start, Math.min(end, run.end)),
      run.end,
    ];
    return bounds.slice(1).flatMap((bound, index) => {
      const from = bounds[index]!;
      if (from === bound) return [];
      const part = { ...run, start: from, end: bound };
      return from >= start && bound <= end ? [change(part)] : [part];
    });
  });
  return { ...richText, runs: joinEqual(cut) };
}

function joinEqual(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last !== undefined && isAlike(last, run)) joined[joined.length - 1] = { ...last, end: run.end };
    else joined.push(run);
  }
  return joined;
}

function isAlike(one: TextRun, other: TextRun): boolean {
  const keys = new Set([...Object.keys(one.looks), ...Object.keys(other.looks)]) as Set<keyof TextLooks>;
  return one.linkUrl === other.linkUrl && [...keys].every((key) => one.looks[key] === other.looks[key]);
}

class RichTextValueService extends RuleService<GoogleValue> implements GoogleValue {
  constructor(
    context: RuleContext,
    readonly richText: RichText,
    /** Where this text begins in the cell's; not 0 for a run. */
    private readonly offset: number,
  ) {
    super(context, 'RichTextValue');
  }

  copy(): GoogleBuilder {
    return this.navigate('copy', () => new RichTextValueBuilderService(this.context, this.richText).exposed);
  }

  getEndIndex(): number {
    return this.navigate('getEndIndex', () => this.offset + this.richText.text.length);
  }

  getLinkUrl(startOffset?: number, endOffset?: number): string | null {
    return this.navigate('getLinkUrl', () => {
      const links = new Set(this.#runsWithin(startOffset, endOffset).map((run) => run.linkUrl));
      const [only = null] = links;
      // The reference: null where there are several different links, or none.
      return links.size === 1 ? only : null;
    });
  }

  getRuns(): GoogleValue[] {
    return this.navigate('getRuns', () =>
      realmArray(
        this.execution.realm,
        this.richText.runs.map((run) => {
          const text = this.richText.text.slice(run.start, run.end);
          const runs = [{ ...run, start: 0, end: text.length }];
          return new RichTextValueService(this.context, { text, runs }, this.offset + run.start).exposed;
        }),
      ),
    );
  }

  getStartIndex(): number {
    return this.navigate('getStartIndex', () => this.offset);
  }

  getText(): string {
    return this.navigate('getText', () => this.richText.text);
  }

  /** What the runs do not agree on is null. */
  getTextStyle(startOffset?: number, endOffset?: number): GoogleStyle {
    return this.navigate('getTextStyle', () => {
      const [first, ...others] = this.#runsWithin(startOffset, endOffset);
      const agreed = Object.entries(first?.looks ?? {}).filter(([key, value]) =>
        others.every((run) => run.looks[key as keyof TextLooks] === value),
      );
      return textStyleFromModel(this.context, Object.fromEntries(agreed));
    });
  }

  #runsWithin(start = 0, end = this.richText.text.length): readonly TextRun[] {
    return this.richText.runs.filter((run) => run.start < end && run.end > start);
  }
}

class RichTextValueBuilderService extends RuleService<GoogleBuilder> implements GoogleBuilder {
  constructor(
    context: RuleContext,
    private richText: RichText,
  ) {
    super(context, 'RichTextValueBuilder');
  }

  build(): GoogleValue {
    return this.navigate('build', () => new RichTextValueService(this.context, this.richText, 0).exposed);
  }

  /** Takes looks and links away, as the reference says. */
  setText(text: string): GoogleBuilder {
    return this.navigate('setText', () => {
      this.check('setText', [text], [aString]);
      this.richText = plainText(text);
      return this.exposed;
    });
  }

  setLinkUrl(...args: [string | null] | [number, number, string | null]): GoogleBuilder {
    return this.navigate('setLinkUrl', () => {
      this.check('setLinkUrl', args, [nullOr(aString)], [aNumber, aNumber, nullOr(aString)]);
      const [start, end] = this.#stretch(args);
      const linkUrl = (args.at(-1) as string | null | undefined) ?? null;
      this.richText = changeRuns(this.richText, start, end, (run) => ({ ...run, linkUrl }));
      return this.exposed;
    });
  }

  setTextStyle(...args: [GoogleStyle | null] | [number, number, GoogleStyle | null]): GoogleBuilder {
    return this.navigate('setTextStyle', () => {
      const given = args.at(-1) ?? null;
      const looks = given === null ? {} : textStyleToModel(this.execution.realm, given);
      if (looks === undefined) return this.refuse('setTextStyle', args);
      const [start, end] = this.#stretch(args);
      this.richText = changeRuns(this.richText, start, end, (run) => ({
        ...run,
        looks: given === null ? {} : { ...run.looks, ...looks },
      }));
      return this.exposed;
    });
  }

  /** The stretch that the arguments name: the whole text where they give no offsets. */
  #stretch(args: readonly unknown[]): [number, number] {
    if (args.length === 1) return [0, this.richText.text.length];
    const [start, end] = args as [number, number];
    const isWithin = start >= 0 && start < end && end <= this.richText.text.length;
    return isWithin ? [start, end] : this.execution.fail(OUTSIDE_TEXT);
  }
}
