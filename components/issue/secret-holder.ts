/**
 * The only place in the browser that holds a new secret's value. React keeps the last state and props of
 * a closed dialog in its alternate tree, and Next's router keeps the promise of the last action, and with
 * it the object that the action returned: so the value is taken *out* of that object, and everything else
 * refers to this holder, which is emptied when the dialog closes.
 */
export class SecretHolder {
  #value: string | undefined;

  /** Moves the value here: `source.value` is empty afterwards. */
  take(source: { value: string }): void {
    this.#value = source.value;
    source.value = '';
  }

  /** The value, or an empty string when it is gone. Use it on the spot; keep it nowhere. */
  peek(): string {
    return this.#value ?? '';
  }

  isEmpty(): boolean {
    return this.#value === undefined;
  }

  clear(): void {
    this.#value = undefined;
  }
}
