/** The space between pictures, in CSS pixels. */
export const GUTTER = 12;
/** Thumbnails of taller pictures are cut there (the server does the same). */
const TALLEST = 3;
/** A panorama keeps room for its two buttons. */
const FLATTEST = 0.36;

/** A picture's height at a column's width. */
function tileHeight(item, width) {
  const ratio = item.width > 0 && item.height > 0 ? item.height / item.width : 1;
  return Math.round(width * Math.min(TALLEST, Math.max(FLATTEST, ratio)));
}

/**
 * Pictures that follow each other, placed in columns, each below the shortest one. Measured from its own upper edge; what
 * is placed never moves.
 */
export class Block {
  /**
   * @param {{width: number, height: number}[]} items all of the list, with holes @param {number} from the first index
   * @param {number} to the index after the last @param {number} columnWidth
   * @param {Float64Array} starts where each column begins: where that of the block above ends, at or above 0
   */
  constructor(items, from, to, columnWidth, starts) {
    this.from = from;
    /** Where the uppermost picture begins. */
    this.least = Math.min(...starts);
    /** Where each column ends. */
    this.ends = Float64Array.from(starts);
    /** The pictures of each column, by index, from top to bottom. @type {number[][]} */
    this.stacks = Array.from(starts, () => []);
    this.tops = [];
    this.heights = [];
    this.columnOf = [];
    this.placeInStack = [];
    for (let index = from; index < to; index += 1) if (items[index]) this.add(index, tileHeight(items[index], columnWidth));
  }

  add(index, height) {
    const { ends, stacks } = this;
    let column = 0;
    for (let other = 1; other < ends.length; other += 1) if (ends[other] < ends[column] - 0.5) column = other;
    const at = index - this.from;
    this.tops[at] = ends[column];
    this.heights[at] = height;
    this.columnOf[at] = column;
    this.placeInStack[at] = stacks[column].length;
    stacks[column].push(index);
    ends[column] += height + GUTTER;
  }

  get height() { return Math.max(...this.ends); }
  top(index) { return this.tops[index - this.from]; }
  heightOf(index) { return this.heights[index - this.from]; }
  column(index) { return this.columnOf[index - this.from]; }

  /** Ends all columns on one line, for the block below is there already; each picture gives or takes a few pixels. */
  straighten() {
    const line = Math.round(this.ends.reduce((sum, end) => sum + end, 0) / this.ends.length);
    this.stacks.forEach((stack, column) => {
      const share = (line - this.ends[column]) / stack.length;
      stack.forEach((index, place) => {
        const [above, below] = [Math.round(share * place), Math.round(share * (place + 1))];
        this.tops[index - this.from] += above;
        this.heights[index - this.from] += below - above;
      });
      if (stack.length > 0) this.ends[column] = line;
    });
  }

  /** The indexes of the pictures that touch a band, column by column. @returns {number[]} */
  between(top, bottom) {
    const found = [];
    for (const stack of this.stacks) {
      let low = 0, high = stack.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.top(stack[middle]) + this.heightOf(stack[middle]) < top) low = middle + 1; else high = middle;
      }
      for (; low < stack.length && this.top(stack[low]) <= bottom; low += 1) found.push(stack[low]);
    }
    return found;
  }

  /** The next picture above or below in the same column; undefined past an end. @param {-1|1} step */
  along(index, step) { return this.stacks[this.column(index)][this.placeInStack[index - this.from] + step]; }

  /** The picture beside one, or the same where there is none. @param {-1|1} step */
  beside(index, step) {
    const stack = this.stacks[this.column(index) + step];
    if (!stack?.length) return index;
    const middle = this.top(index) + this.heightOf(index) / 2;
    let best = stack[0], least = Infinity;
    for (const other of stack) {
      const distance = Math.abs(this.top(other) + this.heightOf(other) / 2 - middle);
      if (distance < least) { least = distance; best = other; } else if (this.top(other) > middle) break;
    }
    return best;
  }
}
