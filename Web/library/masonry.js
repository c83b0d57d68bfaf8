import { Block, GUTTER } from "./block.js";

/** How many columns a width has: two on a phone, six to eight on a desk. @param {number} width in CSS pixels */
function columnsFor(width) {
  if (width < 600) return 2;
  return Math.max(3, Math.min(8, Math.floor((width + GUTTER) / 224)));
}

/**
 * Places the pages of a list below each other. A page that has not come has the height that its pictures would have by
 * the first page's mean; when it comes with another, what lies below moves.
 */
export class Masonry {
  /** @param {number} width of all columns together, in CSS pixels */
  constructor(width) {
    this.width = width;
    this.columns = columnsFor(width);
    this.columnWidth = (width - GUTTER * (this.columns - 1)) / this.columns;
    /** By page; those that have not come are missing. @type {Block[]} */
    this.blocks = [];
    this.tops = [];
    this.height = 0;
  }

  /** Places the pages that have come since. @param {import("./sources.js").LibrarySource} list */
  extend(list) {
    this.list = list;
    /** Whether the list may go on after its end. */
    this.isOpen = list.isOpen;
    let y = 0;
    for (let page = 0; page < list.pageCount; page += 1) {
      if (list.loaded.has(page)) this.blocks[page] ??= this.make(page);
      this.tops[page] = y;
      y += this.heightOf(page);
    }
    this.height = Math.max(0, y - GUTTER);
  }

  make(page) {
    const { list, blocks } = this;
    const above = blocks[page - 1];
    const starts = above ? above.ends.map((end) => end - above.height) : new Float64Array(this.columns);
    const block = new Block(list.items, list.startOf(page), list.startOf(page + 1), this.columnWidth, starts);
    if (blocks[page + 1]) block.straighten();
    return block;
  }

  heightOf(page) {
    if (this.blocks[page]) return this.blocks[page].height;
    const first = this.blocks[0];
    const mean = first.ends.reduce((sum, end) => sum + end, 0) / Math.max(1, this.list.endOf(0));
    return Math.round((mean * (this.list.endOf(page) - this.list.startOf(page))) / this.columns);
  }

  blockOf(index) { return this.blocks[this.list.pageOf(index)]; }

  /** Where a picture lies. @param {number} index one that has come */
  place(index) {
    const block = this.blockOf(index);
    return {
      x: block.column(index) * (this.columnWidth + GUTTER), y: this.tops[this.list.pageOf(index)] + block.top(index),
      width: this.columnWidth, height: block.heightOf(index),
    };
  }

  /** The indexes of the pictures that touch a band, column by column. @returns {number[]} */
  between(top, bottom) {
    return this.blocks.flatMap((block, page) => {
      const y = this.tops[page];
      return y + block.least > bottom || y + block.height < top ? [] : block.between(top - y, bottom - y);
    });
  }

  /** The page at a height. @param {number} y */
  pageAt(y) {
    const after = this.tops.findIndex((top) => top > y);
    return Math.max(0, (after < 0 ? this.tops.length : after) - 1);
  }

  /**
   * The nearest stretch that touches a band and has not come.
   * @returns {{page: number, top: number, bottom: number}|null} with the page of it that is nearest to the band's middle
   */
  gap(top, bottom) {
    const isMissing = (page) => page >= 0 && page < this.list.pageCount && !this.blocks[page];
    const end = (page) => this.tops[page] + this.heightOf(page);
    const middle = (top + bottom) / 2;
    let nearest = null, least = Infinity;
    for (let page = this.pageAt(top); page < this.list.pageCount && this.tops[page] <= bottom; page += 1) {
      const distance = Math.max(0, this.tops[page] - middle, middle - end(page));
      if (isMissing(page) && distance < least) [least, nearest] = [distance, page];
    }
    if (nearest === null) return null;
    let [first, last] = [nearest, nearest];
    while (isMissing(first - 1)) first -= 1;
    while (isMissing(last + 1)) last += 1;
    // The columns above end unevenly; what is missing begins at the shortest.
    const above = this.blocks[first - 1];
    const rise = above ? above.height - Math.min(...above.ends) : 0;
    return { page: nearest, top: this.tops[first] - rise, bottom: end(last) };
  }

  /** The picture next to one in a direction, or the same where there is none. @param {"up"|"down"|"left"|"right"} direction */
  neighbor(index, direction) {
    const block = this.blockOf(index);
    if (direction === "left" || direction === "right") return block.beside(index, direction === "left" ? -1 : 1);
    const step = direction === "up" ? -1 : 1;
    const next = this.blocks[this.list.pageOf(index) + step]?.stacks[block.column(index)];
    return block.along(index, step) ?? next?.at(step < 0 ? -1 : 0) ?? index;
  }
}
