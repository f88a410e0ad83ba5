/**
 * Univer's formula engine without its workbook: its parser, its functions and its interpreter, one formula at a time.
 * When what is calculated stands elsewhere, because its own way is asynchronous, copies all cells and ends the process
 * at the first exception. A module of its own: it is loaded only for documents that have formulas.
 */
import { type Dependency, Injector, LocaleType } from '@univerjs/core';
import {
  ALL_IMPLEMENTED_FUNCTIONS,
  AstRootNodeFactory,
  AstTreeBuilder,
  type BaseFunction,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaDataModel,
  FormulaRuntimeService,
  FunctionNodeFactory,
  FunctionService,
  IDefinedNamesService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  IHyperlinkEngineFormulaService,
  Interpreter,
  ISuperTableService,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  Lexer,
  LexerNode,
  LexerTreeBuilder,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  SuperTableService,
  UnionNodeFactory,
  ValueNodeFactory,
} from '@univerjs/engine-formula';
import type { CellError, DocumentModel, SheetModel } from '../../spreadsheet/model';
import {
  type Calculator,
  type CallMemory,
  failed,
  type FormulaOptions,
  type Place,
  type Result,
  type ResultCell,
} from '../calculator';
import { type EngineText, sheetAlias } from '../engine-text';
import { errorOf, notCalculatedHere, notFetchedHere, PARSE_ERROR, unknownFunction } from '../errors';
import { ScriptFunction } from './custom-function';
import { engineSheet, type EngineSheet, filteredRows, UNIT } from './document-cells';
import { Evaluation } from './evaluation';
import { ownFunctions, refusal } from './functions';
import { likeGoogle } from './parameters';
import { type Operand, resultOf } from './values';

type SyntaxTree = NonNullable<ReturnType<AstTreeBuilder['parse']>>;

/** Parsed formulas that are kept; a tree takes some kilobytes. */
const REMEMBERED_TREES = 5000;

/** Functions that fetch from elsewhere. Formulas stay on this computer. */
const NETWORK = new Set(
  (
    'IMPORTXML IMPORTHTML IMPORTDATA IMPORTFEED IMPORTRANGE GOOGLEFINANCE GOOGLETRANSLATE DETECTLANGUAGE IMAGE ' +
    'WEBSERVICE AI GEMINI'
  ).split(' '),
);

/** Functions of Google's that neither the engine nor we have. */
const UNAVAILABLE = new Set(
  'QUERY SPARKLINE GETPIVOTDATA SORTN COUNTUNIQUEIFS TO_TEXT TO_PERCENT TO_DOLLARS TO_PURE_NUMBER'.split(' '),
);

/** The names that are syntax for the engine. */
const SYNTAX = ['LET', 'LAMBDA'];

class UniverCalculator implements Calculator {
  private readonly evaluation: Evaluation;
  private readonly known = new Set<string>(SYNTAX);
  private readonly functions: FunctionService;
  private readonly lexer: LexerTreeBuilder;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: FormulaRuntimeService;
  private readonly injector: Injector;
  private readonly trees = new Map<string, SyntaxTree>();
  private sheets = new Map<string, SheetModel>();
  private unit: Record<string, EngineSheet> = {};
  private sheetNames: Record<string, string> = {};

  constructor(
    private readonly document: DocumentModel,
    options: FormulaOptions,
  ) {
    this.evaluation = new Evaluation(document, options);
    this.injector = new Injector(this.dependencies());
    this.functions = this.injector.get(IFunctionService) as FunctionService;
    this.lexer = this.injector.get(LexerTreeBuilder);
    this.parser = this.injector.get(AstTreeBuilder);
    this.interpreter = this.injector.get(Interpreter);
    this.runtime = this.injector.get(IFormulaRuntimeService) as FormulaRuntimeService;
    const makers = ALL_IMPLEMENTED_FUNCTIONS as unknown as [new (name: string) => BaseFunction, string][];
    const sheetOf = (id: string): SheetModel | undefined => this.sheets.get(id);
    const ofEngine = makers.filter(([, name]) => !NETWORK.has(name)).map(([Maker, name]) => new Maker(name));
    for (const made of [...ofEngine, ...ownFunctions(this.evaluation)])
      this.register(likeGoogle(made, this.evaluation));
    this.register(
      ...options.customFunctionNames.map((name) => new ScriptFunction(name, this.evaluation, sheetOf)),
    );
    this.forget();
  }

  knows(name: string): boolean {
    return this.known.has(name);
  }

  calculate(place: Place, formula: EngineText, memory: CallMemory): Result {
    if (formula.problem !== undefined) return failed(formula.problem);
    this.evaluation.begin(memory);
    try {
      this.refuseUnknown(formula.functions);
      const tree = this.treeOf(formula.text);
      if (tree === undefined) return failed(PARSE_ERROR);
      const sheet = this.sheets.get(String(place.sheetId));
      this.runtime.setCurrent(
        place.row,
        place.column,
        sheet?.maxRows ?? 0,
        sheet?.maxColumns ?? 0,
        String(place.sheetId),
        UNIT,
      );
      const value = this.interpreter.execute({ node: tree, refOffsetX: 0, refOffsetY: 0 });
      const result = resultOf(value as Operand, this.document.locale, (id) => this.sheets.get(id));
      tree.resetCalculationState();
      return result.map((row) => row.map((cell) => this.explained(cell, formula)));
    } catch (error) {
      // The engine is not ours: whatever it stumbles over is the error of this one cell.
      this.trees.delete(formula.text);
      return failed({ error: '#ERROR!', message: error instanceof Error ? error.message : String(error) });
    }
  }

