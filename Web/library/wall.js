import { calm, debounce, h, listen } from "../ui/dom.js";
import { Anchor } from "./anchor.js";
import { Masonry } from "./masonry.js";
import { onHold } from "./hold.js";
import { WallFocus } from "./wall-focus.js";
import { makeTile, markCollected } from "./tile.js";
import { texts } from "../texts.js";

const GLIDE = { duration: 220, easing: "cubic-bezier(0.2, 0, 0, 1)" };
const FADE = { duration: 160, easing: "ease-out" };

/**
 * A wall of pictures of which only those near the window are in the document.
 *
 * @typedef {Object} WallOptions
 * @property {(item: any) => void} onOpen called before the picture's own page is shown
 * @property {(item: any) => void} onSimilar
 * @property {(item: any) => void} onCollect
 * @property {(id: string) => boolean} isCollected
 * @property {(item: any, anchor: HTMLElement) => void} [onWhy] with it, tiles have a "why this"
 * @property {(page: number) => void} onNeed called when what one sees, or soon will, has not come
 */
export class Wall {
  /** @param {WallOptions} options */
  constructor(options) {
    this.options = options;
    /** @type {import("./sources.js").LibrarySource|null} */
    this.list = null;
    /** @type {Map<string, HTMLElement>} by the picture's id */
    this.tiles = new Map();
    this.element = h("ul", { class: "wall", role: "list", "aria-label": texts.library.grid });
    this.layout = null;
    this.waiting = false;
    this.stops = [
      listen(window, "scroll", () => this.schedule(), { passive: true }),
      listen(this.element, "click", (event) => this.clicked(event)),
      ...onHold(this.element),
    ];
    this.focusing = new WallFocus(this);
    this.observer = new ResizeObserver(debounce(() => this.resized(), 60));
    this.observer.observe(this.element);
  }

  get items() { return this.list?.items ?? []; }

  /**
   * Shows other pictures. With `glide`, those that stay move to their new places.
   * @param {import("./sources.js").LibrarySource} list @param {{glide?: boolean}} [options]
   */
  show(list, { glide = false } = {}) {
    const before = new Map();
    if (glide && !calm()) for (const [id, tile] of this.tiles) before.set(id, tile.place);
    this.list = list;
    this.focusing.begin();
    this.layout = null;
    this.lay();
    if (glide && !calm()) this.leave();
    this.render(before, glide);
  }

  /** More pictures of the same list have come; those one sees stay where they are. */
  append() {
    const anchor = this.layout && new Anchor(this.layout, this.top, innerHeight);
    this.lay();
    if (anchor) this.stay(anchor);
    this.render();
    this.focusing.meetWish();
  }

  /** Marks what is collected. */
  markCollected() {
    for (const [id, tile] of this.tiles) markCollected(tile, this.options.isCollected(id));
  }

  close() {
    for (const stop of this.stops) stop();
    this.observer.disconnect();
  }

  // MARK: Places

  lay() {
    const width = this.element.clientWidth;
    if (!width || !this.list) return;
    if (!this.layout || this.layout.width !== width) this.layout = new Masonry(width);
    this.layout.extend(this.list);
    this.element.style.height = `${this.layout.height}px`;
    this.element.style.setProperty("--column", `${this.layout.columnWidth}px`);
  }

  resized() {
    if (!this.element.clientWidth || this.layout?.width === this.element.clientWidth) return;
    // The picture at the top of the window stays there, though it changes its column.
    const anchor = this.layout && scrollY > 200 ? new Anchor(this.layout, this.top, innerHeight) : null;
    this.layout = null;
    this.lay();
    if (anchor) this.stay(anchor);
    this.render();
  }

  stay(anchor) {
    const moved = anchor.topIn(this.layout) - this.top;
    if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: "instant" });
  }

  /** The window's upper edge, in the wall's own measure. */
  get top() { return -this.element.getBoundingClientRect().top; }

  schedule() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => { this.waiting = false; this.render(); });
  }

  render(before = new Map(), glide = false) {
    if (!this.layout || !this.element.isConnected) return;
    const top = this.top;
    const wanted = new Set();
    for (const index of this.layout.between(top - innerHeight, top + 2 * innerHeight)) {
      const item = this.items[index];
      wanted.add(item.id);
      const tile = this.tiles.get(item.id) ?? this.make(item, index, glide && before.size > 0);
      this.put(tile, index, before.get(item.id));
    }
    for (const [id, tile] of this.tiles) {
      if (wanted.has(id) || tile.contains(document.activeElement)) continue;
      tile.remove();
      this.tiles.delete(id);
    }
    this.showGap(this.layout.gap(top - 2 * innerHeight, top + 3 * innerHeight));
  }

  /** Shows empty columns where pictures are still to come, and asks for them. */
  showGap(gap) {
    const { style } = this.element;
    const [top, height] = gap ? [gap.top, gap.bottom - gap.top] : [0, 0];
    // Every tile inherits these: they are written when they change, not with each frame.
    if (top !== this.gapTop) style.setProperty("--gap-top", `${top}px`);
    if (height !== this.gapHeight) style.setProperty("--gap-height", `${height}px`);
    [this.gapTop, this.gapHeight] = [top, height];
    if (gap) this.options.onNeed(gap.page);
  }

  make(item, index, fadesIn) {
    const { options } = this;
    const tile = makeTile(item, {
      wide: this.layout.columnWidth * Math.min(2, devicePixelRatio || 1) > 260, isCollected: options.isCollected(item.id),
      onSimilar: () => options.onSimilar(item), onCollect: () => options.onCollect(item),
      onWhy: options.onWhy && ((anchor) => options.onWhy(tile.item, anchor)),
    });
    tile.dataset.id = item.id;
    this.tiles.set(item.id, tile);
    tile.index = -1;
    this.insert(tile, index);
    if (fadesIn) tile.animate([{ opacity: 0 }, { opacity: 1 }], FADE);
    return tile;
  }

  /** Keeps the document in the order of the list, which is what screen readers follow. */
  insert(tile, index) {
    let next = null;
    for (const other of this.element.children) if (other.index > index && (!next || other.index < next.index)) next = other;
    this.element.insertBefore(tile, next);
  }

  put(tile, index, from) {
    const place = this.layout.place(index);
    tile.item = this.items[index];
    if (tile.index !== index) {
      tile.index = index;
      tile.setAttribute("aria-posinset", String(index + 1));
      tile.setAttribute("aria-setsize", String(this.list.total));
    }
    tile.link.tabIndex = index === this.focusing.active ? 0 : -1;
    const old = tile.place;
    if (old && old.x === place.x && old.y === place.y && old.width === place.width && old.height === place.height) return;
    tile.place = place;
    tile.style.transform = `translate(${place.x}px, ${place.y}px)`;
    tile.style.width = `${place.width}px`;
    tile.style.height = `${place.height}px`;
    if (from) tile.animate([{ transform: `translate(${from.x}px, ${from.y}px)` }, { transform: tile.style.transform }], GLIDE);
  }

  clicked(event) {
    const tile = event.target.closest(".tile-link")?.closest(".tile");
    if (tile && !event.defaultPrevented) this.options.onOpen(tile.item);
  }

  /** Lets pictures that are no longer wanted fade where they stand. */
  leave() {
    const kept = new Set(this.items.map((item) => item.id));
    for (const [id, tile] of this.tiles) {
      if (kept.has(id) || tile.contains(document.activeElement)) continue;
      this.tiles.delete(id);
      tile.inert = true;
      tile.animate([{ opacity: 1 }, { opacity: 0 }], FADE).finished.then(() => tile.remove(), () => tile.remove());
    }
  }
}
