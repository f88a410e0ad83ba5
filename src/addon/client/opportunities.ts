import type {
  DigestSettingsAnswer,
  ExportAnswer,
  ExportRequest,
  OpportunityAnswer,
  OpportunityRequest,
  SaveDigestSettingsRequest,
  SaveOpportunityAnswer,
  SaveOpportunityRequest,
} from '../../contract/opportunities';
import type { Answer } from '../../contract/reports';
import { changedDigestSettings, shownDigestSettings } from '../actions/digests';
import { exportedOpportunities } from './opportunity-export';
import { savedOpportunity } from './opportunity-saving';
import { shownOpportunity } from './opportunity-view';
import { change, look } from './client-answer';

/** One opportunity as the page shows it; the selected one where the request names none. */
export function opportunity(request: OpportunityRequest): Answer<OpportunityAnswer> {
  return look((context) => shownOpportunity(context, request ?? {}));
}

/** Saves what a person changed of an opportunity. */
export function saveOpportunity(request: SaveOpportunityRequest): Answer<SaveOpportunityAnswer> {
  return change((context) => savedOpportunity(context, request));
}

/** All opportunities as a file for another system. */
export function exportOpportunities(request: ExportRequest): Answer<ExportAnswer> {
  return look((context) => exportedOpportunities(context, request ?? {}));
}

/** When daily digests go out. */
export function digestSettings(_request: unknown): Answer<DigestSettingsAnswer> {
  return look(shownDigestSettings);
}

/** Changes when daily digests go out. */
export function saveDigestSettings(request: SaveDigestSettingsRequest): Answer<DigestSettingsAnswer> {
  return change((context) => changedDigestSettings(context, request));
}
