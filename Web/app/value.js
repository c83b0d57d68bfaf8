/** A value that tells its watchers when it changes. @template T */
export class Value {
  /** @param {T} value */
  constructor(value) { this.value = value; this.watchers = new Set(); }
  /** @returns {T} */
  get() { return this.value; }
  /** @param {T} value */
  set(value) {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const watcher of [...this.watchers]) watcher(value);
  }
  /** Calls `watcher` now and after each change. @param {(value: T) => void} watcher @returns {() => void} stops it */
  watch(watcher) {
    this.watchers.add(watcher);
    watcher(this.value);
    return () => this.watchers.delete(watcher);
  }
}
