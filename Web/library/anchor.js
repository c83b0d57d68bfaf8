/**
 * Where a window stands on a wall, so that it stays there while pages above it come with other heights than expected: at a
 * picture, at a share of a page that has not come, or at the end.
 */
export class Anchor {
  /** @param {import("./masonry.js").Masonry} layout @param {number} top of the window, in the wall's measure @param {number} height */
  constructor(layout, top, height) {
    const last = layout.tops.length - 1;
    this.isEnd = !layout.isOpen && !layout.blocks[last] && top + height >= layout.height - height / 2;
    this.index = layout.between(top, top + height)[0];
    if (this.index !== undefined) {
      this.offset = layout.place(this.index).y - top;
      return;
    }
    this.page = layout.pageAt(top);
    this.share = (top - layout.tops[this.page]) / Math.max(1, layout.heightOf(this.page));
  }

  /** The window's upper edge in a layout of the same list; past the end for the end. */
  topIn(layout) {
    if (this.isEnd) return layout.height;
    if (this.index !== undefined) return layout.place(this.index).y - this.offset;
    return layout.tops[this.page] + this.share * layout.heightOf(this.page);
  }
}
