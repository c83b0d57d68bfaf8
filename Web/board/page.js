import { button, iconButton } from "../ui/button.js";
import { format, h, listen, replace } from "../ui/dom.js";
import { studio } from "../texts-studio.js";
import { holds, templates } from "./composition.js";
import { Controls } from "./controls.js";
import { emptyBoard } from "./empty-board.js";
import { Exporting } from "./exporting.js";
import { itemsOf } from "./items.js";
import { Layouts } from "./layouts.js";
import { PictureTools } from "./picture-tools.js";
import { renewed } from "./renewal.js";
import { Saving } from "./saving.js";
import { Sheet } from "./sheet.js";
import { BoardState } from "./state.js";
import { makeSwappable } from "./swapping.js";
import { TrayList } from "./tray-list.js";

const texts = studio.board;
/** Settings that change nothing in how the other templates share the page. */
const withoutSketch = new Set(["template", "title", "caption", "background", "pins", "swap"]);

/**
 * The moodboard composer.
 * @param {HTMLElement} container @param {object} params @param {import("../app/app.js").App} app
 */
export function mount(container, params, app) {
  const page = new BoardPage(container, app);
  page.start();
  return { unmount: () => page.stop() };
}

class BoardPage {
  constructor(container, app) {
    Object.assign(this, { container, app, answer: null });
    this.abort = new AbortController();
    this.state = new BoardState(app.tray);
    this.layouts = new Layouts(app.api, {
      arranging: () => this.desk.classList.add("is-busy"),
      arranged: (answer, exchange) => this.arranged(answer, exchange),
      failed: (error) => this.failed(error),
      sketched: (name, board) => this.controls.sketches.draw(name, board, this.state.value.items),
    });
  }

  start() {
    const { app, state } = this;
    this.sheet = new Sheet();
    this.tools = new PictureTools(this.sheet, {
      lead: (id) => state.set({ hero: state.value.settings.hero === id ? null : id }), pin: (id) => this.pin(id),
      remove: (id) => this.remove(id), open: (id) => app.router.go(`/picture/${id}`),
    });
    this.tray = new TrayList({ change: (items, kind) => state.change({ items }, kind), say: (text) => app.say(text) });
    this.controls = new Controls(state);
    this.saving = new Saving(app, state, (board) => {
      this.layouts.stop();
      this.arranged({ board }, null);
    });
    this.exporting = new Exporting(app, state);
    this.note = h("p", { class: "desk-note small", role: "status" });
    this.desk = h("div", { class: "desk" }, this.sheet.element, this.note);
    const hint = h("p", { id: "sheet-hint", class: "unseen" }, texts.sheetHint);
    this.view = h("article", { class: "board-page" }, h("h1", { class: "unseen" }, texts.title),
      this.tray.element, h("div", { class: "board-middle" }, this.bar(), this.desk, hint), this.controls.element);
    this.removals = [
      makeSwappable(this.sheet, {
        say: (text) => app.say(text), nameOf: (id) => this.nameOf(id), swap: (first, second) => this.swap(first, second),
        select: (id) => this.select(id), key: (event, id) => this.pictureKey(event, id),
      }),
      listen(this.desk, "pointerdown", (event) => { if (!event.target.closest(".sheet-place, .picture-tools")) this.select(null); }),
      listen(window, "resize", () => this.tools.show(null, state.value.settings)),
      app.keys.add(texts.title, this.bindings()),
    ];
    state.watch((value, kind) => this.changed(value, kind));
    this.changed(state.value, "start");
  }

  stop() {
    this.abort.abort();
    this.layouts.close();
    this.exporting.close();
    this.tray.close();
    this.state.close();
    this.removals.forEach((remove) => remove());
  }

  bar() {
    const { state } = this;
    this.undo = iconButton("undo", texts.undo, () => state.undo(), { key: "Ctrl+Z" });
    this.redo = iconButton("redo", texts.redo, () => state.redo(), { key: "Ctrl+Shift+Z" });
    const renew = button(texts.renew, () => this.renew(), { icon: "exchange", kind: "quiet" });
    renew.title = texts.renewHint;
    return h("div", { class: "board-bar", role: "toolbar", "aria-label": texts.actions }, this.undo, this.redo,
      button(texts.shuffle, () => this.shuffle(), { icon: "shuffle", kind: "quiet" }), renew,
      h("span", { class: "bar-gap" }), this.saving.opener, this.exporting.opener);
  }

