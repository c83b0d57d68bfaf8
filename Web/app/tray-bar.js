import { format, h, replace } from "../ui/dom.js";
import { button, iconButton } from "../ui/button.js";
import { texts } from "../texts.js";
import { thumbnail } from "./api.js";

const SHOWN = 7;
/** How long a cleared tray can be had back, in ms. */
const UNDO_TIME = 8000;

/** The collected pictures at the foot of the window; on the board page it steps aside. */
export class TrayBar {
  constructor(app) {
    this.app = app;
    this.list = h("ul", {});
    this.count = h("span", { class: "second" });
    this.element = h("section", { class: "tray", "aria-label": texts.tray.label, hidden: true }, this.list, this.count,
      button(texts.tray.compose, () => app.router.go("/board"), { kind: "main", icon: "board" }),
      iconButton("close", texts.tray.clear, () => this.clear()));
    this.undo = h("p", { class: "tray-undo", hidden: true });
    this.element.append(this.undo);
    app.tray.watch((items) => this.show(items));
  }

  /** Puts everything back, and for a while offers to undo that. */
  clear() {
    const items = this.app.tray.items;
    this.app.tray.clear();
    const said = format(texts.tray.cleared, { count: items.length });
    this.app.say(said);
    const undo = button(texts.tray.undo, () => this.app.tray.set(items), { kind: "quiet" });
    replace(this.undo, said, undo);
    this.undo.hidden = false;
    this.element.hidden = false;
    undo.focus();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.undo.hidden = true; this.show(this.app.tray.items); }, UNDO_TIME);
  }

  show(items) {
    if (items.length) {
      clearTimeout(this.timer);
      this.undo.hidden = true;
    }
    this.element.hidden = items.length === 0;
    document.documentElement.classList.toggle("has-tray", items.length > 0);
    this.count.textContent = items.length === 1 ? texts.tray.one : format(texts.tray.many, { count: items.length });
    replace(this.list, items.slice(-SHOWN).map((item) => this.entry(item)));
  }

  entry(item) {
    const name = format(texts.tray.putBack, item);
    return h("li", {}, h("button", {
      type: "button", "aria-label": name, title: name, style: { backgroundColor: item.color },
      on: { click: () => this.putBack(item) },
    }, h("img", { src: thumbnail(item.id, 240), alt: "", loading: "lazy" })));
  }

  putBack(item) {
    this.app.tray.toggle(item);
    this.app.say(format(texts.tray.returned, item));
  }
}
