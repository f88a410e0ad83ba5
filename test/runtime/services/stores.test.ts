import * as fc from 'fast-check';
import { emptyDocument, errorOf, hostOf, valueOf } from '../support';

const STORE = 'PropertiesService.getScriptProperties()';

describe('properties', () => {
  it('keep strings across executions, apart for document, script and each user', () => {
    const host = hostOf(`
      function write(where) { PropertiesService["get" + where + "Properties"]().setProperty("k", where); }
      function read(where) { return PropertiesService["get" + where + "Properties"]().getProperty("k"); }`);
    host.run('write', ['Document']);
    host.run('write', ['User'], { user: { email: 'eva@example.com', locale: 'es' } });
    expect(host.run('read', ['Document']).value).toBe('Document');
    expect(host.run('read', ['Script']).value).toBeNull();
    expect(host.run('read', ['User']).value).toBeNull();
    expect(host.run('read', ['User'], { user: { email: 'eva@example.com', locale: 'es' } }).value).toBe(
      'User',
    );
  });

  it('setProperties adds, or replaces everything, and calls chain', () => {
    expect(
      valueOf(
        `${STORE}.setProperties({ a: "1", b: "2" }).setProperty("c", "3").deleteProperty("a").getProperties()`,
      ),
    ).toEqual({ b: '2', c: '3' });
    expect(valueOf(`${STORE}.setProperties({ a: "1" }).setProperties({ b: "2" }, true).getKeys()`)).toEqual([
      'b',
    ]);
    expect(valueOf(`${STORE}.setProperty("a", "1").deleteAllProperties().getKeys()`)).toEqual([]);
  });

  it.each([
    [
      'setProperty("a", 1)',
      "The parameters (String,number) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      'setProperty("a")',
      "The parameters (String,null) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      'getProperty(null)',
      "The parameters (null) don't match the method signature for PropertiesService.Properties.getProperty.",
    ],
  ])('%s is refused: values are strings', (call, message) => {
    expect(errorOf(`${STORE}.${call}`)).toBe(`Exception: ${message}`);
  });

  it('a value may have 9 KB and not a byte more; accents take two', () => {
    expect(valueOf(`${STORE}.setProperty("a", "x".repeat(9216)).getProperty("a").length`)).toBe(9216);
    expect(errorOf(`${STORE}.setProperty("a", "x".repeat(9217))`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(errorOf(`${STORE}.setProperty("a", "é".repeat(4609))`)).toBe(
      'Exception: Argument too large: value',
    );
  });

  it('a store holds 500 KB, keys included; what does not fit leaves it as it was', () => {
    const document = emptyDocument();
    const fill = `(() => { const store = ${STORE}; for (let i = 0; i < 60; i++) store.setProperty("k" + i, "x".repeat(9000)); })()`;
    expect(errorOf(fill, { document })).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    // 500 × 1024 = 512,000 bytes: 56 values of 9,000 with their keys fit (504,158), the 57th does not.
    expect(document.properties.script.size).toBe(56);
    expect(errorOf(`${STORE}.setProperties({ new: "x".repeat(9000) })`, { document })).toMatch(/quota/);
    expect(document.properties.script.size).toBe(56);
  });

  it('a refused setProperties that should have replaced everything keeps what was there', () => {
    const document = emptyDocument();
    errorOf(`${STORE}.setProperty("old", "1").setProperties({ big: "x".repeat(10000) }, true)`, { document });
    expect([...document.properties.script]).toEqual([['old', '1']]);
  });

  it.each([
    ['LIMITED', 'FULL', undefined],
    ['NONE', 'FULL', 'You do not have permission to call getDocumentProperties'],
  ] as const)('[%s] %s', (authMode, _full, message) => {
    const host = hostOf(
      'function main() { PropertiesService.getDocumentProperties().setProperty("a", "b"); }',
    );
    expect(host.run('main', [], { authMode }).error?.message).toBe(message);
  });

  it('read back any string that was written', () => {
    const host = hostOf(
      `function main(key, value) { return ${STORE}.setProperty(key, value).getProperty(key); }`,
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (key, value) => {
        expect(host.run('main', [key, value]).value).toBe(value);
      }),
      { numRuns: 30 },
    );
  });
});

const CACHE = 'CacheService.getDocumentCache()';

describe('cache', () => {
  it('forgets after its seconds, 600 unless told', () => {
    const host = hostOf(
      `function put(...more) { return ${CACHE}.put("k", "v", ...more); } function get() { return ${CACHE}.get("k"); }`,
    );
    expect(host.run('put').value).toBeNull();
    host.clock.advance(599_999);
    expect(host.run('get').value).toBe('v');
    host.clock.advance(1);
    expect(host.run('get').value).toBeNull();
    host.run('put', [21_600]);
    host.clock.advance(21_599_999);
    expect(host.run('get').value).toBe('v');
  });

  it('may lose everything at any time', () => {
    const host = hostOf(
      `function put() { ${CACHE}.put("k", "v"); } function get() { return ${CACHE}.get("k"); }`,
    );
    host.run('put');
    host.world.caches.clear();
    expect(host.run('get').value).toBeNull();
  });

  it('puts, gets and removes several at once; absent keys are left out', () => {
    expect(
      valueOf(
        `(() => { const c = ${CACHE}; c.putAll({ a: "1", b: "2", c: "3" }); c.removeAll(["c"]); c.remove("b"); return c.getAll(["a", "b", "c", "d"]); })()`,
      ),
    ).toEqual({ a: '1' });
  });

  it('keeps the 900 that live longest once there are more than 1,000', () => {
    const host =
      hostOf(`function main() { const c = ${CACHE}; for (let i = 0; i < 1000; i++) c.put("k" + i, "v", 1000 + i); const before = Object.keys(c.getAll(Array.from({ length: 1001 }, (_, i) => "k" + i))).length; c.put("k1000", "v", 21600);
      return [before, c.get("k100"), c.get("k101"), c.get("k1000")]; }`);
    expect(host.run('main').value).toEqual([1000, null, 'v', 'v']);
  });

  it.each([
    ['get("x".repeat(251))', 'Argument too large: key'],
    ['put("x".repeat(251), "v")', 'Argument too large: key'],
    ['put("k", "x".repeat(102401))', 'Argument too large: value'],
    [
      'put("k", 1)',
      "The parameters (String,number,number) don't match the method signature for CacheService.Cache.put.",
    ],
  ])('refuses %s', (call, message) => {
    expect(errorOf(`${CACHE}.${call}`)).toBe(`Exception: ${message}`);
  });

  it('takes the longest key and value', () => {
    expect(
      valueOf(
        `(() => { const c = ${CACHE}; c.put("k".repeat(250), "x".repeat(102400)); return c.get("k".repeat(250)).length; })()`,
      ),
    ).toBe(102_400);
  });
});

describe('lock', () => {
  const code = `
    function hold() { const lock = LockService.getDocumentLock(); lock.waitLock(10); PropertiesService.getScriptProperties().getKeys(); return lock.hasLock(); }
    function attempt(ms) { return LockService.getDocumentLock().tryLock(ms); }
    function wait(ms) { LockService.getDocumentLock().waitLock(ms); }
    function script() { return LockService.getScriptLock().tryLock(0); }`;

  it('keeps a second execution out while the first holds it, and the wait takes its time', () => {
    const host = hostOf(code);
    const seen: unknown[] = [];
    const first = host.run('hold', [], {
      interrupt: ({ phase }) => {
        if (phase !== 'before') return;
        const before = host.clock.now();
        seen.push(
          host.run('attempt', [0]).value,
          host.run('attempt', [500]).value,
          host.clock.now() - before,
        );
        seen.push(host.run('wait', [100]).error?.message, host.run('script').value);
      },
    });
    expect(first.value).toBe(true);
    expect(seen).toEqual([
      false,
      false,
      500,
      'Lock timeout: another process was holding the lock for too long.',
      true,
    ]);
  });

  it('is let go at the end of an execution, also of one that failed', () => {
    const host = hostOf(
      `${code} function fail() { LockService.getDocumentLock().waitLock(0); throw new Error("x"); }`,
    );
    host.run('fail');
    expect(host.run('attempt', [0]).value).toBe(true);
  });

  it('may be taken twice by its holder, and is free after releaseLock', () => {
    expect(
      valueOf(
        '(() => { const l = LockService.getDocumentLock(); const other = LockService.getDocumentLock(); const taken = [l.tryLock(0), other.tryLock(0)]; l.releaseLock(); return [...taken, other.hasLock()]; })()',
      ),
    ).toEqual([true, true, false]);
  });
});
