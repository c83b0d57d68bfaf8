import { format, h, listen } from "../ui/dom.js";
import { setJourney } from "../picture/journey.js";
import { texts } from "../texts.js";
import { LibrarySource, ResultSource } from "./sources.js";
import { emptyLibrary, failure, loadingWall, nothingFound } from "./states.js";
import { Toolbar } from "./toolbar.js";
import { Wall } from "./wall.js";
import { showWhy } from "./why.js";

const DEFAULT_ORDER = "newest";
/** The source shown last, so that coming back finds the same wall at once. @type {LibrarySource|ResultSource|null} */
let kept = null;

/** The library, or what a query finds in it. */
class LibraryPage {
  constructor(container, params, app) {
    this.app = app;
    this.toolbar = new Toolbar(app, { onOrder: (order) => app.router.go(order === DEFAULT_ORDER ? "/" : `/?order=${order}`) });
    this.holder = h("div", { class: "wall-holder" });
    container.append(h("h1", { class: "unseen" }, texts.library.title), this.toolbar.element, this.holder);
    this.source = null;
    this.wall = null;
    this.stale = false;
    this.scroll = params.state.scroll ?? 0;
    this.order = orderOf(params);
    this.removeKeys = this.bindKeys();
    app.search.adopt(app.search.fromParams(params));
    this.stops = [
      app.search.live.watch((query) => this.look(query)),
      app.tray.watch(() => this.wall?.markCollected()),
      app.library.watch((library) => this.changed(library)),
      listen(window, "scroll", () => { if (this.stale && scrollY <= 40) this.changed(app.library.get()); }, { passive: true }),
      app.online.watch((online) => { if (online && this.failed) this.look(app.search.live.get(), true); }),
    ];
  }

  update(params) {
    this.scroll = params.state.scroll ?? 0;
    const order = orderOf(params);
    const turned = order !== this.order;
    this.order = order;
    const live = this.app.search.live.get();
    if (turned && live.isEmpty) this.look(live);
    // The page's own link, followed again, leads to its top.
    else if (params.state.scroll === undefined && this.app.search.fromParams(params).key === live.key) scrollTo(0, 0);
  }

  unmount() {
    for (const stop of this.stops) stop();
    this.removeKeys();
    this.source?.abort();
    this.wall?.close();
  }

  /** Shows what a query finds; for an empty one, the library. */
  async look(query, again = false) {
    const source = query.isEmpty ? new LibrarySource(this.app.api, this.order) : new ResultSource(this.app.api, query);
    if (!again && this.source?.key === source.key) return;
    if (query.isEmpty) this.toolbar.showLibrary(this.app.library.get()?.pictures ?? 0, this.order);
    else this.toolbar.showQuery(query);
    this.source?.abort();
    const before = this.source;
    this.source = source;
    if (!again && kept?.key === source.key) {
      this.resume(kept);
      this.present(before);
      return;
    }
    if (!this.wall && !this.holder.firstChild) this.holder.append(loadingWall());
    await this.load(source, before);
  }

  /** Goes on with a source that was stopped. */
  resume(source) {
    source.controller = new AbortController();
    this.source = source;
    this.app.search.busy(false);
  }

  async load(source, before) {
    this.app.search.busy(true);
    try {
      await source.load(0);
      if (this.source !== source) return;
      this.failed = false;
      this.present(before);
    } catch (error) {
      if (error.name === "AbortError" || this.source !== source) return;
      if (error.name !== "ApiError") throw error;
      // Nobody asked for a renewal: what is on the wall stays.
      if (before?.key === source.key && this.wall) {
        this.resume(before);
        return;
      }
      this.failed = true;
      this.toolbar.count.textContent = "";
      const title = source instanceof ResultSource ? texts.search.failed : texts.library.error.title;
      this.state(failure(this.app, error, () => this.look(this.app.search.live.get(), true), title));
    }
  }

  present(before) {
    const { source, app } = this;
    app.search.busy(false);
    kept = source;
    const results = source instanceof ResultSource;
    if (results) {
      const found = this.toolbar.showMatches(source.matches, source.all);
      app.say(found);
    } else {
      this.toolbar.showLibrary(source.total, this.order);
    }
    if (source.items.length === 0) {
      this.state(results ? nothingFound(app) : emptyLibrary(app));
      return;
    }
    const glide = this.wall !== null && before !== null;
    if (!this.wall || this.results !== results) this.hang(results);
    this.wall.show(source, { glide });
    if (this.scroll || !glide || !(results && before instanceof ResultSource)) scrollTo(0, this.scroll);
    this.scroll = 0;
  }

  /** Puts up a wall: an answer's pictures have a "why this", the library's do not. */
  hang(results) {
    const { app } = this;
    this.results = results;
    this.wall?.close();
    this.wall = new Wall({
      onOpen: (item) => setJourney(this.source.items, item.id),
      onSimilar: (item) => app.search.similar(item),
      onCollect: (item) => this.collect(item),
      isCollected: (id) => app.tray.has(id),
      onWhy: results ? showWhy : undefined,
      onNeed: (page) => this.more(page),
    });
    this.holder.replaceChildren(this.wall.element);
  }

  state(element) {
    this.app.search.busy(false);
    this.wall?.close();
    this.wall = null;
    this.holder.replaceChildren(element);
  }

  /** Loads a page; once it has come, the wall asks for what is missing then. */
  async more(page) {
    const { source } = this;
    if (source.pending) return;
    try {
      await source.load(page);
      if (this.source === source && this.wall) this.wall.append();
    } catch (error) {
      // What is shown stays; the next scroll asks again.
      if (error.name !== "AbortError" && error.name !== "ApiError") throw error;
    }
  }

  /** The library has other pictures than a moment ago. Someone in the midst of it is not disturbed. */
  changed(library) {
    const { source } = this;
    if (!library || !(source instanceof LibrarySource) || source.pending || source.state === library.state) return;
    this.stale = scrollY > 40 && this.wall !== null;
    if (this.stale) this.toolbar.showLibrary(library.pictures, this.order); else this.look(this.app.search.live.get(), true);
  }

  collect(item) {
    const wasThere = this.app.tray.has(item.id);
    const added = this.app.tray.toggle(item);
    this.app.say(format(added ? texts.tray.collected : wasThere ? texts.tray.returned : texts.tray.full, item));
  }

  bindKeys() {
    const words = texts.keys;
    const enter = (event) => {
      if (!this.wall || document.activeElement?.closest(".wall, dialog, [popover], .top-bar, .toolbar")) return false;
      event.preventDefault();
      return this.wall.focusing.move(this.wall.focusing.active);
    };
    return this.app.keys.add(words.wall, [
      { key: "Arrows", label: words.move }, { key: "ArrowRight", run: enter },
      { key: "Home", label: words.first }, { key: "Enter", label: words.open }, { key: "s", label: words.similar },
      { key: "c", label: words.collect }, { key: "w", label: words.why },
    ]);
  }
}

function orderOf(params) {
  const order = params.query.get("order") ?? DEFAULT_ORDER;
  return Object.hasOwn(texts.library.orders, order) ? order : DEFAULT_ORDER;
}

/** @param {HTMLElement} container @param {import("../app/router.js").Params} params @param {any} app */
export function mount(container, params, app) {
  return new LibraryPage(container, params, app);
}
