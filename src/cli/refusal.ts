/** One clear sentence for the person; the command ends with it and writes nothing. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
