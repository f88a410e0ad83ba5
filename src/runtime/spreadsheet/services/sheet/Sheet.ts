import { chartFromModel, insertChart, newChart, removeChart, updateChart } from '../../rules/chart';
import { SheetRules } from './SheetRules';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

/** Members of Google's Sheet that are not built: a script that asks for one gets an error with its name. */
type NotBuilt =
  | 'asDataSourceSheet'
  | 'autoResizeRows'
  | 'collapseAllColumnGroups'
  | 'collapseAllRowGroups'
  | 'createTextFinder'
  | 'expandAllColumnGroups'
  | 'expandAllRowGroups'
  | 'expandColumnGroupsUpToDepth'
  | 'expandRowGroupsUpToDepth'
  | 'getBandings'
  | 'getColumnGroup'
  | 'getColumnGroupControlPosition'
  | 'getColumnGroupDepth'
  | 'getDataSourceTables'
  | 'getDrawings'
  | 'getFormUrl'
  | 'getImages'
  | 'getPivotTables'
  | 'getRowGroup'
  | 'getRowGroupControlPosition'
  | 'getRowGroupDepth'
  | 'getSheetProtection'
  | 'getSlicers'
  | 'insertImage'
  | 'insertSlicer'
  | 'setColumnGroupControlPosition'
  | 'setRowGroupControlPosition'
  | 'setSheetProtection';

/** Google's Sheet. The layers below it group its methods by concern. */
export class SheetService extends SheetRules implements Omit<GasSheet, NotBuilt> {
  newChart(): GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder {
    return this.handle.navigate('newChart', () => newChart(this.handle.context.rules));
  }

  getCharts(): Chart[] {
    return this.handle.read('getCharts', () => {
      const { context, model } = this.handle;
      return context.array(model.charts.map((chart) => chartFromModel(context.rules, chart)));
    });
  }

  insertChart(chart: Chart): void {
    return this.handle.perform('insertChart', () => {
      if (!insertChart(this.handle.context.rules, this.handle.model, chart))
        this.handle.refuse('insertChart', [chart]);
    });
  }

  updateChart(chart: Chart): void {
    return this.handle.perform('updateChart', () => {
      if (!updateChart(this.handle.context.rules, this.handle.model, chart))
        this.handle.refuse('updateChart', [chart]);
    });
  }

  removeChart(chart: Chart): void {
    return this.handle.perform('removeChart', () => {
      if (!removeChart(this.handle.context.rules, this.handle.model, chart))
        this.handle.refuse('removeChart', [chart]);
    });
  }
}
