/** Everything the bundle exposes; `contract/exposed.ts` lists the same names and a test compares both. */
export { setUpTabs } from './actions/set-up';
export { setUpTeamTabs } from './actions/set-up-team';
export { scoreAll, scoreSelection } from './actions/score';
export { flagMissing } from './actions/flag';
export { checkDefinition, signDefinition } from './actions/definition';
export { buildSourceReturn } from './actions/source-return';
export { toggleHourly } from './actions/hourly';
export { removeDuo } from './actions/remove';
export {
  openAssignment,
  openCadences,
  openCallGuide,
  openCard,
  openFind,
  openHandoff,
  openOpportunity,
  openQueue,
  openSettings,
  sidebarStart,
} from './client/sidebar';
export { card, cardPoll, logTouch, saveFields } from './client/card';
export { findLeads, newLead } from './client/find';
export { cadenceOverview, enrol, leaveCadence, optOut, runCadences } from './client/cadences';
export { callGuide, saveCall } from './client/call';
export { previewAnswers } from './client/call-preview';
export { queue, workClocks } from './client/queue';
export { decide, handOver, handoffState, resolveMail } from './client/handoff';
export { acceptSelected, disqualifySelected, returnSelected } from './actions/decisions';
export { logCheck, rebuildWork, saveWorkSettings, workSettings } from './client/settings';
export { territoryApply, territoryPreview } from './client/territories';
export { reassign, reassignPreview, undoReassign } from './client/reassignment';
export {
  digestSettings,
  exportOpportunities,
  opportunity,
  saveDigestSettings,
  saveOpportunity,
} from './client/opportunities';
export { checkOpportunities } from './actions/opportunities';
export { protectOwnTabs, removeOwnProtections } from './actions/protect';
export { configure } from './configuration';
export { definitionTable, tabNames, textColumns } from './file-questions';
export { scoreReport, sourceReturnReport } from './reports';
export { onEdit, onHour, onInstall, onOpen } from './triggers';
export { DUO_MISSING, DUO_SCORE, DUO_SOURCE_ROI, DUO_STATUS, DUO_WHY } from './formulas';
