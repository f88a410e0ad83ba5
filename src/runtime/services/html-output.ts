/** HtmlOutput: a page to show. */

import type { ScriptExecution } from '../script-execution';
import { aNumber, anything, aString } from '../spreadsheet/rules/arguments';
import { escapeText } from './html-escape';
import { Service } from './service';

type GasOutput = GoogleAppsScript.HTML.HtmlOutput;
type PartOfOutput = Pick<
  GasOutput,
  | 'addMetaTag'
  | 'append'
  | 'appendUntrusted'
  | 'clear'
  | 'getContent'
  | 'getHeight'
  | 'getTitle'
  | 'getWidth'
  | 'setContent'
  | 'setHeight'
  | 'setSandboxMode'
  | 'setTitle'
  | 'setWidth'
  | 'setXFrameOptionsMode'
>;

export class HtmlOutput extends Service implements PartOfOutput {
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(execution: ScriptExecution, content: string) {
    super(execution, 'HtmlOutput', 'HtmlService.HtmlOutput');
    this.#content = content;
  }

  getContent(): string {
    return this.#content;
  }

  setContent(content: string): GasOutput {
    return this.#after('setContent', content, () => (this.#content = content));
  }

  append(addedContent: string): GasOutput {
    return this.#after('append', addedContent, () => (this.#content += addedContent));
  }

  appendUntrusted(addedContent: string): GasOutput {
    return this.#after('appendUntrusted', addedContent, () => (this.#content += escapeText(addedContent)));
  }

  clear(): GasOutput {
    return this.#after('clear', '', () => (this.#content = ''));
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): GasOutput {
    return this.#after('setTitle', title, () => (this.#title = title));
  }

  getWidth(): number {
    return this.#width as number;
  }

  setWidth(width: number): GasOutput {
    this.check('setWidth', [width], [aNumber]);
    this.#width = width;
    return this.#self;
  }

  getHeight(): number {
    return this.#height as number;
  }

  setHeight(height: number): GasOutput {
    this.check('setHeight', [height], [aNumber]);
    this.#height = height;
    return this.#self;
  }

  addMetaTag(name: string, content: string): GasOutput {
    this.check('addMetaTag', [name, content], [aString, aString]);
    return this.#self;
  }

  /** IFRAME is the only mode left; the call has no effect at Google either. */
  setSandboxMode(mode: GoogleAppsScript.HTML.SandboxMode): GasOutput {
    this.check('setSandboxMode', [mode], [anything]);
    return this.#self;
  }

  setXFrameOptionsMode(mode: GoogleAppsScript.HTML.XFrameOptionsMode): GasOutput {
    this.check('setXFrameOptionsMode', [mode], [anything]);
    return this.#self;
  }

  get #self(): GasOutput {
    return this as unknown as GasOutput;
  }

  #after(method: string, text: unknown, change: () => void): GasOutput {
    this.check(method, [text], [aString]);
    change();
    return this.#self;
  }
}
