import { newColor } from '../../../../src/runtime/spreadsheet/rules/color';
import {
  newTextStyle,
  textStyleFromModel,
  textStyleToModel,
} from '../../../../src/runtime/spreadsheet/rules/text-style';
import { makeBench } from './support';

const { context, realm } = makeBench();

describe('TextStyleBuilder', () => {
  it('gathers looks; what is not set is null', () => {
    const style = newTextStyle(context).setBold(true).setFontSize(12).setForegroundColor('Navy').build();
    expect([style.isBold(), style.getFontSize(), style.getForegroundColor()]).toEqual([true, 12, '#000080']);
    expect([style.isItalic(), style.isUnderline(), style.isStrikethrough(), style.getFontFamily()]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(style.getForegroundColorObject()?.asRgbColor().asHexString()).toBe('#000080');
    expect(textStyleToModel(realm, style)).toEqual({ bold: true, fontSize: 12, foregroundColor: '#000080' });
  });

  it('sets every other look too', () => {
    const color = newColor(context).setRgbColor('red').build();
    const style = newTextStyle(context)
      .setItalic(true)
      .setUnderline(false)
      .setStrikethrough(true)
      .setFontFamily('Arial')
      .setForegroundColorObject(color)
      .build();
    expect(textStyleToModel(realm, style)).toEqual({
      italic: true,
      underline: false,
      strikethrough: true,
      fontFamily: 'Arial',
      foregroundColor: '#ff0000',
    });
  });

  it('of a copy leaves the original as it was', () => {
    const style = textStyleFromModel(context, { bold: true });
    expect([style.copy().setBold(false).build().isBold(), style.isBold()]).toEqual([false, true]);
  });

  it('refuses wrong types', () => {
    expect(() => newTextStyle(context).setFontSize('12' as unknown as number)).toThrow("don't match");
    expect(() => newTextStyle(context).setForegroundColor('reddish')).toThrow('reddish');
  });
});
