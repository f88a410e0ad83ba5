/** HtmlTemplate: `<? ?>` runs, `<?= ?>` prints escaped for its place, `<?!= ?>` prints as it is. */

import vm from 'node:vm';
import { FREE_PROPERTIES } from '../realm';
import type { ScriptExecution } from '../script-execution';
import { escapeAt, PageScanner, type PagePlace } from './html-escape';
import { HtmlOutput } from './html-output';
import { Service } from './service';

interface CompiledTemplate {
  readonly code: string;
  /** Where each escaped value stands. */
  readonly places: readonly PagePlace[];
}

/** Turns a template into the body of a function of `output`. */
export function compileTemplate(source: string): CompiledTemplate {
  const scanner = new PageScanner();
  const places: PagePlace[] = [];
  let code = '';
  let at = 0;
  const literal = (text: string): void => {
    if (text === '') return;
    scanner.feed(text);
    code += `output._ = ${JSON.stringify(text)};\n`;
  };
  for (const match of source.matchAll(/<\?(!?=)?([^]*?)\?>/g)) {
    literal(source.slice(at, match.index));
    at = match.index + match[0].length;
    if (match[1] === '!=') code += `output._ = (${match[2]!.trim()});\n`;
    else if (match[1] === '=') {
      code += `output.print(${places.length}, (${match[2]!.trim()}));\n`;
      places.push(scanner.place);
    } else code += `${match[2]!.trim()}\n`;
  }
  literal(source.slice(at));
  return { code, places };
}

type PartOfTemplate = Pick<GoogleAppsScript.HTML.HtmlTemplate, 'evaluate' | 'getCode' | 'getRawContent'>;

export class HtmlTemplate extends Service implements PartOfTemplate {
  readonly [FREE_PROPERTIES] = new Map<string, unknown>();
  readonly #source: string;

  constructor(execution: ScriptExecution, source: string) {
    super(execution, 'HtmlTemplate');
    this.#source = source;
  }

  getRawContent(): string {
    return this.#source;
  }

  getCode(): string {
    return compileTemplate(this.#source).code;
  }

  evaluate(): GoogleAppsScript.HTML.HtmlOutput {
    const { code, places } = compileTemplate(this.#source);
    const variables = [...this[FREE_PROPERTIES]];
    const parameters = ['output', ...variables.map(([name]) => name)].join(', ');
    const script = new vm.Script(`(function (${parameters}) {\n${code}})`, { filename: 'template.html' });
    const render = script.runInContext(this.execution.realm.context) as (...values: unknown[]) => void;
    let html = '';
    const { execution } = this;
    render(
      {
        set _(text: unknown) {
          html += String(text);
        },
        print(index: number, value: unknown) {
          const place = places[index]!;
          const text = escapeAt(place, value);
          html += text ?? execution.fail(`Printing inside ${place.kind} is not available in this runtime`);
        },
      },
      ...variables.map(([, value]) => value),
    );
    return new HtmlOutput(this.execution, html).exposed() as unknown as GoogleAppsScript.HTML.HtmlOutput;
  }
}
