import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/**
 * A secret that can be carried but not printed: `String()`, `JSON.stringify()`, `console.log()` and
 * template strings all give `[redacted]`. Only `reveal()` gives the value, and only the line that
 * hands it to the operator (or to a token exchange) calls it.
 */
export class SecretValue {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
