import type { Block, CallKind, Execution } from '../../execution';
import { signatureMessage, type Matcher, matches } from './arguments';
import type { RangeReference, RuleContext } from './context';

/**
 * Base of every object of this folder: routes calls through the execution and checks arguments as Google does.
 * Subclasses name their methods once, as Google documents them. What is not Google's is a field or `#private`, never a
 * plain method: those of the prototype are what a script sees.
 */
export abstract class RuleService<Exposed extends object> {
  /** What a script holds: the same object with unknown members refused by name. */
  readonly exposed: Exposed;
  protected readonly execution: Execution;

  protected constructor(
    protected readonly context: RuleContext,
    private readonly className: string,
  ) {
    this.execution = context.execution;
    this.exposed = context.execution.realm.expose(this, className) as unknown as Exposed;
  }

  /** A call that costs nothing: builders, enums, moving from object to object. */
  protected readonly navigate = <T>(method: string, effect: () => T): T =>
    this.#call(method, 'navigation', undefined, effect);

  /** A call that looks at the document. */
  protected readonly read = <T>(method: string, effect: () => T, reference?: RangeReference): T =>
    this.#call(method, 'read', reference, effect);

  /** A call that changes the document. */
  protected readonly write = <T>(method: string, effect: () => T, reference?: RangeReference): T =>
    this.#call(method, 'write', reference, effect);

  /** Refuses arguments that fit none of the signatures, with Google's words. */
  protected readonly check = (
    method: string,
    args: readonly unknown[],
    ...signatures: readonly (readonly Matcher[])[]
  ): void => {
    if (!signatures.some((signature) => matches(args, signature))) this.refuse(method, args);
  };

  protected readonly refuse = (method: string, args: readonly unknown[]): never =>
    this.execution.fail(signatureMessage(this.execution.realm, `${this.className}.${method}`, args));

  #call<T>(method: string, kind: CallKind, reference: RangeReference | undefined, effect: () => T): T {
    const block: Block | undefined = reference && { sheetId: reference.sheetId, ...reference.area };
    return this.execution.call(
      {
        name: `${this.className}.${method}`,
        kind,
        needs: kind === 'write' ? 'document-write' : 'document',
        ...(block && { block }),
      },
      effect,
    );
  }
}
