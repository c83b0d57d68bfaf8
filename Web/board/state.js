import { checked, defaults } from "./composition.js";

const KEY = "pinpalettes.board";
const mostSteps = 100;
/** Changes that come one a letter or a pixel: those of one kind that follow each other so closely are one step. */
const flowing = new Set(["title", "caption", "gutter", "margin"]);
const sameStepMs = 1200;

/** @typedef {import("./composition.js").Composition} Composition */

/** The board in the making: its pictures are those of the tray; every change can be taken back. */
export class BoardState {
  /** @param {import("../app/tray.js").Tray} tray */
  constructor(tray) {
    this.tray = tray;
    this.watchers = new Set();
    this.past = [];
    this.future = [];
    this.lastKind = "";
    this.lastTime = 0;
    const kept = read();
    /** @type {Composition} */
    this.value = {
      items: tray.items, settings: checked(kept.settings ?? defaults), keep: typeof kept.keep === "string" ? kept.keep : null,
    };
    this.name = typeof kept.name === "string" ? kept.name : null;
    this.stopTray = tray.watch((items) => {
      if (ids(items) !== ids(this.value.items)) this.change({ items }, "tray");
    });
  }

  close() { this.stopTray(); }

  /** The name under which the board is saved just as it is now; null after any change. */
  get savedName() { return this.saved === this.value ? this.name : null; }

  /** Remembers that the board is saved as it is. */
  markSaved(name) {
    this.name = name;
    this.saved = this.value;
    this.keepStored();
  }

  /** Calls `watcher(value, what)` after each change. */
  watch(watcher) { this.watchers.add(watcher); }

  /** Changes settings. What was exchanged by hand goes along: the server knows where it still applies. */
  set(settings, kind = Object.keys(settings).join()) {
    this.change({ settings: { ...this.value.settings, ...settings }, keep: this.value.keep }, kind);
  }

  /**
   * Goes on from the latest arrangement, where pictures were exchanged by hand: the server forgets old ones. No change, and so
   * nothing to take back.
   * @param {string|null} token
   */
  follow(token) {
    if (this.value.keep === null || token === null || token === this.value.keep) return;
    const isSaved = this.saved === this.value;
    this.value = { ...this.value, keep: token };
    if (isSaved) this.saved = this.value;
    this.keepStored();
  }

  /**
   * Changes anything; without a word about them, exchanges by hand are over.
   * @param {Partial<Composition>} parts @param {string} kind What changes.
   */
  change(parts, kind) {
    const now = performance.now();
    if (kind !== this.lastKind || !flowing.has(kind) || now - this.lastTime > sameStepMs) {
      this.past.push(this.value);
      if (this.past.length > mostSteps) this.past.shift();
    }
    this.future = [];
    this.lastKind = kind;
    this.lastTime = now;
    this.enter({ ...this.value, keep: null, ...parts }, kind);
  }

  /** Opens another board; what was there can still be taken back. */
  open(composition, name) {
    this.change(composition, "open");
    this.markSaved(name);
  }

  get canUndo() { return this.past.length > 0; }
  get canRedo() { return this.future.length > 0; }

  undo() {
    if (!this.canUndo) return false;
    this.future.push(this.value);
    this.lastKind = "";
    this.enter(this.past.pop(), "undo");
    return true;
  }

  redo() {
    if (!this.canRedo) return false;
    this.past.push(this.value);
    this.lastKind = "";
    this.enter(this.future.pop(), "redo");
    return true;
  }

  enter(value, kind) {
    this.value = value;
    this.keepStored();
    if (ids(this.tray.items) !== ids(value.items)) this.tray.set(value.items);
    for (const watcher of [...this.watchers]) watcher(value, kind);
  }

  keepStored() {
    try {
      localStorage.setItem(KEY, JSON.stringify({ settings: this.value.settings, keep: this.value.keep, name: this.name }));
    } catch { /* kept until the page goes */ }
  }
}

const ids = (items) => items.map(({ id }) => id).join();

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}") ?? {};
  } catch {
    return {};
  }
}
