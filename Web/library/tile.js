import { format, h } from "../ui/dom.js";
import { iconButton, relabel } from "../ui/button.js";
import { thumbnail } from "../app/api.js";
import { texts } from "../texts.js";

/** Thumbnails that were seen once appear at once when they come back. */
const seen = new Set();
/** When a picture has faded in, in ms. */
const FADED = 220;

/**
 * A picture on the wall: its dominant color until it has loaded, a strip of its palette and its actions when it is
 * pointed at or has the focus.
 * @param {any} item
 * @param {{wide: boolean, isCollected: boolean, onSimilar(): void, onCollect(): void,
 *   onWhy?(anchor: HTMLElement): void}} options `wide` asks for the larger thumbnail
 * @returns {HTMLLIElement} with `.link`, `.collect`
 */
export function makeTile(item, options) {
  const words = texts.library;
  const image = h("img", { alt: "", decoding: "async", draggable: "false" });
  const address = thumbnail(item.id, options.wide ? 480 : 240);
  image.addEventListener("load", () => {
    image.classList.add("in");
    setTimeout(() => element.classList.add("loaded"), seen.has(address) ? 0 : FADED);
    seen.add(address);
  });
  image.addEventListener("error", () => element.classList.add("broken"));
  if (seen.has(address)) image.classList.add("in", "at-once");
  image.src = address;

  const link = h("a", {
    class: "tile-link", href: `/picture/${item.id}`, tabindex: -1, draggable: "false", "aria-label": format(words.tile, item),
  }, image);
  const collect = iconButton("collect", words.collect, options.onCollect, { size: 18, pressed: false });
  const why = options.onWhy && iconButton("why", words.why, () => options.onWhy(why), { size: 18 });
  const similar = iconButton("similar", words.similar, options.onSimilar, { size: 18 });
  const element = h("li", { class: "tile", style: { backgroundColor: item.color } }, link,
    h("div", { class: "tile-actions" }, why, similar, collect), strip(item.palette ?? []));
  for (const button of element.querySelectorAll("button")) button.tabIndex = -1;
  element.link = link;
  element.why = why;
  element.collect = collect;
  markCollected(element, options.isCollected);
  return element;
}

/** Shows whether a tile's picture is collected. */
export function markCollected(element, isCollected) {
  const name = isCollected ? "collected" : "collect";
  relabel(element.collect, name, texts.library[name], "c");
  element.collect.setAttribute("aria-pressed", String(isCollected));
  element.classList.toggle("collected", isCollected);
}

/** Six colors, as wide as their shares. @param {{hex: string, share: number}[]} palette */
export function strip(palette) {
  return h("div", { class: "strip", "aria-hidden": true }, palette.slice(0, 6).map(({ hex, share }) =>
    h("i", { style: { backgroundColor: hex, flexGrow: String(Math.max(0.02, share)) } })));
}
