import * as fc from 'fast-check';
import { oneLine, renderTemplate } from '../../../src/core/templates/render';
import type { Template } from '../../../src/core/templates/template';

const template = (subject: string, body: string): Template => ({
  name: 'Hola',
  purpose: 'cadence',
  channel: 'mail',
  language: 'es',
  subject,
  body,
  row: 2,
});

const lookup = (name: string): string | undefined =>
  ({ Nombre: 'Ana', Empresa: 'A & B', 'Línea de baja': 'Si no desea más correos, responda BAJA.', Fax: '' })[
    name
  ];

const STOP = 'Si no desea más correos, responda BAJA.';

describe('a rendered message', () => {
  it('has its fields filled in subject and body, and the same body as HTML', () => {
    expect(renderTemplate(template('Para {{Empresa}}', 'Hola {{Nombre}}:\n\n{{Empresa}}'), lookup)).toEqual({
      subject: 'Para A & B',
      body: 'Hola Ana:\n\nA & B',
      html: '<p>Hola Ana:</p>\n<p>A &amp; B</p>',
      unknown: [],
      blank: [],
    });
  });

  it('tells unknown and blank fields of subject and body together, each once', () => {
    const { unknown, blank } = renderTemplate(template('{{X}} {{Fax}}', '{{X}} {{Y}} {{Fax}}'), lookup);
    expect([unknown, blank]).toEqual([['X', 'Y'], ['Fax']]);
  });

  it('ends with the line on how to stop, where the template does not hold it', () => {
    expect(renderTemplate(template('', 'Hola'), lookup, STOP).body).toBe(`Hola\n\n${STOP}`);
  });

  it('holds the line once where the template calls for it, wherever it stands', () => {
    expect(renderTemplate(template('', '{{Línea de baja}}\n\nHola'), lookup, STOP).body).toBe(
      `${STOP}\n\nHola`,
    );
  });

  it('has a subject of one line whatever a cell holds, so that no header can be smuggled in', () => {
    expect(oneLine('Hola\r\nBcc: eva@example.com\u2028x\u0000')).toBe('Hola Bcc: eva@example.com x');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { subject } = renderTemplate(template('{{x}}', ''), () => text);
        expect(subject).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
        expect(subject.length).toBeLessThanOrEqual(250);
      }),
    );
  });
});
