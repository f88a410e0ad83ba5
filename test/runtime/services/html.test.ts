import { errorOf, hostOf, valueOf } from '../support';

const html = {
  'page.html': '<p>Hi</p>',
  list: '<ul><? for (const item of items) { ?><li><?= item ?></li><? } ?></ul><?!= raw ?>',
};

describe('html > files', () => {
  it('are found with and without their extension', () => {
    expect(
      valueOf(
        '[HtmlService.createHtmlOutputFromFile("page").getContent(), HtmlService.createHtmlOutputFromFile("page.html").getContent()]',
        { html },
      ),
    ).toEqual(['<p>Hi</p>', '<p>Hi</p>']);
  });

  it('an absent file is named', () => {
    expect(errorOf('HtmlService.createHtmlOutputFromFile("ghost")', { html })).toBe(
      'Exception: No HTML file named ghost was found.',
    );
  });
});

describe('html > output', () => {
  it('appends as it is or escaped, and keeps title and size', () => {
    expect(
      valueOf(
        '(() => { const o = HtmlService.createHtmlOutput("<i>").append("<b>").appendUntrusted("<u>&").setTitle("T").setWidth(3).setHeight(4); return [o.getContent(), o.getTitle(), o.getWidth(), o.getHeight()]; })()',
      ),
    ).toEqual(['<i><b>&lt;u&gt;&amp;', 'T', 3, 4]);
    expect(valueOf('HtmlService.createHtmlOutput().getContent()')).toBe('');
  });
});

describe('html > template', () => {
  it('runs code with the properties set on it, escapes, and prints raw only where told', () => {
    const host = hostOf(
      'var suffix = "!"; function main() { const t = HtmlService.createTemplateFromFile("list"); t.items = ["<a>", "b" + suffix]; t.raw = "<hr>"; return [t.evaluate().getContent(), t.items.length]; }',
      { html },
    );
    expect(host.run('main').value).toEqual(['<ul><li>&lt;a&gt;</li><li>b!</li></ul><hr>', 2]);
  });

  const print = (page: string, value: string) =>
    `(() => { const t = HtmlService.createTemplate(${JSON.stringify(page)}); t.v = ${value}; return t.evaluate().getContent(); })()`;

  it.each([
    ['text', '<p><?= v ?></p>', '"<b>&\\""', '<p>&lt;b&gt;&amp;&#34;</p>'],
    ['a quoted attribute', '<a title="<?= v ?>">', '"\\" onclick=\\"x"', '<a title="&#34; onclick=&#34;x">'],
    ['a bare attribute', '<a title=<?= v ?>>', '"x onclick=y"', '<a title=x&#32;onclick&#61;y>'],
    ['an address', '<a href="<?= v ?>">', '"javascript:alert(1)"', '<a href="#">'],
    [
      'a good address',
      '<a href="<?= v ?>">',
      '"https://x.es/?a=1&b=2"',
      '<a href="https://x.es/?a=1&amp;b=2">',
    ],
    [
      'a script',
      '<script>var x = <?= v ?>;</script>',
      '"</script><b>"',
      '<script>var x = "\\u003c/script\\u003e\\u003cb\\u003e";</script>',
    ],
    [
      'a script’s string',
      "<script>var x = '<?= v ?>';</script>",
      '"\';x()//"',
      "<script>var x = '\\u0027;x()//';</script>",
    ],
    ['a script, data', '<script>var x = <?= v ?>;</script>', '[1, "a"]', '<script>var x = [1,"a"];</script>'],
    [
      'text after a script',
      '<script>var q = "a";</script><p><?= v ?>',
      '"<"',
      '<script>var q = "a";</script><p>&lt;',
    ],
    ['text after a comment', '<!-- <script> --><p><?= v ?>', '"<"', '<!-- <script> --><p>&lt;'],
  ])('in %s a value can do no harm', (_where, page, value, expected) => {
    expect(valueOf(print(page, value))).toBe(expected);
  });

  it.each([
    ['style', '<style>p { color: <?= v ?> }</style>'],
    ['tag', '<<?= v ?>>'.replace('<<', '<p <')],
    ['attribute', '<p onclick="<?= v ?>">'],
  ])('printing where no escaping is known is refused: %s', (kind, page) => {
    expect(errorOf(print(page, '"x"'))).toBe(
      `Exception: Printing inside ${kind} is not available in this runtime`,
    );
  });

  it('a property may hold null', () => {
    expect(
      valueOf(
        '(() => { const t = HtmlService.createTemplate("<?= v ?>"); t.v = null; return [t.v, t.evaluate().getContent()]; })()',
      ),
    ).toEqual([null, 'null']);
  });

  it('a property that was never set is an error of the script', () => {
    expect(errorOf('HtmlService.createTemplate("<?= nothing ?>").evaluate()')).toBe(
      'ReferenceError: nothing is not defined',
    );
  });
});
