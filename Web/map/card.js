import { thumbnail } from "../app/api.js";
import { h } from "../ui/dom.js";

const width = 240;
const gap = 14;
const delayMs = 90;
const mostKnown = 400;

/** The picture under the pointer, with its name and palette. */
export class HoverCard {
  /** @param {HTMLElement} room What it stays within. @param {import("../app/api.js").Api} api */
  constructor(room, api) {
    Object.assign(this, { room, api, id: null, timer: 0, known: new Map() });
    this.picture = h("span", { class: "map-card-picture" });
    this.palette = h("span", { class: "map-card-palette" });
    this.name = h("span", { class: "map-card-name" });
    this.element = h("div", { class: "map-card", hidden: true, "aria-hidden": true }, this.picture, this.palette, this.name);
    room.append(this.element);
  }

  /** What is known of a picture; asks the server once. */
  async about(id) {
    if (!this.known.has(id)) {
      if (this.known.size >= mostKnown) this.known.delete(this.known.keys().next().value);
      this.known.set(id, this.api.get(`/images/${id}`).catch(() => { this.known.delete(id); return null; }));
    }
    return this.known.get(id);
  }

  /** Shows a picture beside a point of the room, unless its tile shows it well enough. */
  show(id, color, x, y, { pictured }) {
    this.move(x, y);
    if (id === this.id) return;
    this.hide();
    this.id = id;
    this.timer = setTimeout(async () => {
      const item = await this.about(id);
      if (this.id !== id || !item) return;
      this.fill(item, color, pictured);
      this.element.hidden = false;
      this.move(this.x, this.y);
    }, delayMs);
  }

  fill(item, color, pictured) {
    this.picture.hidden = pictured;
    if (!pictured) {
      const height = Math.min(320, Math.round((width * item.height) / item.width));
      this.picture.style.height = `${height}px`;
      this.picture.style.backgroundColor = color;
      const image = h("img", { src: thumbnail(item.id, 480), alt: "" });
      image.addEventListener("load", () => image.classList.add("loaded"));
      this.picture.replaceChildren(image);
    }
    this.palette.replaceChildren(...(item.palette ?? []).map((swatch) => h("span", {
      style: { flexGrow: String(Math.max(0.03, swatch.share)), backgroundColor: swatch.hex },
    })));
    this.name.textContent = item.name;
  }

  move(x, y) {
    this.x = x;
    this.y = y;
    if (this.element.hidden) return;
    const height = this.element.offsetHeight;
    const left = x + gap + width > this.room.clientWidth ? x - gap - width : x + gap;
    const top = Math.min(Math.max(8, y + gap), this.room.clientHeight - height - 8);
    this.element.style.transform = `translate(${Math.max(8, left)}px, ${top}px)`;
  }

  hide() {
    clearTimeout(this.timer);
    this.id = null;
    this.element.hidden = true;
  }
}
