// Listeners by the name of an event.
export class Emitter {
  #listeners = new Map();

  /** Calls `listener` with each value of an event; returns a function that stops it. */
  on(event, listener) {
    const all = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, all.add(listener));
    return () => void all.delete(listener);
  }

  /** Gives a value to all listeners of an event. */
  emit(event, value) {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(value);
  }
}
