import { button, iconButton } from "../ui/button.js";
import { format, h, replace, uid } from "../ui/dom.js";
import { popover } from "../ui/popover.js";
import { studio } from "../texts-studio.js";
import { requestBody, settingsOf } from "./composition.js";
import { itemsOf } from "./items.js";
import { Miniature } from "./miniature.js";

const texts = studio.board;

/** Saving a board under a name, and the boards that were saved. */
export class Saving {
  /** @param {import("../app/app.js").App} app @param {import("./state.js").BoardState} state @param {(board: object) => void} onOpen */
  constructor(app, state, onOpen) {
    Object.assign(this, { app, state, onOpen, boards: [], sure: "", miniature: new Miniature() });
    this.opener = button(texts.save, () => this.open(), {});
    this.opener.setAttribute("aria-haspopup", "dialog");
    this.opener.setAttribute("aria-expanded", "false");
  }

  /** @param {HTMLElement} [anchor] What the sheet lies beside. */
  open(anchor = this.opener) {
    if (anchor.getAttribute("aria-expanded") === "true") return;
    const id = uid("name");
    this.sure = "";
    this.field = h("input", { id, class: "field", type: "text", maxlength: 80, autocomplete: "off", value: this.suggestion() });
    this.note = h("p", { class: "save-note small", role: "status" });
    this.list = h("ul", { class: "saved-list" });
    const form = h("form", { class: "save-form", on: { submit: (event) => { event.preventDefault(); this.save(); } } },
      h("label", { for: id }, texts.saveAs),
      h("div", { class: "save-row" }, this.field, h("button", { type: "submit", class: "button main" }, texts.save)), this.note);
    const canSave = this.state.value.items.length > 0;
    const saved = [h("h2", { class: "saved-title" }, texts.savedBoards), this.list];
    this.sheet = popover(anchor, canSave ? [form, ...saved] : saved, {
      label: texts.save, class: "board-save", focus: canSave ? this.field : undefined,
    });
    this.field.select();
    this.refresh();
  }

  suggestion() {
    return this.state.name ?? (allowed(this.state.value.settings.title) || texts.untitled);
  }

  async save() {
    const name = allowed(this.field.value);
    this.field.value = name;
    if (!name) return;
    if (name !== this.state.name && name !== this.sure && this.boards.some((board) => board.name === name)) {
      this.sure = name;
      this.say(texts.overwrite);
      return;
    }
    try {
      await this.app.api.put(`/boards/${encodeURIComponent(name)}`, requestBody(this.state.value, { pins: true }));
      this.state.markSaved(name);
      this.say(texts.saved);
      await this.refresh();
    } catch (error) {
      this.say(format(texts.saveFailed, { reason: error.message }), true);
    }
  }

  say(text, failed = false) {
    this.note.textContent = text;
    this.note.classList.toggle("alarm", failed);
    this.app.say(text);
  }

  async refresh() {
    try {
      ({ boards: this.boards } = await this.app.api.get("/boards"));
    } catch {
      this.boards = [];
    }
    const rows = this.boards.map((board) => this.row(board));
    replace(this.list, rows.length > 0 ? rows : h("li", { class: "second" }, texts.savedNone));
    this.sheet.place();
  }

  row(board) {
    const cover = h("canvas", { width: board.width, height: board.height, class: "saved-cover", "aria-hidden": true });
    this.cover(cover, board.name);
    const remove = iconButton("trash", format(texts.delete, { name: board.name }), () => this.remove(board, remove));
    const { name, pictures } = board;
    const count = pictures === 1 ? texts.trayCount.one : format(texts.trayCount.other, { count: pictures });
    const open = h("button", {
      type: "button", class: "saved-open", "aria-label": format(texts.reopen, { name }), on: { click: () => this.reopen(name) },
    },
    h("span", { class: "saved-room" }, cover),
    h("span", { class: "saved-words" }, h("span", {}, name), h("span", { class: "second small" }, count)));
    return h("li", { class: "saved-row" }, open, remove);
  }

  /** Draws a saved board; without an answer its paper stays empty. */
  async cover(canvas, name) {
    try {
      const { board } = await this.app.api.get(`/boards/${encodeURIComponent(name)}`);
      if (board) this.miniature.draw(canvas, board, 96, new Map());
    } catch (error) {
      if (error.name !== "ApiError") throw error;
    }
  }

  /** The first click asks, the second deletes. */
  async remove(board, element) {
    if (!element.classList.contains("is-sure")) {
      element.classList.add("is-sure");
      replace(element, texts.deleteSure);
      setTimeout(() => { if (element.isConnected) this.refresh(); }, 4000);
      return;
    }
    try {
      await this.app.api.delete(`/boards/${encodeURIComponent(board.name)}`);
      if (this.state.name === board.name) this.state.markSaved(null);
    } catch (error) {
      this.say(format(texts.saveFailed, { reason: error.message }), true);
    }
    await this.refresh();
    this.field.focus();
  }

  async reopen(name) {
    try {
      const { composition, board } = await this.app.api.get(`/boards/${encodeURIComponent(name)}`);
      const items = await itemsOf(this.app.api, composition.images, this.app.tray.items);
      this.sheet.close();
      this.state.open({ items, settings: settingsOf(composition), keep: board?.token ?? null }, name);
      if (board) this.onOpen(board);
    } catch (error) {
      this.say(format(texts.openFailed, { reason: error.message }), true);
    }
  }
}

/** A board's name: letters, digits, spaces, - and _. */
function allowed(text) {
  return text.replace(/[^\p{L}\p{N} _-]+/gu, " ").replace(/\s+/g, " ").trim().slice(0, 80);
}
