/** Does what a person wants, through the services and with that person's rights: wholly or not at all. */

import type { Host } from '../../../runtime/host-api';
import { restore } from '../../../runtime/snapshots/restore';
import { takeSnapshot } from '../../../runtime/snapshots/take-snapshot';
import type { Snapshot } from '../../../runtime/snapshots/types';
import type { User } from '../../../runtime/world';
import type { DeedRefusal } from '../../protocol/deeds';
import type { Access } from '../../protocol/settings';
import * as contents from './contents';
import { fill } from './fill';
import * as lines from './lines';
import * as looks from './looks';
import * as ordering from './ordering';
import { refusalOf } from './refusals';
import { type EditingDeed, type Effect, Scene } from './scene';
import * as sheets from './sheets';

/** Who does it. */
export interface Doer {
  readonly user: User;
  readonly access: Access;
}

export type Performed =
  { readonly ok: true; readonly effect: Effect } | { readonly ok: false; readonly refusal: DeedRefusal };

/**
 * Changes the document; formulas are not calculated and triggers not told yet (see `announce`). What is refused
 * leaves the document as it was.
 * @param before the document as it is now
 */
export function perform(host: Host, person: Doer, deed: EditingDeed, before: Snapshot): Performed {
  if (person.access === 'viewer') return { ok: false, refusal: { code: 'view-only' } };
  try {
    const effect = host.act(person.user, (app) => effectOf(new Scene(app, host.document), deed));
    return { ok: true, effect };
  } catch (thrown) {
    const refusal = refusalOf(thrown, host.document, deed);
    if (refusal === undefined) throw thrown;
    restore(host.document, takeSnapshot(host.document, before), before);
    return { ok: false, refusal };
  }
}

function effectOf(scene: Scene, deed: EditingDeed): Effect {
  switch (deed.kind) {
    case 'type':
      return contents.type(scene, deed);
    case 'clear':
      return contents.clear(scene, deed);
    case 'transfer':
      return contents.transfer(scene, deed);
    case 'note':
      return contents.note(scene, deed);
    case 'fill':
      return fill(scene, deed);
    case 'insert':
      return lines.insert(scene, deed);
    case 'delete':
      return lines.remove(scene, deed);
    case 'move':
      return lines.move(scene, deed);
    case 'resize':
      return lines.resize(scene, deed);
    case 'hide':
      return lines.hide(scene, deed);
    case 'freeze':
      return lines.freeze(scene, deed);
    case 'sort':
      return ordering.sort(scene, deed);
    case 'filter':
      return ordering.filter(scene, deed);
    case 'filter-column':
      return ordering.filterColumn(scene, deed);
    case 'format':
      return looks.format(scene, deed);
    case 'merge':
      return looks.merge(scene, deed);
    case 'add-sheet':
      return sheets.addSheet(scene, deed);
    case 'delete-sheet':
      return sheets.deleteSheet(scene, deed);
    case 'copy-sheet':
      return sheets.copySheet(scene, deed);
    case 'rename-sheet':
      return sheets.renameSheet(scene, deed);
    case 'move-sheet':
      return sheets.moveSheet(scene, deed);
    case 'hide-sheet':
      return sheets.hideSheet(scene, deed);
    case 'color-sheet':
      return sheets.colorSheet(scene, deed);
    case 'delete-chart':
      return sheets.deleteChart(scene, deed);
    case 'rename-document':
      return sheets.renameDocument(scene, deed);
    case 'set-locale':
      return sheets.setLocale(scene, deed);
  }
}
