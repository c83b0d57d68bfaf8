import { thumbnail } from "../app/api.js";
import { iconButton } from "../ui/button.js";
import { icon } from "../ui/icons.js";
import { format, h, listen, replace } from "../ui/dom.js";
import { studio } from "../texts-studio.js";

const texts = studio.board;
const dragFrom = 5;

/** The collected pictures beside the board: to take off, and to bring into another order. */
export class TrayList {
  /** @param {{change(items: object[], kind: string): void, say(text: string): void}} listener */
  constructor(listener) {
    this.listener = listener;
    this.items = [];
    this.count = h("span", { class: "second small" });
    this.list = h("ul", { class: "tray-list" });
    this.element = h("section", { class: "tray-panel", "aria-label": texts.tray },
      h("header", {}, this.count,
        h("a", { class: "icon-button", href: "/", "aria-label": texts.add, title: texts.add }, icon("plus"))),
      this.list);
    this.removals = [
      listen(this.list, "pointerdown", (event) => this.down(event)), listen(document, "pointermove", (event) => this.move(event)),
      listen(document, "pointerup", (event) => this.up(event)), listen(document, "pointercancel", () => this.cancel()),
      listen(this.list, "keydown", (event) => this.key(event)),
    ];
  }

  close() { this.removals.forEach((remove) => remove()); }

  /** @param {object[]} items @param {import("./composition.js").Settings} settings */
  show(items, settings) {
    const focused = this.list.contains(document.activeElement) ? document.activeElement.closest("li")?.dataset.id : null;
    this.items = items;
    this.count.textContent = items.length === 1 ? texts.trayCount.one : format(texts.trayCount.other, { count: items.length });
    replace(this.list, items.map((item, index) => this.row(item, index, settings.pins.includes(item.id))));
    if (focused) this.focus(focused);
  }

  row(item, index, pinned) {
    return h("li", { class: "tray-item", data: { id: item.id } },
      h("button", {
        type: "button", class: "tray-picture", title: item.name, style: { backgroundColor: item.color },
        "aria-label": format(texts.trayMove, { name: item.name, index: index + 1, count: this.items.length }),
      }, h("img", { src: thumbnail(item.id, 240), alt: "", draggable: "false", loading: "lazy" })),
      pinned ? h("span", { class: "tray-pin", "aria-hidden": true }, icon("pin", 14)) : null,
      iconButton("close", format(texts.takeOff, { name: item.name }), () => this.remove(index), { class: "tray-remove", size: 14 }));
  }

  remove(index) {
    const [item] = this.items.slice(index, index + 1);
    this.listener.change(this.items.filter((_, other) => other !== index), "remove");
    this.listener.say(format(texts.removed, { name: item.name }));
    const next = this.items[Math.min(index, this.items.length - 1)];
    if (next) this.focus(next.id);
  }

  focus(id) {
    [...this.list.children].find((row) => row.dataset.id === id)?.querySelector("button").focus({ preventScroll: true });
  }

  key(event) {
    const row = event.target.closest("li");
    if (!row) return;
    const index = this.items.findIndex(({ id }) => id === row.dataset.id);
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.remove(index);
      return;
    }
    const step = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = index + step;
    if (to < 0 || to >= this.items.length) return;
    if (event.altKey) this.reorder(index, to);
    else this.focus(this.items[to].id);
  }

  reorder(from, to) {
    const items = [...this.items];
    const [item] = items.splice(from, 1);
    items.splice(to, 0, item);
    this.listener.change(items, "reorder");
    this.listener.say(format(texts.moved, { name: item.name, index: to + 1, count: items.length }));
    this.list.children[to]?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  down(event) {
    const row = event.target.closest("li");
    // A finger scrolls the list; it reorders by the keyboard's way or on the board.
    if (!row || event.button !== 0 || event.pointerType === "touch" || event.target.closest(".tray-remove")) return;
    this.drag = { row, x: event.clientX, y: event.clientY, moved: false, to: -1 };
  }

  move(event) {
    if (!this.drag) return;
    const [x, y] = [event.clientX - this.drag.x, event.clientY - this.drag.y];
    if (!this.drag.moved && Math.hypot(x, y) < dragFrom) return;
    this.drag.moved = true;
    this.drag.row.classList.add("is-dragged");
    this.drag.row.style.transform = `translate(${x}px, ${y}px)`;
    const rows = [...this.list.children];
    const target = rows.find((row) => row !== this.drag.row && holds(row, event));
    this.drag.to = target ? rows.indexOf(target) : this.drag.to;
    for (const row of rows) row.classList.toggle("is-target", row === target);
  }

  up() {
    if (!this.drag) return;
    const { row, moved, to } = this.drag;
    this.cancel();
    const from = this.items.findIndex(({ id }) => id === row.dataset.id);
    if (moved && to >= 0 && to !== from) this.reorder(from, to);
  }

  cancel() {
    if (!this.drag) return;
    this.drag.row.style.transform = "";
    this.drag.row.classList.remove("is-dragged");
    for (const row of this.list.children) row.classList.remove("is-target");
    this.drag = null;
  }
}

function holds(row, { clientX, clientY }) {
  const box = row.getBoundingClientRect();
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
