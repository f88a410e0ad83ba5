import { textOn, translucent, visibleOnWhite } from '../../../../src/workbench/page/charts/chart-colors';

describe('chart-colors', () => {
  it('leaves a colour that can be seen as it is', () => {
    // 3.56:1 on white by the formula of WCAG.
    expect(visibleOnWhite('#4285f4')).toBe('#4285f4');
  });

  it('darkens one that cannot, as little as needed', () => {
    // Yellow is 1.07:1 on white. #949494 is the lightest grey with 3:1 (3.03); the steps are of 5 %.
    expect(visibleOnWhite('#ffffff')).toMatch(/^#(8[6-9a-f]|9[0-4])\1\1$/);
    const [red, green, blue] = [1, 3, 5].map((at) =>
      Number.parseInt(visibleOnWhite('#ffff00').slice(at, at + 2), 16),
    );
    expect(red).toBe(green);
    expect(blue).toBe(0);
    // For red = green: 0.9278 × luminance of the channel must fall to 0.3 (3:1 on white): a channel of 0.323, which is 0.604 × 255.
    expect(red).toBeLessThanOrEqual(154);
    expect(red).toBeGreaterThan(154 * 0.94);
  });

  it('writes white on dark and black on light', () => {
    expect([textOn('#34495e'), textOn('#fbbc04')]).toEqual(['#ffffff', '#000000']);
  });

  it('lets what is behind show through', () => {
    expect(translucent('#4285f4', 0.3)).toBe('rgba(66, 133, 244, 0.3)');
  });
});
