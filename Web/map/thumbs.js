import { thumbnail } from "../app/api.js";

/** What decoded pictures may take: about 900 small ones. */
const mostBytes = 96 * 1024 * 1024;
const mostRequests = 8;
/** A picture that cannot be had is not asked for again for a while. */
const retryMs = 15_000;

/** @typedef {{bitmap: ImageBitmap, since: number, bytes: number}} Thumb */

/** Decoded thumbnails of what is in view: fetched a few at a time, the longest unseen forgotten first. */
export class Thumbs {
  /** @param {() => void} onArrival called when there is something new to draw */
  constructor(onArrival) {
    this.onArrival = onArrival;
    /** @type {Map<string, Thumb>} in the order of last use */
    this.held = new Map();
    this.running = new Map();
    this.failed = new Map();
    this.bytes = 0;
    this.closed = false;
  }

  /**
   * The best picture at hand for a tile.
   * @param {string} id @param {number} level 0 (128 pixels wide), 1 (240) or 2 (480)
   * @returns {Thumb|undefined}
   */
  best(id, level) {
    for (const candidate of [level, level - 1, level + 1, level - 2, level + 2]) {
      const key = `${candidate}${id}`;
      const thumb = this.held.get(key);
      if (!thumb) continue;
      this.held.delete(key);
      this.held.set(key, thumb);
      return thumb;
    }
    return undefined;
  }

  /** Asks for what is missing, most wanted first, and stops what nobody wants any more. */
  want(ids, level) {
    const wanted = new Set(ids.map((id) => `${level}${id}`));
    for (const [key, abort] of this.running) if (!wanted.has(key)) abort.abort();
    const now = performance.now();
    for (const id of ids) {
      if (this.running.size >= mostRequests) return;
      const key = `${level}${id}`;
      if (this.held.has(key) || this.running.has(key) || (this.failed.get(key) ?? 0) > now) continue;
      this.load(key, id, level);
    }
  }

  async load(key, id, level) {
    const abort = new AbortController();
    this.running.set(key, abort);
    try {
      const answer = await fetch(thumbnail(id, level === 2 ? 480 : 240), { signal: abort.signal });
      if (!answer.ok) throw new Error(String(answer.status));
      const small = level === 0 ? { resizeWidth: 128, resizeQuality: "medium" } : {};
      this.keep(key, await createImageBitmap(await answer.blob(), small));
    } catch (error) {
      if (error.name !== "AbortError") this.failed.set(key, performance.now() + retryMs);
    } finally {
      this.running.delete(key);
      if (!this.closed) this.onArrival();
    }
  }

  keep(key, bitmap) {
    if (this.closed) {
      bitmap.close();
      return;
    }
    const bytes = bitmap.width * bitmap.height * 4;
    // A sharper one of what is seen already does not fade in again.
    const since = this.best(key.slice(1), Number(key[0]))?.since ?? performance.now();
    this.held.set(key, { bitmap, since, bytes });
    this.bytes += bytes;
    for (const [oldKey, old] of this.held) {
      if (this.bytes <= mostBytes) break;
      this.held.delete(oldKey);
      this.bytes -= old.bytes;
      old.bitmap.close();
    }
  }

  /** Stops everything and gives the memory back. */
  close() {
    this.closed = true;
    for (const abort of this.running.values()) abort.abort();
    for (const thumb of this.held.values()) thumb.bitmap.close();
    this.held.clear();
    this.bytes = 0;
  }
}
