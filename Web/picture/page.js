import { preview } from "../app/api.js";
import { button } from "../ui/button.js";
import { icon } from "../ui/icons.js";
import { format, h, replace } from "../ui/dom.js";
import { studio as texts } from "../texts-studio.js";
import { exportMenu } from "./export-menu.js";
import { journeyAt } from "./journey.js";
import { PalettePanel } from "./palette-panel.js";
import { pictureActions } from "./actions.js";
import { rowBlock } from "./row-block.js";
import { Stage } from "./stage.js";
import { vibePanel } from "./vibe-panel.js";

const similarCount = 24;

/**
 * The page of one picture.
 * @param {HTMLElement} container @param {{id: string}} params @param {import("../app/app.js").App} app
 */
export function mount(container, params, app) {
  const page = new PicturePage(container, params.id, app);
  page.start();
  return { unmount: () => page.stop() };
}

class PicturePage {
  constructor(container, id, app) {
    Object.assign(this, { container, id, app, blocks: [] });
    this.abort = new AbortController();
    this.place = journeyAt(id);
    this.showsPlaces = true;
    // A page that was opened by its address has nothing of ours to go back to.
    if (history.state === null) history.replaceState({ direct: true }, "");
    this.stage = new Stage({ onPoint: (index) => this.look(index), onPick: (index) => this.palette.copy(index) });
    this.palette = new PalettePanel(app, (index) => this.look(index));
  }

  start() {
    this.title = h("h1", { class: "picture-name" }, this.place.stop?.name ?? "");
    this.facts = h("p", { class: "picture-facts" });
    this.actions = h("div", { class: "picture-actions" });
    this.vibe = h("div", { class: "vibe-slot" });
    this.more = h("div", { class: "picture-more" });
    this.side = h("div", { class: "picture-side" },
      h("header", { class: "picture-head" }, this.title, this.facts, this.actions), this.palette.element, this.vibe);
    this.view = h("article", { class: "picture-page" },
      this.bar(), h("div", { class: "picture-main" }, this.stage.element, this.side), this.more);
    replace(this.container, this.view);
    if (this.place.stop?.width) this.stage.show(this.place.stop, this.place.stop.name ?? "");
    this.removeKeys = this.app.keys.add(texts.picture.title, this.bindings());
    this.load();
  }

  stop() {
    this.abort.abort();
    this.removeKeys();
    this.stopActions?.();
    for (const block of this.blocks) block.stop();
  }

  bar() {
    const { previous, next, index, total } = this.place;
    const step = (stop, name, label, key) => h("a", {
      class: "icon-button", href: stop ? `/picture/${stop.id}` : null, "aria-label": label, title: `${label} (${key})`,
      "aria-disabled": stop ? null : "true", role: stop ? null : "link",
      on: { click: (event) => { event.preventDefault(); if (stop) this.go(stop); } },
    }, icon(name));
    return h("nav", { class: "picture-bar", "aria-label": texts.picture.title },
      button(texts.picture.back, () => this.back(), { icon: "back", kind: "quiet" }),
      total > 1 ? h("span", { class: "picture-steps" },
        h("span", { class: "picture-position" }, format(texts.picture.position, { index: index + 1, total })),
        step(previous, "left", texts.picture.previous, "←"), step(next, "right", texts.picture.next, "→")) : null);
  }

  bindings() {
    const t = texts.picture;
    // On the switch, arrows choose.
    const go = (stop) => (event) => (event.target.matches?.("input") ? false : this.go(stop));
    return [
      { key: "Escape", label: t.keys.back, run: () => (document.querySelector(":popover-open") ? false : this.back()) },
      { key: "ArrowLeft", label: t.previous, run: go(this.place.previous) },
      { key: "ArrowRight", label: t.next, run: go(this.place.next) },
      { key: "p", label: t.keys.places, run: () => this.togglePlaces() },
      { key: "n", label: t.keys.notation, run: () => this.palette.nextNotation() },
      { key: "c", label: t.keys.collect, run: () => { if (!this.item) return false; this.app.tray.toggle(this.item); } },
    ];
  }

  async load() {
    try {
      const detail = await this.app.api.get(`/images/${this.id}`, {}, { signal: this.abort.signal });
      this.show(detail);
    } catch (error) {
      if (error.name !== "AbortError") this.fail(error);
    }
  }

