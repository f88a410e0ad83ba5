import type { Activity } from '../core/activities/activity';
import { isMailAddress } from '../core/cadences/address-key';
import type { Cadence } from '../core/cadences/cadence';
import {
  cadencesOfLeads,
  NO_CADENCES,
  type CadenceActivity,
  type LeadCadences,
} from '../core/cadences/enrolment';
import { planOf, type Plan, type PlannedLead } from '../core/cadences/next-step';
import type { SuppressionList } from '../core/cadences/suppression';
import { foldText } from '../core/values/text';
import type { Template } from '../core/templates/template';
import { readActivities } from './activity-log';
import { readCadences, type ReadCadences } from './cadence-table';
import { openDesk, type Desk } from './lead-desk';
import type { LeadsProblem } from './leads-tab';
import { memberOf } from '../core/territories/team';
import { readTeam, type TeamMember } from './people';
import { addressKeysAt, consentAt, readSuppression } from './suppression';
import { readTemplates } from './template-table';
import type { Workbook } from './workbook';

/** Everything that decides what is due to whom, as read once. */
export interface CadenceDesk extends ReadCadences {
  readonly workbook: Workbook;
  readonly desk: Desk;
  readonly templates: readonly Template[];
  readonly team: readonly TeamMember[];
  /** Account of who is at work; `''` where Google does not tell. */
  readonly person: string;
  readonly me: TeamMember | undefined;
  readonly log: readonly CadenceActivity[];
  readonly suppression: SuppressionList;
  cadenceOf(key: string): Cadence | undefined;
  /** The cadences that a lead was ever in, by its id. */
  cadencesOf(leadId: string): LeadCadences;
  factsAt(position: number): PlannedLead;
  /** What is to happen; undefined for a lead that is in no cadence. */
  planAt(position: number): Plan | undefined;
  /** Whether the row belongs to the person at work. */
  isMine(position: number): boolean;
  ownerAt(position: number): string;
}

export type CadenceDeskResult =
  | { readonly ok: true; readonly cadenceDesk: CadenceDesk }
  | { readonly ok: false; readonly problem: LeadsProblem };

/** Reads leads, definition, templates, cadences, team and log: a fixed number of reads. */
export function openCadenceDesk(workbook: Workbook, person: string): CadenceDeskResult {
  const opened = openDesk(workbook);
  if (!opened.ok) return opened;
  const { desk } = opened;
  const templates = readTemplates(workbook);
  const log = readActivities(workbook);
  return {
    ok: true,
    cadenceDesk: cadenceDeskOf({
      desk,
      templates,
      team: readTeam(workbook),
      person,
      log,
      suppression: readSuppression(desk, log),
      ...readCadences(workbook, desk.leads, templates),
    }),
  };
}

interface Read extends ReadCadences {
  readonly desk: Desk;
  readonly templates: readonly Template[];
  readonly team: readonly TeamMember[];
  readonly person: string;
  readonly log: readonly CadenceActivity[];
  readonly suppression: SuppressionList;
}

/** The same desk with entries that were logged meanwhile. */
export function withEntries(cadenceDesk: CadenceDesk, entries: readonly CadenceActivity[]): CadenceDesk {
  return cadenceDeskOf({ ...cadenceDesk, log: [...cadenceDesk.log, ...entries] });
}

function cadenceDeskOf(read: Read): CadenceDesk {
  const { desk, team, person, log, suppression, cadences } = read;
  const byKey = new Map(cadences.map((cadence) => [cadence.key, cadence]));
  const byLead = cadencesOfLeads(log);
  const me = memberOf(team, person);
  const ownerAt = (position: number): string => desk.text(position, 'owner');
  const cadencesOf = (leadId: string): LeadCadences => byLead.get(leadId) ?? NO_CADENCES;

  function factsAt(position: number): PlannedLead {
    const consent = consentAt(desk, position);
    const mail = desk.text(position, 'email');
    return {
      isSuppressed: suppression.isSuppressed(desk.idAt(position), addressKeysAt(desk, position)),
      isConsentWithdrawn: Object.values(consent).every((state) => state === 'withdrawn'),
      isQualified: desk.scoreAt(position)?.status === 'qualified',
      workStatus: desk.workAt(position).work,
      consent,
      mail: mail === '' ? 'missing' : isMailAddress(mail) ? 'usable' : 'unusable',
    };
  }

  return {
    ...read,
    workbook: desk.workbook,
    me,
    cadenceOf: (key) => byKey.get(key),
    cadencesOf,
    factsAt,
    planAt: (position) => {
      const { latest } = cadencesOf(desk.idAt(position));
      if (latest === undefined || latest.isLeft) return undefined;
      return planOf(latest, byKey.get(latest.cadence), factsAt(position), desk.workbook.today);
    },
    isMine: (position) => {
      const owner = ownerAt(position);
      if (owner === '' || person === '') return false;
      const member = memberOf(team, owner);
      return member === undefined ? foldText(owner) === foldText(person) : member === me;
    },
    ownerAt,
  };
}

/** An entry just logged, as the log will be read: after all others. */
export function asActivity(
  entry: Pick<Activity, 'leadId' | 'kind' | 'token'> & Partial<Activity>,
  at: number,
): CadenceActivity {
  const { leadId, kind, token, result, details = '' } = entry;
  return { number: Infinity, at, leadId, kind, result, token, details };
}
