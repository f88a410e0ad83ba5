/** A script as Apps Script reads it: checked for what its parser refuses, compiled once, its top-level names known. */

import vm from 'node:vm';
import { parse, type Node, type Program as SyntaxTree } from 'acorn';

export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

export interface Program {
  readonly script: vm.Script;
  /** Every name declared at top level. */
  readonly declared: ReadonlySet<string>;
  /** `function f() {}` at top level: what a custom function must be. */
  readonly functionDeclarations: ReadonlySet<string>;
  /** Also `var`, `let`, `const f = function | arrow`: what `google.script.run`, menus and triggers find. */
  readonly functions: ReadonlySet<string>;
}

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
export function compileProgram(code: string | readonly SourceFile[]): Program {
  const files = typeof code === 'string' ? [{ name: 'Code.gs', source: code }] : code;
  const key = JSON.stringify(files.map(({ name, source }) => [name, source]));
  const known = programs.get(key);
  if (known !== undefined) return known;
  const trees = files.map(parseFile);
  const statements = trees.flatMap((tree) => tree.body as unknown as AnyNode[]);
  const program: Program = {
    script: new vm.Script(files.map((file) => file.source).join('\n'), {
      filename: files.length === 1 ? files[0]!.name : 'Script',
    }),
    declared: new Set(statements.flatMap(declaredNames)),
    functionDeclarations: new Set(statements.flatMap((statement) => functionNames(statement, false))),
    functions: new Set(statements.flatMap((statement) => functionNames(statement, true))),
  };
  if (programs.size >= REMEMBERED_PROGRAMS) programs.delete(programs.keys().next().value!);
  programs.set(key, program);
  return program;
}

type AnyNode = Node & Readonly<Record<string, unknown>>;

function parseFile({ name, source }: SourceFile): SyntaxTree {
  let tree: SyntaxTree;
  try {
    tree = parse(source, { ecmaVersion: 2022, sourceType: 'script', locations: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { loc } = error as SyntaxError & { loc?: { line: number } };
    throw new ScriptParseError(
      `ParseError: ${error.message.replace(/ \(\d+:\d+\)$/, '')}`,
      name,
      loc?.line ?? 1,
    );
  }
  refuseUnsupported(tree as unknown as AnyNode, name);
  return tree;
}

/** Class members that Google documents as parse errors (`guides/v8runtimeoverview`), and static blocks, newer than both. */
function refuseUnsupported(tree: AnyNode, file: string): void {
  const waiting: AnyNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const line = node.loc?.start.line ?? 1;
    if (node.type === 'PrivateIdentifier')
      throw new ScriptParseError('ParseError: Unexpected character #', file, line);
    if (node.type === 'PropertyDefinition' && node['static'] === true) {
      throw new ScriptParseError('ParseError: Unexpected token =', file, line);
    }
    if (node.type === 'StaticBlock') throw new ScriptParseError('ParseError: Unexpected token {', file, line);
    for (const child of Object.values(node)) {
      if (Array.isArray(child)) waiting.push(...child.filter(isNode));
      else if (isNode(child)) waiting.push(child);
    }
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