  forget(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.runtime.reset();
    this.sheets = new Map(this.document.sheets.map((sheet) => [String(sheet.id), sheet]));
    this.unit = Object.fromEntries(this.document.sheets.map((sheet) => [sheet.id, engineSheet(sheet)]));
    this.sheetNames = Object.fromEntries(
      this.document.sheets.flatMap(({ id, name }) => [
        [name, String(id)],
        [sheetAlias(id), String(id)],
      ]),
    );
  }

  dispose(): void {
    this.trees.clear();
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
    this.injector.dispose();
  }

  private register(...functions: BaseFunction[]): void {
    this.functions.registerExecutors(...functions);
    for (const { name } of functions) this.known.add(String(name));
  }

  /** Unknown functions fail when they are reached, so that IFERROR takes them for what they are. */
  private refuseUnknown(names: readonly string[]): void {
    for (const name of names) {
      if (this.known.has(name) || this.functions.hasExecutor(name)) continue;
      const error: CellError = NETWORK.has(name)
        ? notFetchedHere(name)
        : UNAVAILABLE.has(name)
          ? notCalculatedHere(name)
          : unknownFunction(name);
      this.functions.registerExecutors(refusal(name, error, this.evaluation));
    }
  }

  private treeOf(text: string): SyntaxTree | undefined {
    const known = this.trees.get(text);
    if (known !== undefined) return known;
    if (text.slice(1).trim() === '') return undefined;
    const lexed = this.lexer.treeBuilder(text);
    if (!(lexed instanceof LexerNode)) return undefined;
    const tree = this.parser.parse(lexed);
    if (tree === null || tree === undefined) return undefined;
    if (this.trees.size >= REMEMBERED_TREES) this.trees.clear();
    this.trees.set(text, tree);
    return tree;
  }

  private explained(cell: ResultCell, { functions, ranges }: EngineText): ResultCell {
    const { value } = cell;
    if (typeof value !== 'object' || value === null || value.message !== undefined) return cell;
    const message = this.evaluation.messageOf(value.error) ?? this.messageInCells(value.error, ranges);
    return {
      value: message === undefined ? errorOf(value.error, functions) : { error: value.error, message },
    };
  }

  /** An error that comes from a cell keeps the words it has there. */
  private messageInCells(code: string, ranges: EngineText['ranges']): string | undefined {
    for (const { sheetId, top, left, bottom, right } of ranges) {
      if ((bottom - top + 1) * (right - left + 1) > SEARCHED_CELLS) continue;
      const sheet = this.sheets.get(String(sheetId));
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const value = sheet?.rows[row]?.values[column];
          if (typeof value === 'object' && value?.error === code && value.message !== undefined)
            return value.message;
        }
      }
    }
    return undefined;
  }

  private dependencies(): Dependency[] {
    const surroundings = {
      getUnitData: () => ({ [UNIT]: this.unit }),
      getUnitStylesData: () => ({ [UNIT]: STYLES }),
      getFormulaData: () => ({}),
      getArrayFormulaCellData: () => ({}),
      getArrayFormulaRange: () => ({}),
      getSheetNameMap: () => ({ [UNIT]: this.sheetNames }),
      getSheetName: (_unit: string, id: string) => this.sheets.get(id)?.name ?? '',
      getExecuteUnitId: () => UNIT,
      getExecuteSubUnitId: () => String(this.document.activeSheetId),
      getLocale: () => LocaleType.EN_US,
      getDirtyDefinedNameMap: () => ({}),
      getSheetsInfo: () => ({
        sheetOrder: [...this.sheets.keys()],
        sheetNameMap: Object.fromEntries([...this.sheets].map(([id, { name }]) => [id, name])),
      }),
      getSheetRowColumnCount: (_unit: string, id: string) => ({
        rowCount: this.sheets.get(id)?.maxRows ?? 0,
        columnCount: this.sheets.get(id)?.maxColumns ?? 0,
      }),
      getFilteredOutRows: (_unit: string, id: string, from: number, to: number) => {
        const sheet = this.sheets.get(id);
        return sheet === undefined ? [] : filteredRows(sheet, from, to);
      },
    };
    // Names of ranges are replaced before the engine sees a formula.
    const names = {
      getAllDefinedNamesIsEmpty: () => true,
      getDefinedNameMap: () => ({}),
      getValueByName: () => null,
    };
    return [
      [IFormulaCurrentConfigService, { useValue: surroundings as never }],
      [IDefinedNamesService, { useValue: names as never }],
      [IHyperlinkEngineFormulaService, { useValue: {} as never }],
      [FormulaDataModel, { useValue: {} as never }],
      [ISuperTableService, { useClass: SuperTableService }],
      [IFunctionService, { useClass: FunctionService }],
      [IFormulaRuntimeService, { useClass: FormulaRuntimeService }],
      ...PARTS.map((part): Dependency => [part as never]),
    ];
  }
}

/** Where an error came from is looked for in areas up to this size. */
const SEARCHED_CELLS = 1000;

/** The cells of the document say their number format themselves. */
const STYLES = {
  getStyleByCell: (cell: { readonly s?: string }) =>
    cell.s === undefined ? undefined : { n: { pattern: cell.s } },
};

const PARTS: readonly unknown[] = [
  LexerTreeBuilder,
  Lexer,
  Interpreter,
  AstTreeBuilder,
  AstRootNodeFactory,
  FunctionNodeFactory,
  LambdaNodeFactory,
  LambdaParameterNodeFactory,
  OperatorNodeFactory,
  PrefixNodeFactory,
  ReferenceNodeFactory,
  SuffixNodeFactory,
  UnionNodeFactory,
  ValueNodeFactory,
];

export function createCalculator(document: DocumentModel, options: FormulaOptions): Calculator {
  return new UniverCalculator(document, options);
}
