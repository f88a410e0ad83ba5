/** One execution of the script: every service call passes through here. */

import { type GrantedScopes, refusal } from './authorization';
import { Enumerations } from './enumerations';
import type { AuthMode, Execution, ServiceCall } from './execution';
import { HookFailure, type Interrupt, Kill, ServiceFailure, TimeLimit } from './interruption';
import { createMeter, type Meter } from './meter';
import { createRealm, type ScriptRealm } from './realm';
import type { Seen, Traces } from './result';
import type { User, World } from './world';

/** A person's answer to a dialog: a button, or the text typed and confirmed with OK, or both. */
export type Answer = string | { readonly button: string; readonly text?: string };

/** Answers in advance; a function sees the dialog that waits and may act meanwhile. */
export type Answers =
  | readonly Answer[]
  | ((dialog: {
      readonly kind: 'alert' | 'prompt';
      readonly title: string;
      readonly prompt: string;
      /** Names of the buttons offered; closing it is the answer `CLOSE`. */
      readonly buttons: readonly string[];
    }) => Answer);

export interface ExecutionOptions {
  readonly world: World;
  readonly user: User;
  readonly authMode: AuthMode;
  readonly scopes: GrantedScopes;
  readonly timeLimitMs: number;
  /** Simulated time that a call takes. */
  readonly callCostMs: (call: ServiceCall) => number;
  readonly interrupt: Interrupt | undefined;
  readonly answers: Answers;
  /** Told at once of what people see. */
  readonly observe: ((seen: Seen) => void) | undefined;
  /** False where nobody looks at the document: clock triggers and custom functions. */
  readonly hasUi: boolean;
  readonly declared: ReadonlySet<string>;
}

export class ScriptExecution implements Execution {
  readonly realm: ScriptRealm;
  readonly authMode: AuthMode;
  readonly meter: Meter = createMeter();
  readonly enumerations: Enumerations;
  readonly missing: string[] = [];
  readonly traces: Traces = {
    toasts: [],
    dialogs: [],
    sidebars: [],
    menus: [],
    log: [],
    mails: [],
    events: [],
  };
  private readonly deadline: number;
  private depth = 0;
  private index = 0;
  private ended: Kill | undefined;

  constructor(readonly options: ExecutionOptions) {
    this.authMode = options.authMode;
    this.deadline = options.world.clock.now() + options.timeLimitMs;
    this.realm = createRealm({
      now: () => this.now(),
      timeZone: options.world.manifest.timeZone,
      declared: options.declared,
      onMissing: (member) => this.missing.push(member),
      translate: (thrown) => this.translate(thrown),
    });
    this.enumerations = new Enumerations(this.realm);
  }

  get world(): World {
    return this.options.world;
  }

  /** Empty where Google tells a script nothing about its user. */
  get userEmail(): string {
    return this.authMode === 'FULL' ? this.options.user.email : '';
  }

  get userLocale(): string {
    return this.options.user.locale;
  }

  /** What ended this execution from outside, if anything did. */
  get end(): Kill | undefined {
    return this.ended;
  }

  now(): number {
    return this.world.clock.now();
  }

  fail(message: string): never {
    throw this.realm.exception(message);
  }

  /** Ends the execution; no later service call succeeds. */
  kill(reason: Kill): never {
    this.ended ??= reason;
    throw this.ended;
  }

  /** Lets simulated time pass and ends the execution when its time is up. */
  pass(milliseconds: number): void {
    this.world.clock.advance(milliseconds);
    if (this.now() > this.deadline) this.kill(new TimeLimit());
  }

  call<T>(call: ServiceCall, effect: () => T): T {
    if (this.ended !== undefined) throw this.ended;
    // A service that works through another one made one call, the outer.
    if (this.depth > 0) return effect();
    const refused = refusal(call, this.authMode, this.options.scopes);
    if (refused !== undefined) this.fail(refused);
    const { kind } = call;
    if (kind === 'navigation') return this.within(effect);
    this.index += 1;
    const point = { index: this.index, name: call.name, kind };
    this.interruptAt(() => this.options.interrupt?.({ ...point, phase: 'before' }));
    this.pass(this.options.callCostMs(call));
    this.meter.record(call);
    const value = this.within(effect);
    this.interruptAt(() => this.options.interrupt?.({ ...point, phase: 'after' }));
    return value;
  }

  private within<T>(effect: () => T): T {
    this.depth += 1;
    try {
      return effect();
    } finally {
      this.depth -= 1;
    }
  }

  /** Shows a toast or a page, at once where somebody looks on. */
  show(seen: Seen): void {
    if (seen.kind === 'toast') this.traces.toasts.push(seen.toast);
    else this.traces.sidebars.push(seen.page);
    this.guard(() => this.options.observe?.(seen));
  }

  /** Runs code of whoever started the execution; only what is meant for the script reaches it. */
  guard<T>(act: () => T): T {
    try {
      return act();
    } catch (thrown) {
      if (thrown instanceof ServiceFailure) throw thrown;
      return this.kill(thrown instanceof Kill ? thrown : new HookFailure(thrown));
    }
  }

  private interruptAt(act: () => void): void {
    this.guard(act);
    if (this.now() > this.deadline) this.kill(new TimeLimit());
  }

  /** What the script sees of something thrown in a service. */
  private translate(thrown: unknown): unknown {
    if (thrown instanceof Kill || this.realm.isError(thrown)) return thrown;
    if (thrown instanceof ServiceFailure) return this.realm.exception(thrown.message);
    // A defect of the runtime: shown with its name, and kept even where the script catches it.
    const { name, message } = thrown as Error;
    this.missing.push(`${name}: ${message}`);
    const error = this.realm.error('TypeError', `The runtime failed: ${message}`);
    error.stack = (thrown as Error).stack ?? error.stack!;
    return error;
  }
}
