/**
 * A map of the entries used last: beyond `most` the one that was not used for longest goes. For everything that is kept by address or
 * by user, so that no number of callers can fill the memory.
 */
export class Recent<V> {
  // Bounded by `most`.
  readonly #entries = new Map<string, V>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#entries.size
  }

  /** The entry, used now. */
  get(key: string): V | undefined {
    const value = this.#entries.get(key)
    if (value === undefined) return undefined
    this.#entries.delete(key)
    this.#entries.set(key, value)
    return value
  }

  set(key: string, value: V): void {
    if (this.#entries.size >= this.#most && !this.#entries.has(key)) this.#entries.delete(this.#entries.keys().next().value as string)
    this.#entries.set(key, value)
  }

  delete(key: string): void {
    this.#entries.delete(key)
  }

  entries(): IterableIterator<[string, V]> {
    return this.#entries.entries()
  }
}
