/** HtmlService: pages from the project's files and from text. */

import type { ScriptExecution } from '../script-execution';
import { aString } from '../spreadsheet/rules/arguments';
import { HtmlOutput } from './html-output';
import { HtmlTemplate } from './html-template';
import { Service } from './service';

type GasOutput = GoogleAppsScript.HTML.HtmlOutput;
type GasTemplate = GoogleAppsScript.HTML.HtmlTemplate;
type PartOfHtmlService = Pick<
  GoogleAppsScript.HTML.HtmlService,
  'createHtmlOutput' | 'createHtmlOutputFromFile' | 'createTemplate' | 'createTemplateFromFile'
>;

export class HtmlService extends Service implements PartOfHtmlService {
  readonly SandboxMode: typeof GoogleAppsScript.HTML.SandboxMode;
  readonly XFrameOptionsMode: typeof GoogleAppsScript.HTML.XFrameOptionsMode;

  constructor(execution: ScriptExecution) {
    super(execution, 'HtmlService');
    this.SandboxMode = execution.enumerations.family('SandboxMode').exposed as never;
    this.XFrameOptionsMode = execution.enumerations.family('XFrameOptionsMode').exposed as never;
  }

  createHtmlOutput(html: unknown = ''): GasOutput {
    this.check('createHtmlOutput', [html], [aString]);
    return this.navigate('createHtmlOutput', () => this.#output(html as string), OPEN_TO_CUSTOM_FUNCTIONS);
  }

  createHtmlOutputFromFile(filename: string): GasOutput {
    this.check('createHtmlOutputFromFile', [filename], [aString]);
    return this.navigate(
      'createHtmlOutputFromFile',
      () => this.#output(this.#file(filename)),
      OPEN_TO_CUSTOM_FUNCTIONS,
    );
  }

  createTemplate(html: unknown): GasTemplate {
    this.check('createTemplate', [html], [aString]);
    return this.navigate('createTemplate', () => this.#template(html as string), OPEN_TO_CUSTOM_FUNCTIONS);
  }

  createTemplateFromFile(filename: string): GasTemplate {
    this.check('createTemplateFromFile', [filename], [aString]);
    return this.navigate(
      'createTemplateFromFile',
      () => this.#template(this.#file(filename)),
      OPEN_TO_CUSTOM_FUNCTIONS,
    );
  }

  #file(name: string): string {
    const { html } = this.world;
    const bare = name.replace(/\.html$/, '');
    return html[bare] ?? html[`${bare}.html`] ?? this.execution.fail(`No HTML file named ${name} was found.`);
  }

  #output(content: string): GasOutput {
    return new HtmlOutput(this.execution, content).exposed() as unknown as GasOutput;
  }

  #template(source: string): GasTemplate {
    return new HtmlTemplate(this.execution, source).exposed() as unknown as GasTemplate;
  }
}

/** Not among what NONE allows (Google, editor add-on troubleshooting); open everywhere else. */
const OPEN_TO_CUSTOM_FUNCTIONS = { needs: 'document' } as const;
