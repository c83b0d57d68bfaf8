/** What the first screen needs. */
const FIRST_PAGE = 200;
const NEXT_PAGE = 1000;
const RESULTS_PAGE = 100;

/** A list of pictures that comes in pages, in whatever order they are seen; `items` has holes where none has come yet. */
class Source {
  /** @param {number} first the size of the first page @param {number} rest that of every other */
  constructor(first, rest) {
    Object.assign(this, { first, rest, items: [], total: 0, loaded: new Set(), known: new Set(), pending: null });
    this.controller = new AbortController();
  }

  get pageCount() { return this.total > 0 ? this.pageOf(this.total - 1) + 1 : 0; }
  /** The page that holds a picture. @param {number} index */
  pageOf(index) { return index < this.first ? 0 : 1 + Math.floor((index - this.first) / this.rest); }
  /** The index of a page's first picture. */
  startOf(page) { return page === 0 ? 0 : this.first + (page - 1) * this.rest; }
  /** Where a page ends, as far as is known. */
  endOf(page) { return Math.min(this.total, this.startOf(page + 1)); }
  /** Forgets what is under way. */
  abort() { this.controller.abort(); }

  /** Loads a page; while one is under way, waits for that instead. @param {number} page @returns {Promise<void>} */
  load(page) {
    if (this.loaded.has(page)) return Promise.resolve();
    const start = this.startOf(page);
    this.pending ??= this.ask(start, this.startOf(page + 1) - start, this.controller.signal)
      .then((answer) => this.take(page, answer))
      .finally(() => { this.pending = null; });
    return this.pending;
  }

  take(page, answer) {
    const start = this.startOf(page);
    answer.items.forEach((item, at) => {
      if (this.known.has(item.id)) return;
      this.known.add(item.id);
      this.items[start + at] = item;
    });
    this.loaded.add(page);
    this.total = Math.max(this.count(answer, page), this.items.length);
  }
}

/** The whole library in one order. */
export class LibrarySource extends Source {
  constructor(api, order) { super(FIRST_PAGE, NEXT_PAGE); Object.assign(this, { api, order, state: "" }); }
  get key() { return `library ${this.order}`; }
  /** Whether `total` is only as far as one has come. */
  get isOpen() { return false; }
  async ask(offset, limit, signal) {
    const answer = await this.api.get("/images", { order: this.order, offset, limit, fields: "compact" }, { signal });
    // The library changed between two pages: what follows might repeat or skip, and `known` drops what repeats.
    this.state = answer.state;
    return answer;
  }
  count(answer) { return answer.total; }
}

/** The answer to a query, best first. */
export class ResultSource extends Source {
  /** @param {import("../search/query.js").Query} query */
  constructor(api, query) { super(RESULTS_PAGE, RESULTS_PAGE); Object.assign(this, { api, query, matches: 0, all: 0, isOpen: true }); }
  get key() { return `search ${this.query.key}`; }
  async ask(offset, limit, signal) {
    // The server takes it for a mistake; while a person types, it is a question that has an answer.
    if (this.query.contradictsItself) return { items: [], next: null };
    const answer = await this.api.post("/search", this.query.request(limit, offset), { signal });
    this.matches = answer.matches;
    this.all = answer.total;
    return answer;
  }
  // How far an answer goes is not known before its end, so the wall grows by a page.
  count(answer, page) {
    this.isOpen = Number.isInteger(answer.next);
    return this.isOpen ? this.startOf(page + 1) + 1 : this.items.length;
  }
}
