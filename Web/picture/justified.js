/**
 * Sets pictures in rows as wide as the block, each row of one height.
 *
 * Rows are broken where their height comes nearest to the target; the last row keeps the target height
 * unless it is nearly full, so that one left-over picture is not blown up.
 *
 * @param {{width: number, height: number}[]} sizes The pictures" own sizes.
 * @param {{width: number, rowHeight: number, gap: number, rowGap?: number}} room In CSS pixels.
 * @returns {{height: number, boxes: {x: number, y: number, width: number, height: number}[]}}
 */
export function justifiedRows(sizes, { width, rowHeight, gap, rowGap = gap }) {
  const boxes = [];
  let y = 0;
  let row = [];
  let ratios = 0;
  const heightOf = (count, sum) => (width - gap * (count - 1)) / sum;
  const close = (height) => {
    let x = 0;
    for (const ratio of row) {
      boxes.push({ x, y, width: ratio * height, height });
      x += ratio * height + gap;
    }
    y += height + rowGap;
    row = [];
    ratios = 0;
  };
  for (const size of sizes) {
    // A panorama or a banner must not make a row of its own that is a few pixels tall.
    const ratio = Math.min(3, Math.max(0.4, size.width / Math.max(1, size.height)));
    const without = row.length > 0 ? heightOf(row.length, ratios) : Infinity;
    const within = heightOf(row.length + 1, ratios + ratio);
    if (within < rowHeight && without - rowHeight < rowHeight - within) close(without);
    row.push(ratio);
    ratios += ratio;
    const height = heightOf(row.length, ratios);
    if (height <= rowHeight) close(height);
  }
  if (row.length > 0) close(Math.min(rowHeight, heightOf(row.length, ratios)));
  return { height: Math.max(0, y - rowGap), boxes };
}