  changed(value, kind) {
    const empty = value.items.length === 0;
    const shown = empty ? "empty" : "board";
    if (this.shown !== shown) {
      this.shown = shown;
      replace(this.container, empty ? emptyBoard(this.app, this.saving, this.abort.signal) : this.view);
    }
    this.undo.disabled = !this.state.canUndo;
    this.redo.disabled = !this.state.canRedo;
    this.tray.show(value.items, value.settings);
    this.controls.show(value.settings);
    if (kind === "pins") {
      this.tools.show(this.tools.id, value.settings);
      return;
    }
    this.tools.show(null, value.settings);
    this.note.textContent = "";
    if (kind !== "swap") this.layouts.arrange(value, { now: kind === "start" || kind === "seed" || kind === "template" });
    if (!withoutSketch.has(kind)) this.sketch(value);
  }

  sketch(value) {
    const fit = templates.filter((template) => holds(template, value.items.length));
    for (const template of templates) if (!fit.includes(template)) this.controls.sketches.draw(template, null, value.items);
    this.layouts.sketch(value, fit);
  }

  arranged(answer, exchange) {
    this.desk.classList.remove("is-busy", "is-failed");
    this.answer = answer;
    this.note.textContent = answer.warnings?.[0]?.sentence ?? "";
    if (exchange) {
      const [first, second] = exchange.map((id) => this.nameOf(id));
      this.app.say(format(texts.swapped, { first, second }));
      this.state.change({ keep: answer.board.token ?? null }, "swap");
    } else {
      this.state.follow(answer.board.token ?? null);
    }
    this.sheet.show(answer.board, this.state.value);
    this.controls.showBackgrounds(this.state.value.settings, answer);
  }

  failed(error) {
    this.desk.classList.remove("is-busy");
    this.desk.classList.add("is-failed");
    this.sheet.settle();
    this.note.textContent = format(texts.failed, { reason: error.message });
    if (error.status === 404) this.forgetMissing();
  }

  /** Takes pictures off that have left the library since they were collected. */
  async forgetMissing() {
    const { items } = this.state.value;
    try {
      const present = await itemsOf(this.app.api, items.map(({ id }) => id));
      if (present.length < items.length && this.state.value.items === items) this.state.change({ items: present }, "missing");
    } catch (error) {
      if (error.name !== "ApiError") throw error;
    }
  }

  swap(first, second) {
    const { value } = this.state;
    this.layouts.arrange({ ...value, keep: this.answer?.board.token ?? null }, { exchange: [first, second], now: true });
  }

  shuffle() {
    this.state.set({ seed: (this.state.value.settings.seed % 9999) + 1 }, "seed");
  }

  async renew() {
    try {
      const items = await renewed(this.app.api, this.state.value, this.answer?.board.hero ?? null);
      this.state.change({ items }, "renew");
    } catch (error) {
      this.note.textContent = format(texts.failed, { reason: error.message });
    }
  }

  pin(id) {
    const { pins } = this.state.value.settings;
    const next = pins.includes(id) ? pins.filter((other) => other !== id) : [...pins, id];
    this.state.change({ settings: { ...this.state.value.settings, pins: next }, keep: this.state.value.keep }, "pins");
  }

  remove(id) {
    const name = this.nameOf(id);
    this.state.change({ items: this.state.value.items.filter((item) => item.id !== id) }, "remove");
    this.app.say(format(texts.removed, { name }));
  }

  select(id, options) {
    this.tools.show(id === this.tools.id && !options ? null : id, this.state.value.settings, options);
  }

  pictureKey(event, id) {
    if (event.key === "Enter") this.select(id, { focus: true });
    else if (event.key === "Delete" || event.key === "Backspace") this.remove(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  nameOf(id) {
    return this.state.value.items.find((item) => item.id === id)?.name ?? "";
  }

  bindings() {
    const t = texts.keys;
    const empty = () => this.state.value.items.length === 0;
    return [
      { key: "Mod+z", label: t.undo, run: (event) => (event.shiftKey ? this.state.redo() : this.state.undo()) },
      { key: "s", label: t.shuffle, run: () => this.shuffle() },
      { key: "Mod+s", label: t.save, typing: true, run: () => { if (!empty()) this.saving.open(); } },
      { key: "e", label: t.export, run: () => { if (!empty()) this.exporting.open(); } },
      { key: "Escape", label: t.unselect, run: () => (this.tools.id ? this.select(null) : false) },
    ];
  }
}
