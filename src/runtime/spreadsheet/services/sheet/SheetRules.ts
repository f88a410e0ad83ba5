import { copySheet } from '../../document/sheets';
import {
  conditionalRuleFromModel,
  conditionalRuleSheetId,
  conditionalRuleToModel,
} from '../../rules/conditional-format';
import { addDeveloperMetadata, metadataAt } from '../../rules/developer-metadata';
import { filterFromModel } from '../../rules/filter';
import { createMetadataFinder } from '../../rules/metadata-finder';
import { namedRangesFromModel } from '../../rules/named-range';
import { createProtection, protectionsOfType } from '../../rules/protection';
import { SheetLooks } from './SheetLooks';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type ConditionalFormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** What hangs on a sheet: conditional formats, protections, filter, metadata; and its copy. */
export abstract class SheetRules extends SheetLooks {
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this.handle.read('getConditionalFormatRules', () => {
      const { context, model } = this.handle;
      return context.array(
        model.conditionalRules.map((rule) => conditionalRuleFromModel(context.rules, model.id, rule)),
      );
    });
  }

  /** Replaces all rules; the first one that holds wins. */
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    return this.handle.perform('setConditionalFormatRules', () => {
      const { context, model } = this.handle;
      const { realm } = context.execution;
      if (!Array.isArray(rules)) return this.handle.refuse('setConditionalFormatRules', [rules]);
      const models = rules.map(
        (rule) =>
          conditionalRuleToModel(realm, rule) ?? this.handle.refuse('setConditionalFormatRules', [rules]),
      );
      if (rules.some((rule) => conditionalRuleSheetId(realm, rule) !== model.id)) {
        // Google's words for this are not known.
        this.handle.fail('Conditional format rules must apply to ranges of this sheet.');
      }
      model.conditionalRules = models;
    });
  }

  clearConditionalFormatRules(): void {
    return this.handle.perform('clearConditionalFormatRules', () => {
      this.handle.model.conditionalRules = [];
    });
  }

  protect(): GoogleAppsScript.Spreadsheet.Protection {
    return this.handle.write('protect', () =>
      createProtection(this.handle.context.rules, this.handle.model, undefined),
    );
  }

  getProtections(
    type: GoogleAppsScript.Spreadsheet.ProtectionType,
  ): GoogleAppsScript.Spreadsheet.Protection[] {
    return this.handle.read(
      'getProtections',
      () =>
        protectionsOfType(this.handle.context.rules, [this.handle.model], type) ??
        this.handle.refuse('getProtections', [type]),
    );
  }

  getFilter(): GoogleAppsScript.Spreadsheet.Filter | null {
    return this.handle.read('getFilter', () => filterFromModel(this.handle.context.rules, this.handle.model));
  }

  getNamedRanges(): GoogleAppsScript.Spreadsheet.NamedRange[] {
    return this.handle.read('getNamedRanges', () =>
      namedRangesFromModel(this.handle.context.rules, this.handle.model.id),
    );
  }

  addDeveloperMetadata(...given: unknown[]): GasSheet {
    return this.handle.change('addDeveloperMetadata', () => {
      const { context, model } = this.handle;
      addDeveloperMetadata(context.rules, 'Sheet', { kind: 'sheet', sheetId: model.id }, given);
    });
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.handle.read('getDeveloperMetadata', () =>
      metadataAt(this.handle.context.rules, { kind: 'sheet', sheetId: this.handle.model.id }),
    );
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.handle.navigate('createDeveloperMetadataFinder', () =>
      createMetadataFinder(this.handle.context.rules, { kind: 'sheet', sheetId: this.handle.model.id }),
    );
  }

  /** A copy at the end of a spreadsheet, named `Copy of …` as measured live (in English). */
  copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GasSheet {
    return this.handle.write('copyTo', () => {
      const target =
        this.handle.context.spreadsheetOf(spreadsheet) ?? this.handle.refuse('copyTo', [spreadsheet]);
      const copy = copySheet(this.handle.model, target.document, target.freeCopyName(this.handle.model.name));
      target.refuseCells(copy.maxRows * copy.maxColumns);
      target.document.sheets.push(copy);
      return target.exposeSheet(copy.id);
    });
  }
}
