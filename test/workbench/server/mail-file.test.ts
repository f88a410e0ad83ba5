import type { SentMail } from '../../../src/runtime/world';
import { mailFile } from '../../../src/workbench/server/mail-file';

const MAIL: SentMail = {
  to: 'Ana <ana@x.es>, b@x.es',
  subject: 'Retorno de octubre',
  body: 'Hola',
  attachments: [],
  from: 'eva@example.com',
  sentAt: Date.UTC(2026, 9, 31, 11, 30, 5),
};

async function textOf(mail: Partial<SentMail>): Promise<string> {
  return Buffer.from(await mailFile({ ...MAIL, ...mail })).toString('latin1');
}

interface Part {
  /** Names in lower case; folded lines joined. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** RFC 5322, 2.2: header lines, a blank line, the body; lines that begin with a space go on. */
function partOf(text: string): Part {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line) => /^([A-Za-z-]+): (.*)$/.exec(line)!);
  return {
    headers: Object.fromEntries(headers.map(([, name, value]) => [name!.toLowerCase(), value!])),
    body: text.slice(end + 4),
  };
}

/** RFC 2046, 5.1. */
function partsOf({ headers, body }: Part): Part[] {
  const boundary = /boundary="([^"]+)"/.exec(headers['content-type']!)![1]!;
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`);
  expect(pieces.at(-1)).toMatch(/^--/);
  return pieces.slice(1, -1).map((piece) => partOf(piece.replace(/^\r\n/, '')));
}

const fromBase64 = (text: string): Buffer => Buffer.from(text.replaceAll('\r\n', ''), 'base64');

describe('mail-file > mailFile', () => {
  it('writes who, to whom, what and when it was sent', async () => {
    const { headers, body } = partOf(
      await textOf({ cc: 'c@x.es', bcc: 'd@x.es', replyTo: 'r@x.es', name: 'Equipo DUO' }),
    );
    expect(headers).toMatchObject({
      from: 'Equipo DUO <eva@example.com>',
      to: 'Ana <ana@x.es>, b@x.es',
      cc: 'c@x.es',
      bcc: 'd@x.es',
      'reply-to': 'r@x.es',
      subject: 'Retorno de octubre',
      date: 'Sat, 31 Oct 2026 11:30:05 +0000',
      'content-type': 'text/plain; charset=utf-8',
    });
    expect(body.trim()).toBe('Hola');
  });

  it('gives the same bytes for the same message, and others for another', async () => {
    expect(await textOf({ htmlBody: '<p>a</p>' })).toBe(await textOf({ htmlBody: '<p>a</p>' }));
    expect(partOf(await textOf({})).headers['message-id']).not.toBe(
      partOf(await textOf({ body: 'Holi' })).headers['message-id'],
    );
  });

  it('ends every line as the format asks and keeps it within 998 characters', async () => {
    const text = await textOf({ body: `${'x'.repeat(3_000)}\nñ\r.\r\nb`, htmlBody: 'a\nb' });
    expect(/[\r\n]/.test(text.replaceAll('\r\n', ''))).toBe(false);
    expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThanOrEqual(998);
  });

  it('offers the text and the HTML of the same message, with its pictures inside', async () => {
    const logo = { name: 'logo.png', contentType: 'image/png', bytes: Uint8Array.of(137, 80, 78, 71) };
    const whole = partOf(
      await textOf({ htmlBody: '<p>Hola <img src="cid:logo"></p>', inlineImages: { logo } }),
    );
    expect(whole.headers['content-type']).toMatch(/^multipart\/alternative;/);
    const [plain, related] = partsOf(whole);
    expect(plain!.headers['content-type']).toBe('text/plain; charset=utf-8');
    const [html, picture] = partsOf(related!);
    expect(html!.body).toContain('<img src="cid:logo">');
    expect(picture!.headers).toMatchObject({
      'content-id': '<logo>',
      'content-disposition': 'inline; filename=logo.png',
    });
    expect([...fromBase64(picture!.body)]).toEqual([137, 80, 78, 71]);
  });

  it('attaches files byte by byte, with name and type', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const whole = partOf(
      await textOf({
        attachments: [
          { name: 'leads ñ.csv', contentType: 'text/csv', bytes },
          { name: '', contentType: 'bad\r\nX-Evil: 1', bytes: Uint8Array.of(65) },
        ],
      }),
    );
    expect(whole.headers['content-type']).toMatch(/^multipart\/mixed;/);
    const [, csv, nameless] = partsOf(whole);
    expect(csv!.headers['content-type']).toMatch(/^text\/csv;/);
    expect(csv!.headers['content-disposition']).toContain("utf-8''leads%20%C3%B1.csv");
    expect([...fromBase64(csv!.body)]).toEqual([...bytes]);
    expect(nameless!.headers['content-type']).toMatch(/^application\/octet-stream/);
    expect(fromBase64(nameless!.body).toString()).toBe('A');
  });

  it.each([
    ['subject', { subject: 'a\r\nX-Evil: 1' }],
    ['recipient', { to: 'a@x.es\r\nX-Evil: 1' }],
    ['copy', { cc: 'a@x.es\nX-Evil: 1' }],
    ['name', { name: 'a\rX-Evil: 1' }],
    ['reply address', { replyTo: 'a@x.es\r\n\r\nX-Evil: 1' }],
    [
      'name of a file',
      { attachments: [{ name: 'a\r\nX-Evil: 1', contentType: 'text/csv', bytes: new Uint8Array() }] },
    ],
    [
      'key of a picture',
      {
        htmlBody: 'a',
        inlineImages: { 'a>\r\nX-Evil: 1': { name: 'a', contentType: '', bytes: new Uint8Array() } },
      },
    ],
  ])('makes no header out of a line break in the %s', async (_, mail: Partial<SentMail>) => {
    expect(await textOf(mail)).not.toMatch(/(?:^|[\r\n])X-Evil/);
  });

  it('reads no file and no address that a script names in the HTML', async () => {
    const text = await textOf({
      htmlBody: '<img src="file:///etc/hostname"><img src="http://localhost:1/a">',
    });
    expect(text).toContain('src="file:///etc/hostname"');
  });

  it('writes letters of any language in a subject', async () => {
    const { subject } = partOf(await textOf({ subject: 'Año – żółć' })).headers;
    // RFC 2047, encoded words in base64 or quoted-printable.
    const decoded = [...subject!.matchAll(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi)].map(([, kind, text]) =>
      kind!.toUpperCase() === 'B'
        ? Buffer.from(text!, 'base64')
        : Buffer.from(
            text!
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ),
    );
    expect(Buffer.concat(decoded).toString()).toBe('Año – żółć');
  });
});
