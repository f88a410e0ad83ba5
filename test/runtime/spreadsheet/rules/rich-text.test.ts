import * as fc from 'fast-check';
import {
  changeRuns,
  newRichTextValue,
  plainText,
  richTextFromModel,
  richTextToModel,
  type RichText,
} from '../../../../src/runtime/spreadsheet/rules/rich-text';
import { newTextStyle } from '../../../../src/runtime/spreadsheet/rules/text-style';
import { makeBench } from './support';

const { context, realm } = makeBench();
const bold = newTextStyle(context).setBold(true).build();

describe('RichTextValueBuilder', () => {
  it('gives looks to part of a text, which makes runs', () => {
    const value = newRichTextValue(context).setText('This kid has').setTextStyle(5, 8, bold).build();
    expect(value.getRuns().map((run) => [run.getText(), run.getStartIndex(), run.getEndIndex()])).toEqual([
      ['This ', 0, 5],
      ['kid', 5, 8],
      [' has', 8, 12],
    ]);
    expect(value.getRuns().map((run) => run.getTextStyle().isBold())).toEqual([null, true, null]);
    expect([value.getTextStyle().isBold(), value.getTextStyle(5, 8).isBold()]).toEqual([null, true]);
  });

  it('links all of a text or part of it', () => {
    const whole = newRichTextValue(context).setText('Site').setLinkUrl('https://example.com').build();
    expect([whole.getText(), whole.getLinkUrl()]).toEqual(['Site', 'https://example.com']);
    const part = newRichTextValue(context).setText('A site').setLinkUrl(2, 6, 'https://example.com').build();
    expect([part.getLinkUrl(), part.getLinkUrl(2, 6), part.getLinkUrl(0, 2)]).toEqual([
      null,
      'https://example.com',
      null,
    ]);
    expect(part.copy().setLinkUrl(null).build().getRuns()).toHaveLength(1);
  });

  it('changes a text from its first letter to its last', () => {
    const value = newRichTextValue(context).setText('abc').setTextStyle(0, 3, bold).build();
    expect(value.getRuns().map((run) => run.getTextStyle().isBold())).toEqual([true]);
  });

  it('forgets looks and links when the text is set again', () => {
    const value = newRichTextValue(context)
      .setText('a')
      .setLinkUrl('https://example.com')
      .setText('b')
      .build();
    expect([value.getText(), value.getLinkUrl()]).toEqual(['b', null]);
  });

  it('refuses offsets outside the text and styles that are none', () => {
    const builder = newRichTextValue(context).setText('abc');
    expect(() => builder.setLinkUrl(1, 4, 'https://example.com')).toThrow('within the text');
    expect(() => builder.setTextStyle(0, 1, {} as GoogleAppsScript.Spreadsheet.TextStyle)).toThrow(
      "don't match",
    );
    expect(() => builder.setText(5 as unknown as string)).toThrow("don't match");
  });
});

describe('RichTextValue', () => {
  it('goes to the document and back', () => {
    const model: RichText = {
      text: 'ab',
      runs: [{ start: 0, end: 2, looks: { bold: true }, linkUrl: null }],
    };
    expect(richTextToModel(realm, richTextFromModel(context, model))).toEqual(model);
    expect(richTextToModel(realm, 'ab')).toBeUndefined();
  });
});

describe('changeRuns', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 8 }), fc.boolean());

  it('keeps runs that cover the text without gaps, no two neighbours alike, each place with its last look', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
        let richText = plainText('sixteen letters!');
        const expected: (boolean | undefined)[] = Array.from({ length: 16 });
        for (const [start, length, isBold] of stretches) {
          richText = changeRuns(richText, start, start + length, (run) => ({
            ...run,
            looks: { bold: isBold },
          }));
          expected.fill(isBold, start, start + length);
        }
        const places = richText.runs.flatMap((run) =>
          Array.from({ length: run.end - run.start }, () => run.looks.bold),
        );
        const differ = richText.runs
          .slice(1)
          .every((run, index) => run.looks.bold !== richText.runs[index]!.looks.bold);
        return differ && JSON.stringify(places) === JSON.stringify(expected);
      }),
    );
  });

  it('an empty text has no runs', () => {
    expect(plainText('').runs).toEqual([]);
  });
});
