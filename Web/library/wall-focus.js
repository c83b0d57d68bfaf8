import { listen } from "../ui/dom.js";

/** What stays free above and below a picture that the focus moved to, in pixels. */
const MARGIN = 16;

/** The focus on a wall: one stop for Tab, moved by arrow keys; and the keys of the picture that has it. */
export class WallFocus {
  /** @param {import("./wall.js").Wall} wall */
  constructor(wall) {
    this.wall = wall;
    this.active = 0;
    /** The picture that the focus moves to once it has come. @type {number|null} */
    this.wish = null;
    wall.stops.push(
      listen(wall.element, "focusin", (event) => this.focused(event)), listen(wall.element, "keydown", (event) => this.key(event)));
  }

  /** The wall shows another list. */
  begin() {
    this.active = Math.min(this.active, Math.max(0, this.wall.items.length - 1));
    this.wish = null;
  }

  focused(event) {
    const tile = event.target.closest(".tile");
    if (!tile) return;
    this.wish = null;
    const last = this.wall.tiles.get(this.wall.items[this.active]?.id);
    if (last && last !== tile) this.reach(last, false);
    this.active = tile.index;
    this.reach(tile, true);
  }

  reach(tile, isActive) {
    tile.link.tabIndex = isActive ? 0 : -1;
    for (const button of tile.querySelectorAll("button")) button.tabIndex = isActive ? 0 : -1;
  }

  key(event) {
    if (!event.target.matches(".tile-link") || event.ctrlKey || event.metaKey || event.altKey) return;
    const { layout, list, options } = this.wall;
    const direction = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }[event.key];
    const tile = event.target.closest(".tile");
    if (direction) this.move(layout.neighbor(this.active, direction));
    else if (event.key === "Home") this.move(0);
    else if (event.key === "End") this.move(list.total - 1);
    else if (event.key === "s") options.onSimilar(tile.item);
    else if (event.key === "c") options.onCollect(tile.item);
    else if (event.key === "w" && tile.why) options.onWhy(tile.item, tile.why);
    else return;
    event.preventDefault();
  }

  /** Moves the focus to a picture, wherever it is; to the last one even before it has come. */
  move(index) {
    const { layout, list, items, tiles, top } = this.wall;
    if (!layout || index < 0 || index >= list.total) return;
    if (!items[index]) {
      this.wish = index;
      scrollTo(0, document.documentElement.scrollHeight);
      return;
    }
    const bar = document.querySelector(".top-bar")?.offsetHeight ?? 0;
    const place = layout.place(index);
    const above = place.y - top - bar - MARGIN;
    const below = place.y + place.height - top - innerHeight + MARGIN;
    if (above < 0) scrollBy(0, above);
    else if (below > 0) scrollBy(0, Math.min(below, above));
    this.active = index;
    this.wall.render();
    tiles.get(items[index].id)?.link.focus({ preventScroll: true });
  }

  /** More pictures have come: perhaps the one to move to. */
  meetWish() {
    const { list } = this.wall;
    if (this.wish === null) return;
    const index = Math.min(this.wish, list.total - 1);
    if (!list.loaded.has(list.pageOf(index))) return;
    this.wish = null;
    if (this.wall.items[index]) this.move(index);
  }
}
