import { button, iconButton } from "../ui/button.js";
import { format, h, replace, uid } from "../ui/dom.js";
import { studio } from "../texts-studio.js";
import { MapView } from "./view.js";
import { Points } from "./points.js";

const texts = studio.map;
const kinds = ["color", "likeness"];
const KEY = "pinpalettes.map";

/**
 * The map of the whole library, by color or by likeness.
 * @param {HTMLElement} container @param {object} params @param {import("../app/app.js").App} app
 */
export function mount(container, params, app) {
  const page = new MapPage(container, params, app);
  page.start();
  return { unmount: () => page.stop() };
}

class MapPage {
  constructor(container, params, app) {
    Object.assign(this, { container, app, removals: [], timer: 0 });
    this.kind = kinds.includes(params.query?.get("by")) ? params.query.get("by") : kept();
    this.abort = new AbortController();
  }

  start() {
    this.view = new MapView(this.app);
    this.message = h("div", { class: "map-message", hidden: true, role: "status" });
    this.count = h("span", { class: "map-count" });
    const page = h("section", { class: "map-page", "aria-label": texts.title },
      h("h1", { class: "unseen" }, texts.title), this.view.element, this.message,
      h("div", { class: "map-tools" }, this.makeSwitch(), this.count),
      h("div", { class: "map-zoom" },
        iconButton("plus", texts.zoomIn, () => this.view.zoom(1.8), { key: "+" }),
        iconButton("minus", texts.zoomOut, () => this.view.zoom(1 / 1.8), { key: "-" }),
        iconButton("fullscreen", texts.fit, () => this.view.fit(), { key: "0" })),
      this.list = h("a", { class: "map-list", href: "/?order=color" }, texts.list));
    replace(this.container, page);
    this.view.start();
    this.removals.push(
      this.app.keys.add(texts.title, this.bindings()),
      this.app.library.watch((library) => this.follow(library)),
    );
    this.load();
  }

  stop() {
    clearTimeout(this.timer);
    this.abort.abort();
    this.removals.forEach((remove) => remove());
    this.view.stop();
  }

  makeSwitch() {
    const name = uid("map");
    return h("fieldset", { class: "segments" }, h("legend", { class: "unseen" }, texts.kind),
      kinds.map((kind) => h("label", {},
        h("input", { type: "radio", name, value: kind, checked: kind === this.kind, on: { change: () => this.choose(kind) } }),
        h("span", {}, texts.kinds[kind]))));
  }

  choose(kind) {
    this.kind = kind;
    try { localStorage.setItem(KEY, kind); } catch { /* kept until the page goes */ }
    this.load();
  }

  /** The map is asked for again when the library has become another. */
  follow(library) {
    if (library && this.state && library.state !== this.state && !library.indexing) this.load();
  }

  async load() {
    clearTimeout(this.timer);
    this.abort.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      const map = await this.app.api.get(`/maps/${this.kind}`, {}, { signal });
      if (!Array.isArray(map.ids)) {
        this.wait(map);
        return;
      }
      this.state = map.state;
      this.show(map);
    } catch (error) {
      if (error.name !== "AbortError") this.say(texts.failed, null, button(texts.retry, () => this.load()));
    }
  }

  wait(answer) {
    const share = Math.round(100 * Math.min(1, Math.max(0.02, answer.progress || 0)));
    if (this.view.hasPoints) {
      this.count.textContent = format(texts.computingShare, { share });
    } else {
      const progress = h("progress", { class: "map-progress", max: 100, value: share, "aria-label": texts.computingTitle });
      this.say(texts.computingTitle, texts.computing, progress);
    }
    this.timer = setTimeout(() => this.load(), 1000 * Math.min(10, answer.retryAfter || 1));
  }

  show(map) {
    this.message.hidden = map.ids.length > 0;
    if (map.ids.length === 0) {
      this.say(texts.emptyTitle, texts.empty, h("a", { class: "button plain", href: "/" }, texts.toLibrary));
    }
    this.count.textContent = format(texts.count, { count: map.ids.length });
    this.view.show(new Points(map), format(texts.canvas, { count: map.ids.length, kind: texts.canvasKinds[this.kind] }));
  }

  say(title, text, action) {
    this.message.hidden = false;
    replace(this.message, h("h2", {}, title), text ? h("p", {}, text) : null, action);
  }

  bindings() {
    // In a field, arrows are the field's own.
    const step = (x, y) => (event) => (event.target.matches?.("input") ? false : this.view.step(x, y));
    // Enter on a button or a link is theirs.
    const open = (event) => {
      if (event.target.closest?.("a, button, input")) return false;
      if (!this.view.openMiddle()) this.app.say(texts.nothing);
    };
    return [
      { key: "+", label: texts.keys.zoom, run: () => this.view.zoom(1.6) },
      { key: "=", label: texts.zoomIn, run: () => this.view.zoom(1.6) },
      { key: "-", label: texts.zoomOut, run: () => this.view.zoom(1 / 1.6) },
      { key: "0", label: texts.keys.fit, run: () => this.view.fit() },
      { key: "Enter", label: texts.keys.open, run: open },
      { key: "ArrowLeft", label: texts.keys.move, run: step(-0.2, 0) },
      { key: "ArrowRight", label: texts.keys.move, run: step(0.2, 0) },
      { key: "ArrowUp", label: texts.keys.move, run: step(0, -0.2) },
      { key: "ArrowDown", label: texts.keys.move, run: step(0, 0.2) },
    ];
  }
}

function kept() {
  try {
    const kind = localStorage.getItem(KEY);
    return kinds.includes(kind) ? kind : "color";
  } catch {
    return "color";
  }
}
