import { pageKey, type KeyPress } from '../../../../src/workbench/page/frame/page-keys';

const pressed = (more: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe('pageKey', () => {
  it('knows F6, Shift+F6 and Alt+Shift+X, whatever letter the last one writes', () => {
    expect(pageKey(pressed({ key: 'F6' }))).toBe('next-region');
    expect(pageKey(pressed({ key: 'F6', shiftKey: true }))).toBe('previous-region');
    expect(pageKey(pressed({ key: '˛', code: 'KeyX', altKey: true, shiftKey: true }))).toBe('extensions');
  });

  it('leaves everything else to others', () => {
    expect(pageKey(pressed({ key: 'x', code: 'KeyX' }))).toBeUndefined();
    expect(pageKey(pressed({ key: 'F6', ctrlKey: true }))).toBeUndefined();
    expect(
      pageKey(pressed({ key: 'X', code: 'KeyX', altKey: true, shiftKey: true, metaKey: true })),
    ).toBeUndefined();
  });
});
