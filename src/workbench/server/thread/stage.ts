/** The document and everything that stands around it: replaced as a whole when the workbench is reset. */

import { createFormulas } from '../../../runtime/formulas/formula-engine';
import { createHost, type Host, type RunOptions, type TriggerRun } from '../../../runtime/host';
import { adoptProgram, compileProgram } from '../../../runtime/program';
import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import type { WorldState } from '../../../runtime/world';
import type { Deed, DeedReply } from '../../protocol/deeds';
import type { Selection } from '../../protocol/places';
import type { DocumentChange, DocumentView } from '../../protocol/views';
import { announce } from '../deeds/announce';
import { DocumentDesk } from '../history/document-desk';
import type { KeptDeed } from '../kept-deeds';
import type { ServedProgram } from '../thread-messages';
import { giveOwner } from './people';
import type { SwitchableClock } from './switchable-clock';
import { userOf, type Window } from './windows';

/** The triggers that a deed starts. */
export interface Announcement {
  /** What people know it by while it runs. */
  readonly functionName: string;
  readonly act: (options: RunOptions) => readonly TriggerRun[];
  /** Edited places, which scripts see as selected, though nobody has moved there. */
  readonly places: readonly Selection[];
}

export interface Stage {
  readonly program: ServedProgram;
  readonly document: DocumentModel;
  readonly host: Host;
  /** Calculates the formulas that are due. @returns whether anything in the document differs now */
  settle(): Promise<boolean>;
  /** What changes from now on is done by an execution of this person. */
  begin(email: string): void;
  /** Does a deed of the person at a window, who saw the given revision. */
  perform(
    window: Window,
    deed: Deed,
    revision: number,
  ): {
    readonly reply: DeedReply;
    readonly announcement?: Announcement;
    /** To be kept; absent where it cannot be done again by itself, or nothing was done. */
    readonly done?: Pick<KeptDeed, 'person' | 'deed'>;
  };
  /** Does deeds again that were done on this document after it was kept; their triggers do not run again. */
  repeat(deeds: readonly KeptDeed[]): void;
  /** Everything that a page shows, as it was told to the others last. */
  view(selection: Selection): DocumentView;
  /** What has changed since this was asked last. */
  change(): DocumentChange | undefined;
  dispose(): void;
}

/** A fresh stage around a document; `world` is what was kept of mails, events, caches and quotas. */
export function createStage(
  program: ServedProgram,
  document: DocumentModel,
  clock: SwitchableClock,
  world: WorldState | undefined,
): Stage {
  giveOwner(document);
  const { code, html, manifest, names } = program;
  if (names !== undefined) adoptProgram(code, names);
  const host = createHost({ code, html, manifest, document, clock });
  if (world !== undefined) host.world.restore(world);
  const desk = new DocumentDesk(host);
  const formulas = createFormulas(document, {
    callCustomFunction: (name, parameters) => host.customFunction(name, parameters),
    customFunctionNames: [...compileProgram(code).functionDeclarations].filter((name) => !name.endsWith('_')),
    now: () => clock.now(),
  });
  return {
    program,
    document,
    host,
    settle: () => formulas.settle(),
    begin: (email) => desk.begin(email),
    perform(window, deed, revision) {
      const doer = { user: userOf(window), access: window.identity.person.access };
      const { reply, happenings, deed: performed } = desk.perform(doer, deed, revision);
      const done = performed === undefined ? {} : { done: { person: doer, deed: performed } };
      if (happenings.length === 0) return { reply, ...done };
      const places = happenings.flatMap((happening) =>
        happening.kind === 'edit' ? [{ sheet: happening.sheet, blocks: [happening.block] }] : [],
      );
      const functionName = places.length > 0 ? 'onEdit' : 'onChange';
      const act = (options: RunOptions): TriggerRun[] => announce(host, happenings, options);
      return { reply, ...done, announcement: { functionName, act, places } };
    },
    repeat(deeds) {
      for (const { person, deed } of deeds) desk.repeat(person, deed);
    },
    view: (selection) => desk.view(selection),
    change: () => desk.change(),
    dispose: () => formulas.dispose(),
  };
}
