import type { CadenceOverview } from '../../src/contract/cadences';
import type { LogReport } from '../../src/contract/settings';
import { createClock } from '../../src/runtime/clock';
import type { Host } from '../../src/runtime/host';
import type { InterruptionPoint } from '../../src/runtime/interruption';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { NOW } from './bundle';
import {
  cadenceDocument,
  disturbedPart,
  enrol,
  hostAt,
  laterBy,
  leadOf,
  logCall,
  newToken,
  overview,
  runAll,
  storyOf,
} from './cadence-sample';
import { given } from './call-sample';
import { pointsOf } from './points';
import { copyOf } from './workbook';

const TWO_DAYS = 2 * 86_400_000;

/** Two mails of Ana's are due, one call of hers, one lead of hers has answered; one mail of Eva's is due. */
export const START = ((): DocumentModel => {
  const document = cadenceDocument();
  const host = hostAt(document);
  enrol(host, 'K02', 'K10');
  runAll(host);
  laterBy(host, 1);
  logCall(host, 'K10', 'reached');
  laterBy(host, 1);
  enrol(host, 'K01', 'K03', 'K05');
  return document;
})();

export const open = (document = copyOf(START)): Host =>
  hostAt(document, { clock: createClock(NOW + TWO_DAYS) });

const KEYS = ['K01', 'K02', 'K03', 'K10'];
const WORK = ['DUO seguimiento', 'DUO secuencia', 'DUO siguiente paso', 'DUO próxima fecha', 'DUO contactó'];
const MAILS = ['alba@a.example', 'carla@c.example'];

const rowsOf = (document: DocumentModel): unknown =>
  KEYS.map((key) => WORK.map((header) => leadOf(document, key)[header]));

const REFERENCE = ((): { rows: unknown; stories: string[][] } => {
  const host = open();
  runAll(host);
  return { rows: rowsOf(host.document), stories: KEYS.map((key) => storyOf(host.document, key)) };
})();

/** Every moment of a run at which something may happen: before and after each service call. */
export const POINTS = pointsOf((interrupt) => disturbedPart(open(), interrupt));

/** Before a call the document is as after the one before it: one side of a read meets every state there is. */
export const meetsAState = ({ kind, phase }: InterruptionPoint): boolean =>
  kind === 'write' || phase === 'before';

/** To whom mails went from an account. */
export const sentTo = ({ world }: Host, from = 'ana@example.com'): string[] =>
  world.outbox
    .filter((mail) => mail.from === from)
    .map(({ to }) => to)
    .sort();

/** The person looks into their sent mails and says of each mail of unknown fate what became of it. */
function decide(host: Host, { undecided }: CadenceOverview): void {
  for (const { leadId, company } of undecided) {
    const hasGone = host.world.outbox.some(({ body }) => body.includes(company));
    const as = hasGone ? 'sent' : 'again';
    given(host, 'runCadences', { token: newToken(), decide: { leadId, as } });
  }
}

/** What is wrong after a disturbed run, another try, and the decision of the person where one is needed. */
export function wrongAfter(host: Host): string[] {
  const wrong: string[] = [];
  const check = (what: string, found: unknown, wanted: unknown): void => {
    const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
    if (one !== other) wrong.push(`${what}: ${one} instead of ${other}`);
  };
  if (host.world.lockHolders.size > 0) wrong.push('the lock is kept');
  runAll(host);
  const mails = sentTo(host);
  if (new Set(mails).size !== mails.length) wrong.push(`twice by itself: ${mails.join()}`);
  let seen = overview(host);
  if (seen.undecided.length > 1) wrong.push(`${seen.undecided.length} mails of unknown fate after one fault`);
  if (seen.undecided.length > 0) {
    decide(host, seen);
    runAll(host);
    seen = overview(host);
  }
  check('mails', sentTo(host), MAILS);
  check('left open', [seen.undecided, seen.due, seen.blocked], [[], [], []]);
  check('rows', rowsOf(host.document), REFERENCE.rows);
  KEYS.forEach((key, index) => {
    const story = storyOf(host.document, key);
    const wanted = REFERENCE.stories[index]!;
    for (const line of new Set(wanted)) {
      // A mail may have been claimed more than once, but only one claim ends as sent.
      const count = (lines: readonly string[]): number => lines.filter((each) => each === line).length;
      const [found, needed] = [count(story), count(wanted)];
      const isRight = line === 'Correo Enviando' ? found >= needed : found === needed;
      if (!isRight) wrong.push(`${key} ${line}: ${story.join(', ')}`);
    }
  });
  const { isFine, lines } = given<LogReport>(host, 'logCheck', {});
  if (!isFine) wrong.push(`log: ${lines.join(' ')}`);
  return wrong;
}
