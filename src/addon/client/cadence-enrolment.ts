import type { CadenceCandidate, EnrolAnswer, EnrolRequest } from '../../contract/cadences';
import type { Cadence } from '../../core/cadences/cadence';
import { cadenceKey } from '../../core/cadences/cadence-token';
import { entryObstacle } from '../../core/cadences/next-step';
import { isInSegment } from '../../core/cadences/segment';
import { fill } from '../../i18n/language';
import { appendActivities } from '../../sheets/activity-log';
import { asActivity, withEntries, type CadenceDesk } from '../../sheets/cadence-desk';
import { enterEntry, type EnrolledLead } from '../../sheets/cadence-entries';
import { workChanges } from '../../sheets/cadence-work';
import { writeWork } from '../../sheets/write-work';
import { refuse, type Request } from './client-answer';

/** Those of the segment who may not enter are shown in such a number that a person reads them; all are counted. */
const MOST_REFUSED = 200;

/**
 * Puts leads into a cadence, by hand or as its segment proposed them, or tells who would enter. A lead that is in the
 * cadence already counts as entered: the second try of one gesture finds it so.
 */
export function enrolLeads(asked: Request, cadenceDesk: CadenceDesk, request: EnrolRequest): EnrolAnswer {
  const { words } = asked;
  const title = typeof request?.cadence === 'string' ? request.cadence : '';
  const cadence = cadenceDesk.cadenceOf(cadenceKey(title));
  if (cadence === undefined) return refuse(fill(words.cadences.view.noCadence, { cadence: title }));
  if (request.leadIds === undefined) {
    const { may, mayNot } = sorted(asked, cadenceDesk, cadence, segment(cadenceDesk, cadence), true);
    return { candidates: may.map(({ shown }) => shown), refused: mayNot.slice(0, MOST_REFUSED), entered: 0 };
  }
  const ids = [...new Set(request.leadIds.filter((id) => typeof id === 'string'))];
  const positions = ids.flatMap((id) => cadenceDesk.desk.positionOf(id) ?? []);
  const inIt = positions.filter((position) => isIn(cadenceDesk, cadence, position));
  const others = positions.filter((position) => !inIt.includes(position));
  const { may, mayNot } = sorted(asked, cadenceDesk, cadence, others, request.isByRule === true);
  const entries = may.map(({ lead }) => enterEntry(cadenceDesk, lead));
  appendActivities(cadenceDesk.workbook, entries);
  const after = withEntries(
    cadenceDesk,
    entries.map((entry) => asActivity(entry, cadenceDesk.workbook.now)),
  );
  writeWork(cadenceDesk.workbook, workChanges(after, positions));
  return { candidates: [], refused: mayNot, entered: may.length + inIt.length };
}

function segment({ desk, workbook }: CadenceDesk, { rules }: Cadence): readonly number[] {
  return desk.positions.filter((position) =>
    isInSegment(rules, desk.block.rows[position]!, workbook.reading, workbook.today),
  );
}

function isIn(cadenceDesk: CadenceDesk, { key }: Cadence, position: number): boolean {
  const { latest } = cadenceDesk.cadencesOf(cadenceDesk.desk.idAt(position));
  return latest !== undefined && !latest.isLeft && latest.cadence === key;
}

interface Sorted {
  readonly may: readonly { readonly lead: EnrolledLead; readonly shown: CadenceCandidate }[];
  readonly mayNot: readonly CadenceCandidate[];
}

function sorted(
  { words }: Request,
  cadenceDesk: CadenceDesk,
  cadence: Cadence,
  positions: readonly number[],
  isByRule: boolean,
): Sorted {
  const { desk } = cadenceDesk;
  const may: { lead: EnrolledLead; shown: CadenceCandidate }[] = [];
  const mayNot: CadenceCandidate[] = [];
  for (const position of positions) {
    const leadId = desk.idAt(position);
    const known = cadenceDesk.cadencesOf(leadId);
    const obstacle =
      leadId === '' ? 'no_id' : entryObstacle(cadence, known, cadenceDesk.factsAt(position), isByRule);
    const shown = {
      leadId,
      lead: desk.nameAt(position),
      company: desk.text(position, 'company'),
      why: obstacle === undefined ? '' : words.cadences.obstacles[obstacle],
    };
    if (obstacle !== undefined) mayNot.push(shown);
    else {
      const { key, name } = cadence;
      may.push({ lead: { position, leadId, cadence: key, title: name, entry: known.nextEntry }, shown });
    }
  }
  return { may, mayNot };
}
