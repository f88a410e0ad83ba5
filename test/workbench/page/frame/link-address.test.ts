import { isAddress } from '../../../../src/workbench/page/frame/link-address';

test.each([
  'https://wa.me/34600111222?text=Hola',
  'http://example.com',
  'mailto:ana@uno.example',
  'tel:+34600111222',
])('%s may be offered to the person', (address) => {
  expect(isAddress(address)).toBe(true);
});

test.each([
  ['a script', 'javascript:alert(1)'],
  ['a page in itself', 'data:text/html,<b>x</b>'],
  ['a file', 'file:///etc/passwd'],
  ['no address at all', 'hola'],
  ['something that is no text', 7],
  ['an endless one', `https://example.com/${'x'.repeat(9_000)}`],
])('%s may not', (_, address) => {
  expect(isAddress(address)).toBe(false);
});