  show(detail) {
    this.item = detail;
    document.title = `${detail.name} · PinPalettes`;
    this.title.textContent = detail.name;
    this.facts.textContent = facts(detail);
    if (!this.place.stop?.width) this.stage.show(detail, detail.name);
    this.stage.setSwatches(detail.swatches ?? []);
    this.palette.show(detail.swatches ?? []);
    this.app.setAccent(detail.accent ?? null);
    replace(this.vibe, vibePanel(detail.vibe));
    const actions = pictureActions(this.app, detail, () => this.similar);
    this.stopActions = actions.stop;
    replace(this.actions, actions.elements, exportMenu(this.id));
    this.similar = this.loadMore();
    this.prefetch();
  }

  /** Shows what is like the picture. @returns {Promise<object[]>} the similar pictures */
  async loadMore() {
    const options = { signal: this.abort.signal };
    const [similar, duplicates] = await Promise.allSettled([
      this.app.api.get(`/images/${this.id}/similar`, { limit: similarCount }, options),
      this.app.api.get(`/images/${this.id}/duplicates`, {}, options),
    ]);
    if (this.abort.signal.aborted) return [];
    const items = similar.status === "fulfilled" ? similar.value.items : [];
    const twins = duplicates.status === "fulfilled" ? duplicates.value.groups.flatMap((group) => group.items) : [];
    if (similar.status === "fulfilled") this.addBlock(texts.picture.similar, items);
    const others = [...new Map(twins.filter((twin) => twin.id !== this.id).map((twin) => [twin.id, twin])).values()];
    if (others.length > 0) {
      const note = ({ relation }) => texts.picture.relations[relation] ?? relation ?? "";
      this.addBlock(texts.picture.duplicates, others, { note });
    }
    return items;
  }

  addBlock(title, items, options) {
    const section = h("section", { class: "picture-block" }, h("h2", {}, title));
    this.more.append(section);
    if (items.length === 0) {
      section.append(h("p", { class: "quiet" }, texts.picture.similarNone));
      return;
    }
    const block = rowBlock(items, options);
    this.blocks.push(block);
    section.append(block.element);
  }

  /** Has the neighbors' previews ready before they are asked for. */
  prefetch() {
    for (const stop of [this.place.next, this.place.previous]) {
      if (stop) new Image().src = preview(stop.id, this.stage.bestSide());
    }
  }

  look(index) {
    this.stage.highlight(index);
    this.palette.mark(index);
  }

  togglePlaces() {
    this.showsPlaces = !this.showsPlaces;
    this.stage.showPlaces(this.showsPlaces);
  }

  go(stop) {
    if (!stop) return false;
    this.app.router.go(`/picture/${stop.id}`, { replace: true });
    return undefined;
  }

  back() {
    if (history.state?.direct) this.app.router.go("/");
    else history.back();
  }

  fail(error) {
    const gone = error.status === 404;
    const message = h("p", {}, gone ? texts.picture.missing : texts.picture.failed);
    const action = gone
      ? h("a", { class: "button plain", href: "/" }, texts.picture.toLibrary)
      : button(texts.picture.retry, () => this.retry());
    const notice = h("div", { class: "notice", role: "alert" }, message, action);
    replace(this.container, h("article", { class: "picture-page" }, this.bar(), notice));
  }

  retry() {
    replace(this.container, this.view);
    this.load();
  }
}

function facts(detail) {
  const parts = [format(texts.picture.facts, {
    width: String(detail.width), height: String(detail.height), bytes: sizeText(detail.bytes ?? 0),
  })];
  const day = detail.captured ? new Date(detail.captured) : null;
  if (day && !Number.isNaN(day.getTime())) {
    parts.push(format(texts.picture.taken, { date: day.toLocaleDateString("en", { day: "numeric", month: "long", year: "numeric" }) }));
  }
  if (detail.folder) parts.push(detail.folder);
  if (detail.copies > 1) parts.push(format(texts.picture.copies, { count: detail.copies }));
  return parts.join(" · ");
}

function sizeText(bytes) {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.round(bytes / 1000)} kB`;
}
