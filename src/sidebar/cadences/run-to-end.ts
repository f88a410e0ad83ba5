import type { RunCadencesAnswer } from '../../contract/cadences';
import type { Shell } from '../shell/shell';

/** What a run has done so far, and what remains. */
export type RunTotal = Omit<RunCadencesAnswer, 'stopped'>;

/** Parts of a run that one press of the button asks for: more mails than any account may send in a day. */
const MOST_PARTS = 250;

/**
 * Asks for one part after the other until nothing remains, the script says why it stopped, a part moves nothing on, or
 * the person stops it: what is done is done and logged, the rest can be asked for again.
 */
export async function runToEnd(
  shell: Pick<Shell, 'call' | 'newToken'>,
  onProgress: (total: RunTotal) => void,
  isStopped: () => boolean,
): Promise<{ readonly total: RunTotal; readonly stopped: string }> {
  let total: RunTotal = { sent: 0, queued: 0, left: 0, failed: 0, unsure: 0, remaining: 0 };
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    const part = await shell.call<RunCadencesAnswer>('runCadences', { token: shell.newToken() });
    total = {
      sent: total.sent + part.sent,
      queued: total.queued + part.queued,
      left: total.left + part.left,
      failed: total.failed + part.failed,
      unsure: total.unsure + part.unsure,
      remaining: part.remaining,
    };
    onProgress(total);
    const hasMoved = part.sent + part.failed + part.unsure > 0;
    if (part.remaining === 0 || part.stopped !== '' || !hasMoved || isStopped()) {
      return { total, stopped: part.stopped };
    }
  }
  return { total, stopped: '' };
}
