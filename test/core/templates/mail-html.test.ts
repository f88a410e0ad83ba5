import * as fc from 'fast-check';
import { escapeHtml, htmlOfText } from '../../../src/core/templates/mail-html';

describe('a text as HTML', () => {
  it('has paragraphs and line breaks where the text has them', () => {
    expect(htmlOfText('Hola:\r\n\r\nUno\nDos\n\n\nFin\n')).toBe(
      '<p>Hola:</p>\n<p>Uno<br>Dos</p>\n<p>Fin</p>',
    );
  });

  it('shows markup that somebody typed into a cell as what was typed', () => {
    expect(escapeHtml(`<img src=x onerror="alert('1')">&`)).toBe(
      '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;',
    );
  });

  it('never holds a tag but its own', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(htmlOfText(text).replace(/<\/?p>|<br>/g, '')).not.toMatch(/[<>"']/);
      }),
    );
  });
});
