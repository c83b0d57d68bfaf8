/** How long pictures travel from one map to the other. */
const travelMs = 900;

/** A map's width over its height where the server does not say: that of most screens, less a bar. */
const usualAspect = 1.6;

/**
 * The places of all pictures, and how they get from one map to the next.
 *
 * In a view that is higher than wide the map lies on its side, so that it fills that as well.
 */
export class Points {
  /** @param {{ids: string[], colors: string[], points: [number, number][], aspect?: number}} map An answer of the server. */
  constructor(map) {
    this.ids = map.ids;
    this.colors = map.colors;
    this.count = map.ids.length;
    this.aspect = map.aspect ?? usualAspect;
    this.x = new Float32Array(this.count);
    this.y = new Float32Array(this.count);
    map.points.forEach(([x, y], index) => {
      this.x[index] = x;
      this.y[index] = y;
    });
    this.fromX = this.fromY = null;
    this.began = 0;
    this.spacing = typicalSpacing(this.x, this.y, this.aspect);
  }

  /** The width of the world, whose height is 1, in a view of this shape. */
  worldWidth(width, height) {
    return width >= height ? this.aspect : 1 / this.aspect;
  }

  /** Begins where the same pictures are in another map. @param {Points} other @param {number} now */
  travelFrom(other, now) {
    const before = new Map(other.ids.map((id, index) => [id, index]));
    this.fromX = Float32Array.from(this.x);
    this.fromY = Float32Array.from(this.y);
    this.ids.forEach((id, index) => {
      const old = before.get(id);
      if (old === undefined) return;
      [this.fromX[index], this.fromY[index]] = other.at(old, now);
    });
    this.fromSpacing = other.spacing;
    this.began = now;
  }

  /** Whether pictures are on their way. */
  travels(now) {
    return this.fromX !== null && now < this.began + travelMs;
  }

  /** How far they are, 0…1, slow at both ends. */
  progress(now) {
    if (!this.travels(now)) return 1;
    const share = (now - this.began) / travelMs;
    return share * share * share * (share * (share * 6 - 15) + 10);
  }

  /** A picture's place, 0…1 each. @returns {[number, number]} */
  at(index, now) {
    const [xs, ys] = this.places(now);
    return [xs[index], ys[index]];
  }

  /** All places at a time. @returns {[Float32Array, Float32Array]} */
  places(now) {
    const share = this.progress(now);
    if (share === 1) return [this.x, this.y];
    if (this.placedAt !== now) {
      this.placedAt = now;
      this.nowX ??= new Float32Array(this.count);
      this.nowY ??= new Float32Array(this.count);
      for (let index = 0; index < this.count; index += 1) {
        this.nowX[index] = this.fromX[index] + (this.x[index] - this.fromX[index]) * share;
        this.nowY[index] = this.fromY[index] + (this.y[index] - this.fromY[index]) * share;
      }
    }
    return [this.nowX, this.nowY];
  }

  /** A picture's place in a world of this width. @returns {[number, number]} */
  world(index, now, worldWidth) {
    const [x, y] = this.at(index, now);
    return worldWidth >= 1 ? [x * worldWidth, y] : [y * worldWidth, x];
  }

  /** What the tiles cover of a world of this width: half of one lies around the outermost points. */
  box(worldWidth) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let index = 0; index < this.count; index += 1) {
      const [x, y] = this.world(index, Infinity, worldWidth);
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
    if (this.count === 0) return { left: 0, top: 0, width: worldWidth, height: 1 };
    const side = this.side(Infinity, worldWidth);
    return { left: left - side / 2, top: top - side / 2, width: right - left + side, height: bottom - top + side };
  }

  /** The picture nearest to a point of a world of this width; -1 where there is none at all. */
  nearest(x, y, worldWidth) {
    const lies = worldWidth < 1;
    const [toX, toY] = lies ? [y, x / worldWidth] : [x / worldWidth, y];
    const [scaleX, scaleY] = lies ? [1, worldWidth] : [worldWidth, 1];
    let best = -1;
    let least = Infinity;
    for (let index = 0; index < this.count; index += 1) {
      const away = ((this.x[index] - toX) * scaleX) ** 2 + ((this.y[index] - toY) * scaleY) ** 2;
      if (away < least) [least, best] = [away, index];
    }
    return best;
  }

  /** The side of a picture's tile in a world of this width. */
  side(now, worldWidth) {
    const share = this.progress(now);
    const side = share === 1 ? this.spacing : this.fromSpacing + (this.spacing - this.fromSpacing) * share;
    return worldWidth >= 1 ? side : side / this.aspect;
  }
}

/**
 * The side that tiles can have without hiding each other much, in a world `aspect` wide: the usual distance to the
 * nearest neighbor, which is that of an even spread where pictures stand in a grid and less where they crowd.
 */
function typicalSpacing(xs, ys, aspect) {
  const count = xs.length;
  const even = Math.sqrt(aspect / Math.max(1, count));
  if (count < 2) return Math.min(0.5, even);
  const columns = Math.max(1, Math.ceil(aspect / (even * 1.5)));
  const rows = Math.max(1, Math.ceil(1 / (even * 1.5)));
  const columnOf = (x) => Math.min(columns - 1, Math.floor(x * columns));
  const rowOf = (y) => Math.min(rows - 1, Math.floor(y * rows));
  const cells = Array.from({ length: columns * rows }, () => []);
  for (let index = 0; index < count; index += 1) cells[rowOf(ys[index]) * columns + columnOf(xs[index])].push(index);
  const stride = Math.max(1, Math.floor(count / 500));
  const nearest = [];
  for (let index = 0; index < count; index += stride) {
    let least = even * 1.5;
    for (let row = rowOf(ys[index]) - 1; row <= rowOf(ys[index]) + 1; row += 1) {
      for (let column = columnOf(xs[index]) - 1; column <= columnOf(xs[index]) + 1; column += 1) {
        if (row < 0 || column < 0 || row >= rows || column >= columns) continue;
        for (const other of cells[row * columns + column]) {
          if (other === index) continue;
          // Along the axis that parts them most, as squares meet.
          const distance = Math.max(Math.abs(xs[other] - xs[index]) * aspect, Math.abs(ys[other] - ys[index]));
          if (distance < least) least = distance;
        }
      }
    }
    nearest.push(least);
  }
  nearest.sort((one, other) => one - other);
  return Math.min(even, Math.max(even * 0.4, nearest[nearest.length >> 1]));
}
