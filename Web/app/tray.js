const KEY = "pinpalettes.tray";
const LIMIT = 200;

/** The collected pictures, in the order in which they were collected; they outlive the page. */
export class Tray {
  constructor() {
    /** @type {{id: string, name: string, width: number, height: number, color: string}[]} */
    this.items = read();
    this.watchers = new Set();
    addEventListener("storage", (event) => { if (event.key === KEY) { this.items = read(); this.tell(); } });
  }

  has(id) { return this.items.some((item) => item.id === id); }

  /** Collects a picture or puts it back. @returns {boolean} whether it is collected now */
  toggle(item) {
    const kept = this.items.filter((other) => other.id !== item.id);
    const added = kept.length === this.items.length && kept.length < LIMIT;
    if (added) kept.push(brief(item));
    this.set(kept);
    return added;
  }

  /** Replaces everything, for example when a board is opened or its pictures are reordered. */
  set(items) {
    this.items = items.slice(0, LIMIT).map(brief);
    try { localStorage.setItem(KEY, JSON.stringify(this.items)); } catch { /* kept until the page goes */ }
    this.tell();
  }

  clear() { this.set([]); }

  /** Calls `watcher` now and after each change. @returns {() => void} stops it */
  watch(watcher) {
    this.watchers.add(watcher);
    watcher(this.items);
    return () => this.watchers.delete(watcher);
  }

  tell() { for (const watcher of [...this.watchers]) watcher(this.items); }
}

const brief = ({ id, name, width, height, color }) => ({ id, name, width, height, color });

function read() {
  try {
    const items = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(items) ? items.filter((item) => /^[0-9a-f]{32}$/.test(item?.id)).slice(0, LIMIT) : [];
  } catch {
    return [];
  }
}
