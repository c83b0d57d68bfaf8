import { preview, thumbnail } from "../app/api.js";
import { h } from "../ui/dom.js";
import { rgbOf } from "../ui/color.js";
import { ColorMask } from "./color-mask.js";

/** The sides that previews are asked for in, so that the cache has few of each picture. */
const sides = [800, 1200, 1600, 2400];

/**
 * The large picture, with the places of its colors.
 *
 * It has its room at once, in the dominant color; a thumbnail fills it, then a preview of the screen's size.
 */
export class Stage {
  /**
   * @param {{onPoint(index: number|null): void, onPick(index: number): void}} listener Told of the pointer on a place.
   */
  constructor(listener) {
    this.listener = listener;
    this.mask = null;
    this.swatches = [];
    this.shown = null;
    this.veil = h("canvas", { class: "stage-veil", "aria-hidden": true });
    this.places = h("div", { class: "stage-places", "aria-hidden": true });
    this.frame = h("div", { class: "stage-frame" });
    this.element = h("figure", { class: "stage" }, this.frame);
  }

  /** Shows a picture. @param {{id: string, width: number, height: number, color: string}} item @param {string} name */
  show(item, name) {
    this.item = item;
    this.element.style.setProperty("--ratio", String(item.width / item.height));
    // Small pictures are not blown up to a blur.
    this.element.style.setProperty("--most", `${Math.round(item.width * 1.5)}px`);
    this.frame.style.backgroundColor = item.color;
    const first = h("img", { class: "stage-first", src: thumbnail(item.id, 480), alt: "", draggable: "false" });
    this.image = h("img", { class: "stage-picture", alt: name, draggable: "false" });
    this.image.addEventListener("load", () => {
      this.image.classList.add("loaded");
      this.mask = null;
      this.prepare();
    });
    this.frame.replaceChildren(first, this.image, this.veil, this.places);
    this.image.src = preview(item.id, this.bestSide());
  }

  bestSide() {
    const box = this.frame.getBoundingClientRect();
    const width = box.width || innerWidth;
    const longest = Math.max(width, (width * this.item.height) / this.item.width) * Math.min(2, devicePixelRatio || 1);
    return sides.find((side) => side >= longest) ?? sides[sides.length - 1];
  }

  /** @param {{hex: string, x: number, y: number}[]} swatches */
  setSwatches(swatches) {
    this.swatches = swatches;
    this.mask = null;
    this.prepare();
    this.dots = swatches.map((swatch, index) => h("span", {
      class: "place", hidden: swatch.x == null || swatch.y == null,
      style: { left: `${(swatch.x ?? 0) * 100}%`, top: `${(swatch.y ?? 0) * 100}%`, backgroundColor: swatch.hex },
      on: {
        pointerenter: () => this.listener.onPoint(index), pointerleave: () => this.listener.onPoint(null),
        click: () => this.listener.onPick(index),
      },
    }));
    this.places.replaceChildren(...this.dots);
  }

  /** Has the pixels compared before someone asks, when there is time. */
  prepare() {
    if (this.shown !== null) {
      this.highlight(this.shown);
      return;
    }
    const idle = window.requestIdleCallback ?? ((body) => setTimeout(body, 200));
    idle(() => this.readyMask());
  }

  readyMask() {
    if (!this.image?.classList.contains("loaded") || this.swatches.length === 0) return null;
    this.mask ??= new ColorMask(this.image, this.swatches);
    return this.mask;
  }

  /** Dims all but the places of one swatch; null shows the whole picture. @param {number|null} index */
  highlight(index) {
    this.shown = index;
    this.element.classList.toggle("is-dimmed", index !== null);
    this.dots?.forEach((dot, other) => dot.classList.toggle("is-shown", other === index));
    const mask = index === null ? null : this.readyMask();
    if (!mask) return;
    const dark = document.documentElement.dataset.theme === "dark";
    this.veil.width = mask.width;
    this.veil.height = mask.height;
    this.veil.getContext("2d").putImageData(mask.veil(index, rgbOf(dark ? "#141312" : "#fbfaf8")), 0, 0);
  }

  /** Shows or hides the dots. */
  showPlaces(visible) {
    this.element.classList.toggle("without-places", !visible);
  }
}
