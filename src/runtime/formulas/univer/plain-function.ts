/** A function of ours among the engine's. */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import { elementsOf } from './values';

/** More arguments than anybody writes. */
export const ANY = 255;

export type Body = (operands: readonly BaseValueObject[]) => BaseValueObject;

/** A function by its body, which is given no errors: the first one is the result. */
export class PlainFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly body: Body,
    least: number,
    most: number,
  ) {
    super(name);
    this.minParams = least;
    this.maxParams = most;
  }

  /** A quoted text is a text, whatever number it looks like. */
  override isArgumentsIgnoreNumberPattern(): boolean {
    return true;
  }

  override calculate(...operands: BaseValueObject[]): BaseValueObject {
    return operands.find((operand) => operand.isError()) ?? this.body(operands);
  }
}

/** The value, or the first one of an array. */
export function firstOf(operand: BaseValueObject | undefined): BaseValueObject | undefined {
  return operand === undefined ? undefined : (elementsOf(operand)[0]?.[0] ?? undefined);
}

export function isTrue(operand: BaseValueObject | undefined, otherwise: boolean): boolean {
  const value = firstOf(operand);
  if (value === undefined || value.isNull()) return otherwise;
  return value.getValue() === true || Number(value.getValue()) > 0;
}
