/** What can be known of a script without running it: its functions, the names it does not declare, the members it uses. */

import { parse, type Comment, type Node } from 'acorn';

type AnyNode = Node & Readonly<Record<string, unknown>>;

export interface DeclaredFunction {
  readonly parameters: readonly string[];
  /** The block comment that ends on the line above, where there is one. */
  readonly documentation: string | undefined;
}

export interface Script {
  /** Literal `function name() {}` at top level: all that Sheets finds. */
  readonly functions: ReadonlyMap<string, DeclaredFunction>;
  /** Names that are used and declared nowhere in sight. */
  readonly freeNames: ReadonlySet<string>;
  /** Members called as methods: `at` for `list.at(0)` and `list['at'](0)`. */
  readonly calledMembers: ReadonlySet<string>;
  /** Members read off a free name: `Object.hasOwn`, `SpreadsheetApp.getActive`. */
  readonly globalMembers: ReadonlySet<string>;
}

/** Newest edition of the language that the build emits; PLATFORM: the parser of Apps Script refuses class fields and more. */
const EDITION = 2019;

/** @throws SyntaxError for anything newer than ES2019: `?.`, `??`, class fields, `#private`, `import()`, modules */
export function readScript(code: string): Script {
  const comments: Comment[] = [];
  const tree = parse(code, {
    ecmaVersion: EDITION,
    sourceType: 'script',
    onComment: comments,
  }) as unknown as AnyNode;
  const use = new Usage();
  use.visit(tree, []);
  return {
    functions: new Map(
      (tree['body'] as AnyNode[])
        .filter((statement) => statement.type === 'FunctionDeclaration')
        .map((statement) => [nameOf(statement['id']), declared(statement, comments, code)]),
    ),
    freeNames: use.freeNames,
    calledMembers: use.calledMembers,
    globalMembers: use.globalMembers,
  };
}

function declared(statement: AnyNode, comments: readonly Comment[], code: string): DeclaredFunction {
  const above = comments.find(
    ({ type, end }) => type === 'Block' && code.slice(end, statement.start) === '\n',
  );
  return { parameters: (statement['params'] as AnyNode[]).flatMap(boundNames), documentation: above?.value };
}

/** Walks the tree with the names in sight. */
class Usage {
  readonly freeNames = new Set<string>();
  readonly calledMembers = new Set<string>();
  readonly globalMembers = new Set<string>();

  visit(node: AnyNode, outer: readonly ReadonlySet<string>[]): void {
    const own = namesDeclaredBy(node);
    const scopes = own.length === 0 ? outer : [...outer, new Set(own)];
    const isFree = (name: string): boolean => !scopes.some((scope) => scope.has(name));
    if (node.type === 'Identifier' && isFree(nameOf(node))) this.freeNames.add(nameOf(node));
    if (node.type === 'MemberExpression') {
      const member = memberOf(node);
      const object = node['object'] as AnyNode;
      if (member !== undefined && object.type === 'Identifier' && isFree(nameOf(object))) {
        this.globalMembers.add(`${nameOf(object)}.${member}`);
      }
    }
    if (node.type === 'CallExpression' && (node['callee'] as AnyNode).type === 'MemberExpression') {
      const member = memberOf(node['callee'] as AnyNode);
      if (member !== undefined) this.calledMembers.add(member);
    }
    for (const child of evaluatedChildren(node)) this.visit(child, scopes);
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

const children = (node: AnyNode): AnyNode[] =>
  Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);

/** Children that are code, not the spelling of a member, a key or a label. */
function evaluatedChildren(node: AnyNode): AnyNode[] {
  const spelling: unknown[] = [node['label']];
  if (node['computed'] !== true) spelling.push(node['property']);
  if (node['computed'] !== true && /^(Property|MethodDefinition)$/.test(node.type))
    spelling.push(node['key']);
  // A shorthand `{ name }` is key and value in one node: the value is visited.
  return children(node).filter((child) => !spelling.includes(child) || child === node['value']);
}

const nameOf = (node: unknown): string => (node as { readonly name: string }).name;

function memberOf(node: AnyNode): string | undefined {
  const property = node['property'] as AnyNode;
  if (node['computed'] !== true) return nameOf(property);
  return property.type === 'Literal' && typeof property['value'] === 'string' ? property['value'] : undefined;
}

function namesDeclaredBy(node: AnyNode): string[] {
  if (/Function/.test(node.type)) {
    const own = node.type === 'FunctionExpression' && isNode(node['id']) ? [nameOf(node['id'])] : [];
    const params = (node['params'] as AnyNode[]).flatMap(boundNames);
    return [...own, ...params, 'arguments', ...varNames(node['body'] as AnyNode)];
  }
  if (node.type === 'Program') return [...varNames(node), ...lexicalNames(node['body'] as AnyNode[])];
  if (node.type === 'BlockStatement') return lexicalNames(node['body'] as AnyNode[]);
  if (node.type === 'SwitchStatement') {
    return lexicalNames((node['cases'] as AnyNode[]).flatMap((each) => each['consequent'] as AnyNode[]));
  }
  if (/^For/.test(node.type)) return lexicalNames([node['init'], node['left']].filter(isNode));
  if (node.type === 'CatchClause' && isNode(node['param'])) return boundNames(node['param']);
  if (node.type === 'ClassExpression' && isNode(node['id'])) return [nameOf(node['id'])];
  return [];
}

function lexicalNames(statements: readonly AnyNode[]): string[] {
  return statements.flatMap((statement) => {
    if (/^(Function|Class)Declaration$/.test(statement.type)) return [nameOf(statement['id'])];
    if (statement.type !== 'VariableDeclaration') return [];
    return (statement['declarations'] as AnyNode[]).flatMap(({ id }) => boundNames(id as AnyNode));
  });
}

/** Names of `var`, which belong to the whole function. */
function varNames(node: AnyNode): string[] {
  if (/Function|Class/.test(node.type)) return [];
  const here = node.type === 'VariableDeclaration' && node['kind'] === 'var' ? lexicalNames([node]) : [];
  return [...here, ...children(node).flatMap(varNames)];
}

/** Names that a pattern binds; its defaults are expressions and bind none. */
function boundNames(pattern: AnyNode): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [nameOf(pattern)];
    case 'AssignmentPattern':
      return boundNames(pattern['left'] as AnyNode);
    case 'RestElement':
      return boundNames(pattern['argument'] as AnyNode);
    case 'Property':
      return boundNames(pattern['value'] as AnyNode);
    default:
      return [...((pattern['elements'] ?? pattern['properties'] ?? []) as (AnyNode | null)[])]
        .filter(isNode)
        .flatMap(boundNames);
  }
}
