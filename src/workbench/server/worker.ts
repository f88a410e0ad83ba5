/** Entry of the document's thread. */

import { parentPort, workerData } from 'node:worker_threads';
import type { FromThread, ThreadStart } from './thread-messages';
import { Workshop } from './thread/workshop';

if (parentPort === null) throw new Error('This file is started as a thread of the workbench.');

const start = workerData as ThreadStart;
try {
  // oxlint-disable-next-line no-new -- it lives from the messages of its port
  new Workshop(parentPort, start);
} catch (error) {
  // A fresh document that cannot be held is a defect; a kept state that cannot be read is set aside.
  if (start.beginning.kind !== 'state') throw error;
  const reason = error instanceof Error ? error.message : String(error);
  parentPort.postMessage({ kind: 'unusable', reason } satisfies FromThread);
}
