import { displayNameOf } from '../../../../src/workbench/server/thread/file-names';

test.each([
  ['Leads 2026', 'Leads 2026.xlsx'],
  ['a/b\\c:d*e?"f"<g>|h', 'a b c d e f g h.xlsx'],
  ['../../etc/passwd', 'etc passwd.xlsx'],
  ['line\r\nSet-Cookie: x', 'line Set-Cookie x.xlsx'],
  ['\u202Etxt.exe', 'txt.exe.xlsx'],
  ['  . hidden . ', 'hidden.xlsx'],
  ['', 'document.xlsx'],
  ['…', '….xlsx'],
  ['Ñandú', 'Ñandú.xlsx'],
  ['x'.repeat(200), `${'x'.repeat(80)}.xlsx`],
])('the title %j becomes the file %j', (title, file) => {
  expect(displayNameOf(title, 'xlsx')).toBe(file);
});
