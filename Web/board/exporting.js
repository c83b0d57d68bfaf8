import { button } from "../ui/button.js";
import { format, h, replace } from "../ui/dom.js";
import { popover } from "../ui/popover.js";
import { studio } from "../texts-studio.js";
import { requestBody } from "./composition.js";

const texts = studio.board;
const formats = ["png", "jpeg", "webp", "pdf", "svg", "html"];
const endings = { jpeg: "jpg" };

/** The list of files that a board can be saved as; each line says how far it is. */
export class Exporting {
  /** @param {import("../app/app.js").App} app @param {import("./state.js").BoardState} state */
  constructor(app, state) {
    Object.assign(this, { app, state, running: new Map() });
    this.opener = button(texts.export, () => this.open(), { icon: "download", kind: "main" });
    this.opener.setAttribute("aria-haspopup", "dialog");
    this.opener.setAttribute("aria-expanded", "false");
  }

  open() {
    if (this.opener.getAttribute("aria-expanded") === "true") return;
    this.lines = new Map(formats.map((kind) => [kind, h("li", { class: "export-line" })]));
    for (const kind of formats) this.offer(kind);
    popover(this.opener, h("ul", { class: "export-list" }, [...this.lines.values()]), {
      label: texts.export, class: "board-export", onClose: () => { this.lines = null; },
    });
  }

  /** Shows what a line offers or says: `note` under the name of the format. */
  offer(kind, note = texts.formatHints[kind], failed = false) {
    const row = this.lines?.get(kind);
    if (!row) return;
    if (this.running.has(kind)) {
      const words = format(texts.exporting, { format: texts.formats[kind] });
      replace(row,
        h("span", { class: "export-busy" }, h("span", {}, words), h("span", { class: "busy-line", "aria-hidden": true })),
        button(texts.cancel, () => this.running.get(kind)?.abort(), { kind: "quiet" }));
      return;
    }
    replace(row, h("button", { type: "button", class: "export-choice", on: { click: () => this.export(kind) } },
      h("span", {}, texts.formats[kind]), h("span", { class: failed ? "alarm small" : "second small" }, note)));
  }

  /** Has the board drawn and hands it to the browser. */
  async export(kind) {
    const abort = new AbortController();
    this.running.set(kind, abort);
    this.offer(kind);
    let note;
    let failed = false;
    try {
      const { blob, name } = await this.file(kind, abort.signal);
      const fileName = name ?? `${texts.untitled}.${endings[kind] ?? kind}`;
      download(blob, fileName);
      note = format(texts.exported, { name: fileName });
      this.app.say(note);
    } catch (error) {
      failed = error.name !== "AbortError";
      if (failed) {
        note = format(texts.exportFailed, { reason: error.message });
        this.app.say(note);
      }
    } finally {
      this.running.delete(kind);
    }
    this.offer(kind, note, failed);
  }

  /** A board that is saved as it is comes from its file: with what was exchanged by hand, also after a reload. */
  file(kind, signal) {
    const { savedName } = this.state;
    return savedName
      ? this.app.api.file(`/boards/${encodeURIComponent(savedName)}/file`, undefined, { format: kind }, { signal })
      : this.app.api.file("/boards/render", requestBody(this.state.value, { pins: true }), { format: kind }, { signal });
  }

  /** Stops what is being drawn. */
  close() {
    for (const abort of this.running.values()) abort.abort();
  }
}

function download(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
