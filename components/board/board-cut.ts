/** The stream ended before it said so: what came before is true, what is missing is unknown. */
export class BoardCut extends Error {
  constructor(options?: ErrorOptions) {
    super('the stream of the board was cut', options);
    this.name = 'BoardCut';
  }
}
