/** A script as Apps Script reads it: checked for what its parser refuses, compiled once, its top-level names known. */

import vm from 'node:vm';
import { getLineInfo, parse, type Node, type Program as SyntaxTree } from 'acorn';

export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

/** What parsing a script finds out. */
export interface ProgramNames {
  /** Every name declared at top level. */
  readonly declared: ReadonlySet<string>;
  /** `function f() {}` at top level: what a custom function must be. */
  readonly functionDeclarations: ReadonlySet<string>;
  /** Also `var`, `let`, `const f = function | arrow`: what `google.script.run`, menus and triggers find. */
  readonly functions: ReadonlySet<string>;
}

export interface Program extends ProgramNames {
  readonly script: vm.Script;
}

type Code = string | readonly SourceFile[];

/** Apps Script's parser refuses the text; `message` is what its editor shows. */
export class ScriptParseError extends Error {
  override readonly name = 'SyntaxError';
  constructor(
    message: string,
    readonly file: string,
    readonly line: number,
  ) {
    super(`${message} line: ${line} file: ${file}`);
  }
}

/** How many programs are remembered: a test run uses a handful, a watch session one per edit. */
const REMEMBERED_PROGRAMS = 32;

const programs = new Map<string, Program>();

/**
 * Checks and compiles. Several files share one global scope and see each other's functions whatever their order
 * (Google, release notes of the V8 runtime).
 * @throws ScriptParseError for what Apps Script does not parse: `#private` members, static fields, modules, mistakes
 */
export function compileProgram(code: Code): Program {
  return programs.get(keyOf(code)) ?? remember(code, namesIn(filesOf(code)));
}

/**
 * Takes over what another thread has found out about a program: parsing a large one takes longer than all else that
 * is needed to start it.
 * @param names as {@link compileProgram} gave them there for the very same code
 */
export function adoptProgram(code: Code, names: ProgramNames): void {
  if (!programs.has(keyOf(code))) remember(code, names);
}

const filesOf = (code: Code): readonly SourceFile[] =>
  typeof code === 'string' ? [{ name: 'Code.gs', source: code }] : code;

/**
 * One text is its own key: asked for at every execution, it is not to be copied each time. What begins with NUL is no
 * script, so that no text is the key of several files.
 */
const keyOf = (code: Code): string =>
  typeof code === 'string' ? code : `\0${JSON.stringify(code.map(({ name, source }) => [name, source]))}`;

function remember(code: Code, { declared, functionDeclarations, functions }: ProgramNames): Program {
  const files = filesOf(code);
  const filename = files.length === 1 ? files[0]!.name : 'Script';
  const script = new vm.Script(files.map((file) => file.source).join('\n'), { filename });
  const program: Program = { script, declared, functionDeclarations, functions };
  if (programs.size >= REMEMBERED_PROGRAMS) programs.delete(programs.keys().next().value!);
  programs.set(keyOf(code), program);
  return program;
}

function namesIn(files: readonly SourceFile[]): ProgramNames {
  const statements = files.map(parseFile).flatMap((tree) => tree.body as unknown as AnyNode[]);
  return {
    declared: new Set(statements.flatMap(declaredNames)),
    functionDeclarations: new Set(statements.flatMap((statement) => functionNames(statement, false))),
    functions: new Set(statements.flatMap((statement) => functionNames(statement, true))),
  };
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

function parseFile({ name, source }: SourceFile): SyntaxTree {
  let tree: SyntaxTree;
  try {
    tree = parse(source, { ecmaVersion: 2022, sourceType: 'script' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { loc?: { line: number } };
    throw new ScriptParseError(
      `ParseError: ${error.message.replace(/ \(\d+:\d+\)$/, '')}`,
      name,
      loc?.line ?? 1,
    );
  }
  refuseUnsupported(tree as unknown as AnyNode, name, source);
  return tree;
}

/** Class members that Google documents as parse errors (`guides/v8runtimeoverview`), and static blocks, newer than both. */
function refuseUnsupported(tree: AnyNode, file: string, source: string): void {
  const waiting: AnyNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const unexpected = unexpectedIn(node);
    if (unexpected !== undefined) {
      // Asked for here: that the parser counts lines for every node costs a quarter of its time.
      const { line } = getLineInfo(source, node.start);
      throw new ScriptParseError(`ParseError: Unexpected ${unexpected}`, file, line);
    }
    for (const field in node) {
      const child = node[field];
      if (Array.isArray(child)) for (const one of child as unknown[]) if (isNode(one)) waiting.push(one);
      if (isNode(child)) waiting.push(child);
    }
  }
}

function unexpectedIn(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'PrivateIdentifier':
      return 'character #';
    case 'PropertyDefinition':
      return node['static'] === true ? 'token =' : undefined;
    case 'StaticBlock':
      return 'token {';
    default:
      return undefined;
  }
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

function boundNames(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern['name'] as string];
    case 'ObjectPattern':
      return (pattern['properties'] as AnyNode[]).flatMap((property) =>
        boundNames(property.type === 'RestElement' ? property['argument'] : property['value']),
      );
    case 'ArrayPattern':
      return (pattern['elements'] as unknown[]).flatMap(boundNames);
    case 'AssignmentPattern':
      return boundNames(pattern['left']);
    case 'RestElement':
      return boundNames(pattern['argument']);
    default:
      return [];
  }
}

/** Names a top-level statement adds to the global scope. */
function declaredNames(statement: AnyNode): string[] {
  if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
    return boundNames(statement['id']);
  }
  if (statement.type === 'VariableDeclaration') {
    return (statement['declarations'] as AnyNode[]).flatMap((declaration) => boundNames(declaration['id']));
  }
  return nestedVarNames(statement);
}

/** `var` in blocks, loops and branches of the top level, not in functions. */
function nestedVarNames(statement: AnyNode): string[] {
  if (/Function|Class/.test(statement.type)) return [];
  if (statement.type === 'VariableDeclaration' && statement['kind'] === 'var')
    return declaredNames(statement);
  return Object.values(statement)
    .flatMap((child) => (Array.isArray(child) ? (child as unknown[]) : [child]))
    .filter(isNode)
    .flatMap(nestedVarNames);
}

function functionNames(statement: AnyNode, withVariables: boolean): string[] {
  if (statement.type === 'FunctionDeclaration') return boundNames(statement['id']);
  if (!withVariables || statement.type !== 'VariableDeclaration') return [];
  return (statement['declarations'] as AnyNode[])
    .filter(({ init }) => isNode(init) && /^(Arrow)?FunctionExpression$/.test(init.type))
    .flatMap((declaration) => boundNames(declaration['id']));
}
