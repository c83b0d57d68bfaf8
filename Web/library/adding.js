import { format, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { Value } from "../app/value.js";
import { texts } from "../texts.js";
import { MOST_FILES, filesOf, mayBePicture } from "./files.js";

const AT_ONCE = 3;
/** How far beside the search field a drop still counts as on it, in pixels. */
const NEAR = 8;

/**
 * Adds pictures to the library: dropped anywhere, pasted or chosen. A picture dropped on the search field is searched by.
 *
 * `progress` holds `{done, total, added, same, failures: [{name, reason}], ended}` while pictures are added and until
 * it is dismissed.
 */
export class Adding {
  constructor(app) {
    this.app = app;
    /** @type {Value<any>} */
    this.progress = new Value(null);
    this.pick = this.chooser({ accept: "image/*", multiple: true });
    this.pickFolder = this.chooser({ webkitdirectory: true });
    this.words = h("p", {});
    this.veil = h("div", { class: "drop-veil", hidden: true, "aria-hidden": true }, h("div", {}, icon("add", 28), this.words));
    this.element = h("div", { class: "adding" }, this.pick, this.pickFolder, this.veil);
    this.listen();
  }

  chooser(kind) {
    const input = h("input", { type: "file", hidden: true, tabindex: -1, ...kind, on: { change: () => this.picked(input) } });
    return input;
  }

  /** Opens the system's file dialog. */
  choose({ folder = false } = {}) { (folder ? this.pickFolder : this.pick).click(); }

  /** Adds files one after the other, three at a time. @param {File[]} files */
  async add(files) {
    if (this.running) { this.queue.push(...files); this.update({ total: this.progress.get().total + files.length }); return; }
    const taken = files.slice(0, MOST_FILES);
    this.queue = [...taken];
    this.controller = new AbortController();
    this.running = true;
    this.progress.set({ done: 0, total: taken.length, added: 0, same: 0, failures: [], ended: 0 });
    if (files.length > taken.length) this.fail(files[taken.length].name, format(texts.adding.tooMany, { limit: MOST_FILES }));
    if (!taken.length) this.fail("", texts.adding.none);
    await Promise.all(Array.from({ length: AT_ONCE }, () => this.work()));
    this.running = false;
    this.update({ ended: Date.now() });
    const { added, same } = this.progress.get();
    this.app.say(format(same ? texts.adding.doneSame : texts.adding.done, { added, same }));
    if (added) this.app.refreshLibrary();
    if (!this.progress.get().failures.length) setTimeout(() => { if (!this.running) this.dismiss(); }, 5000);
  }

  stop() { this.queue = []; this.controller?.abort(); }
  dismiss() { this.progress.set(null); }

  async work() {
    for (let file = this.queue.shift(); file; file = this.queue.shift()) {
      if (!mayBePicture(file)) {
        this.fail(file.name, texts.adding.notPicture);
      } else {
        try {
          const answer = await this.app.api.send("/images", file, { name: file.name }, { signal: this.controller.signal });
          const { added, same } = this.progress.get();
          this.update(answer.status === 201 ? { added: added + 1 } : { same: same + 1 });
        } catch (error) {
          if (error.name === "AbortError") return;
          this.fail(file.name, error.offline ? texts.library.offline.title : error.message);
          // Without a server the others would fail one by one.
          if (error.offline) this.queue = [];
        }
      }
      this.update({ done: this.progress.get().done + 1 });
    }
  }

  update(change) { this.progress.set({ ...this.progress.get(), ...change }); }
  fail(name, reason) { this.update({ failures: [...this.progress.get().failures, { name, reason }] }); }

  picked(input) {
    const files = [...input.files].filter((file) => input === this.pick || (mayBePicture(file) && !file.name.startsWith(".")));
    input.value = "";
    this.add(files);
  }

  // MARK: Dropping

  listen() {
    let depth = 0;
    const isFiles = (event) => event.dataTransfer?.types.includes("Files");
    const show = (visible) => { this.veil.hidden = !visible; document.documentElement.classList.toggle("dropping", visible); };
    addEventListener("dragenter", (event) => { if (isFiles(event)) { depth += 1; show(true); } });
    addEventListener("dragleave", (event) => { if (isFiles(event) && (depth -= 1) <= 0) { depth = 0; show(false); } });
    addEventListener("dragover", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      const onField = this.isOnField(event);
      document.documentElement.classList.toggle("dropping-search", onField);
      this.words.textContent = onField ? texts.adding.dropSearch : texts.adding.drop;
    });
    addEventListener("drop", async (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      depth = 0;
      show(false);
      const onField = this.isOnField(event);
      document.documentElement.classList.remove("dropping-search");
      const files = await filesOf(event.dataTransfer);
      const first = files.find(mayBePicture);
      if (onField && first) this.app.search.searchBy(first); else this.add(files);
    });
  }

  isOnField(event) {
    const box = this.app.search?.box?.getBoundingClientRect();
    if (!box) return false;
    const { clientX: x, clientY: y } = event;
    return x >= box.left && x <= box.right && y >= box.top - NEAR && y <= box.bottom + NEAR;
  }
}
