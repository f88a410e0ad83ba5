import { request } from 'node:http';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { PortRefusal } from '../../../src/workbench/server/listen';
import type { Serving } from '../../../src/workbench/server/serve';
import { LARGEST_MESSAGE_BYTES } from '../../../src/workbench/server/sockets';
import { keyOf, originOf, Page, served, serveInTests } from './served';

serveInTests();

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request with the path as it is given: `fetch` would tidy it up. */
async function get(
  { port }: Serving,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** How a WebSocket handshake ends: the status of a refusal, or `open`. */
async function handshake(
  serving: Serving,
  change: {
    readonly origin?: string | undefined;
    readonly protocols?: string[];
    readonly host?: string;
    readonly path?: string;
  } = {},
): Promise<number | 'open'> {
  const { protocols = ['duo-workbench', keyOf(serving)], host, path = '/socket' } = change;
  const origin = 'origin' in change ? change.origin : originOf(serving);
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${serving.port}${path}`, protocols, {
      ...(origin === undefined ? {} : { origin }),
      headers: host === undefined ? {} : { Host: host },
    });
    socket.on('open', () => {
      resolve('open');
      socket.terminate();
    });
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode!);
      socket.terminate();
    });
    socket.on('error', () => undefined);
  });
}

describe('the files of the page', () => {
  test('are served with a policy that lets nothing in and nothing out', async () => {
    const { serving } = await served('');
    const page = await get(serving, '/');
    expect(page.status).toBe(200);
    expect(page.body).toBe('<!doctype html><title>page</title>');
    const { port } = serving;
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
        `font-src 'self' data:; connect-src 'self' ws://127.0.0.1:${port} ws://localhost:${port}; ` +
        "frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    const font = await get(serving, '/fonts/one.woff2?v=1');
    expect([font.status, font.headers['content-type']]).toEqual([200, 'font/woff2']);
  });

  test('are the only ones: no other file of the folder, and none outside it', async () => {
    const { serving } = await served('');
    const paths = [
      '/secret.key',
      '/bridge.js',
      '/../package.json',
      '/fonts/../index.html',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '//etc/passwd',
      '/fonts',
      '/constructor',
      '/frame/unknown',
      '/download/unknown',
      '/frame/../index.html',
    ];
    for (const path of paths) expect([path, (await get(serving, path)).status]).toEqual([path, 404]);
  });

  test('are given to GET alone, and not sent again while they are the same', async () => {
    const { serving } = await served('');
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect([method, (await get(serving, '/', {}, method)).status]).toEqual([method, 405]);
    const { headers } = await get(serving, '/page.js');
    const again = await get(serving, '/page.js', { 'If-None-Match': String(headers['etag']) });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('are given under the names of this machine alone, so that no foreign name may stand for it', async () => {
    const { serving } = await served('');
    const { port } = serving;
    const statusAs = async (Host: string): Promise<number> => (await get(serving, '/', { Host })).status;
    expect(await statusAs(`localhost:${port}`)).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1:${port + 1}`])
      expect([host, await statusAs(host)]).toEqual([host, 421]);
  });
});

describe('a connection', () => {
  test('is opened to who has the key and comes from the page', async () => {
    const { serving } = await served('');
    expect(serving.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/);
    expect(await handshake(serving)).toBe('open');
    expect(await handshake(serving, { origin: `http://localhost:${serving.port}` })).toBe('open');
  });

  test('is refused without the key, or with another one', async () => {
    const { serving } = await served('');
    const key = keyOf(serving);
    for (const protocols of [
      [],
      ['duo-workbench'],
      [key],
      ['duo-workbench', key.slice(1)],
      ['duo-workbench', `${key}x`],
      ['duo-workbench', key.toLowerCase()],
      ['duo-workbench', 'x', key],
    ])
      expect([protocols, await handshake(serving, { protocols })]).toEqual([protocols, 401]);
  });

  test('is refused to pages of other sites, to files and to other names of this machine, key or not', async () => {
    const { serving } = await served('');
    const { port } = serving;
    for (const origin of [
      'https://evil.example',
      `https://127.0.0.1:${port}`,
      `http://evil.example:${port}`,
      `http://127.0.0.1:${port}.evil.example`,
      'null',
      undefined,
    ])
      expect([origin, await handshake(serving, { origin })]).toEqual([origin, 403]);
    expect(await handshake(serving, { host: `evil.example:${port}` })).toBe(421);
    expect(await handshake(serving, { path: '/other' })).toBe(404);
  });

  test('ends with a message that is none, and others go on', async () => {
    const { serving } = await served('');
    const other = await Page.open(serving);
    const malformed = [
      'no json',
      '[]',
      'null',
      '{"kind":"unknown"}',
      '{"kind":"toString"}',
      '{"kind":"run","id":1}',
      '{"kind":"deed","id":1,"revision":0,"deed":{"kind":"__proto__"}}',
      '{"kind":"deed","id":1,"revision":0,"deed":{"kind":"type","sheet":0,"row":-1,"column":0,"texts":[]}}',
      '{"kind":"deed","id":1,"revision":0,"deed":{"kind":"type","sheet":0,"row":1,"column":0,"texts":[[1]]}}',
      '{"kind":"select","selection":{"sheet":0,"blocks":[{"row":1e99,"column":0,"rows":1,"columns":1}]}}',
      new Uint8Array([1, 2, 3]),
    ];
    for (const text of malformed) {
      const { page } = await Page.open(serving);
      expect([String(text), await page.closedBy(text)]).toEqual([String(text), 1008]);
    }
    expect(await other.page.ask({ kind: 'run-due-triggers' })).toMatchObject({ type: 'done' });
  });

  test('ends with a message that is larger than any paste', async () => {
    const { serving } = await served('');
    const { page } = await Page.open(serving);
    expect(await page.closedBy('x'.repeat(LARGEST_MESSAGE_BYTES + 1))).toBe(1009);
  });

  test('survives what is no HTTP at all', async () => {
    const { serving } = await served('');
    await new Promise((resolve) => {
      const socket = connect(serving.port, '127.0.0.1', () => socket.end('\0\0 nonsense\r\n\r\n'));
      socket
        .resume()
        .on('close', resolve)
        .on('error', () => undefined);
    });
    expect((await get(serving, '/')).status).toBe(200);
  });
});

describe('the port', () => {
  test('that was asked for and is taken is refused; without asking the next one is had', async () => {
    const { serving } = await served('');
    await expect(served('', { port: serving.port })).rejects.toThrow(PortRefusal);
    await expect(served('', { port: serving.port })).rejects.toMatchObject({ reason: 'EADDRINUSE' });
    const one = await served('', { port: undefined });
    const other = await served('', { port: undefined });
    expect(other.serving.port).toBeGreaterThan(one.serving.port);
  });
});
