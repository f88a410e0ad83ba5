import { adoptProgram, compileProgram, ScriptParseError } from '../../src/runtime/program';

describe('program > parse', () => {
  // Google documents #private members and static fields as parse errors (guides/v8runtimeoverview).
  it.each([
    ['a private field', 'class A { #x = 1; }', 'ParseError: Unexpected character # line: 1 file: Code.gs'],
    ['a private method', 'class A {\n #m() {} }', 'ParseError: Unexpected character # line: 2 file: Code.gs'],
    [
      'a static field',
      'class A {\n\n static x = 1; }',
      'ParseError: Unexpected token = line: 3 file: Code.gs',
    ],
    ['a static block', 'class A { static { } }', 'ParseError: Unexpected token { line: 1 file: Code.gs'],
    [
      'a static field deep inside',
      'function f() { return () => [class { static x = 1 }]; }',
      'ParseError: Unexpected token = line: 1 file: Code.gs',
    ],
  ])('refuses %s', (_what, source, message) => {
    expect(() => compileProgram(source)).toThrow(
      new ScriptParseError(
        message.replace(/ line:.*/, ''),
        'Code.gs',
        Number(/line: (\d+)/.exec(message)![1]),
      ),
    );
  });

  it.each(['import x from "y";', 'export const x = 1;', 'function (', 'await 1;'])('refuses %s', (source) => {
    expect(() => compileProgram(source)).toThrow(ScriptParseError);
  });

  it.each(['class A { x = 1; static m() {} get y() { return "#x"; } }', 'const s = "#x"; // #y'])(
    'accepts %s',
    (source) => {
      expect(() => compileProgram(source)).not.toThrow();
    },
  );

  it('names the file with the mistake', () => {
    expect(() =>
      compileProgram([
        { name: 'a.gs', source: '' },
        { name: 'b.gs', source: '\n)' },
      ]),
    ).toThrow(/line: 2 file: b\.gs$/);
  });
});

describe('program > names', () => {
  const program = compileProgram(
    'function f() { function inner() {} } const g = () => 1, h = 2; let { a, b: [c, ...d] } = {}; class K {} var k = function () {}; for (var i = 0; i < 1; i++) { var j; let hidden; }',
  );

  it('takes declarations as functions of formulas', () => {
    expect([...program.functionDeclarations]).toEqual(['f']);
  });

  it('takes variables that hold a function as functions to start', () => {
    expect([...program.functions].sort()).toEqual(['f', 'g', 'k']);
  });

  it('knows every name of the top level', () => {
    expect([...program.declared].sort()).toEqual(['K', 'a', 'c', 'd', 'f', 'g', 'h', 'i', 'j', 'k']);
  });

  it('compiles the same text once', () => {
    expect(compileProgram('var x;')).toBe(compileProgram('var x;'));
  });

  it('takes over the names that another thread has found, and runs the very code', () => {
    const declared = new Set(['told']);
    adoptProgram('var adopted = 40 + 2; adopted', {
      declared,
      functionDeclarations: new Set(),
      functions: new Set(),
    });
    const program = compileProgram('var adopted = 40 + 2; adopted');
    expect(program.declared).toEqual(new Set(['told']));
    expect(program.script.runInNewContext()).toBe(42);
  });
});
