/** What is wrong with one event of a file: the others are read all the same. */
export class EventProblem extends Error {
  readonly allowed: string;

  constructor(message: string, allowed: string, options?: ErrorOptions) {
    super(message, options);
    this.allowed = allowed;
  }
}
