/** Everything the bundle exposes; `contract/exposed.ts` lists the same names and a test compares both. */
export { setUpTabs } from './actions/set-up';
export { scoreAll, scoreSelection } from './actions/score';
export { flagMissing } from './actions/flag';
export { checkDefinition, signDefinition } from './actions/definition';
export { buildSourceReturn } from './actions/source-return';
export { toggleHourly } from './actions/hourly';
export { removeDuo } from './actions/remove';
export { configure } from './configuration';
export { definitionTable, tabNames, textColumns } from './file-questions';
export { scoreReport, sourceReturnReport } from './reports';
export { onEdit, onHour, onInstall, onOpen } from './triggers';
export { DUO_MISSING, DUO_SCORE, DUO_SOURCE_ROI, DUO_STATUS, DUO_WHY } from './formulas';
