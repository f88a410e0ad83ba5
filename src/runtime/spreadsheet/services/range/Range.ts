import { addDeveloperMetadata, metadataAt } from '../../rules/developer-metadata';
import { createMetadataFinder } from '../../rules/metadata-finder';
import { placeOfRange, requirePlaceOfRange } from '../../rules/metadata-place';
import { RangeRules } from './RangeRules';

type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** Members of Google's Range that are not built: a script that asks for one gets an error with its name. */
type NotBuilt =
  | 'applyColumnBanding'
  | 'applyRowBanding'
  | 'autoFill'
  | 'autoFillToNeighbor'
  | 'collapseGroups'
  | 'createDataSourcePivotTable'
  | 'createDataSourceTable'
  | 'createPivotTable'
  | 'createTextFinder'
  | 'deleteCells'
  | 'expandGroups'
  | 'getBandings'
  | 'getDataSourceFormula'
  | 'getDataSourceFormulas'
  | 'getDataSourcePivotTables'
  | 'getDataSourceTables'
  | 'getDataSourceUrl'
  | 'getDataTable'
  | 'getRichTextValue'
  | 'getRichTextValues'
  | 'getTextDirection'
  | 'getTextDirections'
  | 'getTextRotation'
  | 'getTextRotations'
  | 'getTextStyles'
  | 'insertCells'
  | 'randomize'
  | 'setFormulaR1C1'
  | 'setFormulasR1C1'
  | 'setRichTextValue'
  | 'setRichTextValues'
  | 'setShowHyperlink'
  | 'setTextDirection'
  | 'setTextDirections'
  | 'setTextRotation'
  | 'setTextRotations'
  | 'setTextStyles'
  | 'setVerticalText'
  | 'shiftColumnGroupDepth'
  | 'shiftRowGroupDepth'
  | 'splitTextToColumns';

/** Google's Range over a block of a sheet. The layers below it group its methods by concern. */
export class RangeService extends RangeRules implements Omit<GasRange, NotBuilt> {
  /** Only whole rows and whole columns take metadata. */
  addDeveloperMetadata(...given: unknown[]): GasRange {
    return this.handle.change('addDeveloperMetadata', () => {
      const { rules } = this.handle.context;
      addDeveloperMetadata(rules, 'Range', requirePlaceOfRange(rules, this.handle.reference), given);
    });
  }

  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    return this.handle.read('getDeveloperMetadata', () => {
      const { context } = this.handle;
      const place = placeOfRange(context.rules, this.handle.reference);
      return place === undefined ? context.array([]) : metadataAt(context.rules, place);
    });
  }

  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    return this.handle.navigate('createDeveloperMetadataFinder', () =>
      createMetadataFinder(this.handle.context.rules, { kind: 'range', reference: this.handle.reference }),
    );
  }
}
