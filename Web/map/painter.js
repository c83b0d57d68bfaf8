import { Overview } from "./overview.js";

/** More pictures than this are drawn as one while they move and are dots. */
const overviewFrom = 1500;
/** Tiles smaller than this show their color alone, in CSS pixels. */
const leastPictured = 22;
/** More tiles than this are not given pictures: nobody could look at them, and fetching them would take minutes. */
const mostPictured = 1400;
/** Between these sides a tile goes from a square crop to the whole picture. */
const wholeFrom = 72;
const wholeTo = 140;
const fadeMs = 160;
/** How much of its place a tile takes. */
const filled = 0.93;
/** The least a tile shows of itself, in CSS pixels. */
const leastSide = 3;

/** Draws the part of the map that is in view. */
export class Painter {
  /** @param {HTMLCanvasElement} canvas @param {import("./thumbs.js").Thumbs} thumbs */
  constructor(canvas, thumbs) {
    this.canvas = canvas;
    this.context = canvas.getContext("2d");
    this.thumbs = thumbs;
    this.overview = new Overview();
    this.visible = [];
    this.side = 0;
  }

  /** Follows the size of the view. */
  resize(width, height) {
    this.ratio = Math.min(2, devicePixelRatio || 1);
    this.canvas.width = Math.round(width * this.ratio);
    this.canvas.height = Math.round(height * this.ratio);
  }

  /**
   * Draws.
   * @param {import("./camera.js").Camera} camera @param {import("./points.js").Points} points @param {number} now
   * @param {{marked: number, accent: string, moving: boolean}} options `marked` is -1 or a picture
   * @returns {boolean} whether it has to be drawn again soon
   */
  draw(camera, points, now, { marked, accent, moving }) {
    const { context } = this;
    context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    context.clearRect(0, 0, camera.width, camera.height);
    this.side = Math.max(leastSide, points.side(now, camera.worldWidth) * camera.scale * filled);
    const travels = points.travels(now);
    if (moving && !travels && this.side < leastPictured && points.count > overviewFrom) {
      this.overview.draw(context, camera, points);
      return true;
    }
    this.collect(camera, points, now);
    const pictured = this.side >= leastPictured && this.visible.length <= mostPictured;
    const level = this.side * this.ratio > 300 ? 2 : this.side * this.ratio > 128 ? 1 : 0;
    let unfinished = false;
    for (const tile of this.visible) {
      const thumb = pictured ? this.thumbs.best(points.ids[tile.index], level) : undefined;
      const shown = thumb ? Math.min(1, (now - thumb.since) / fadeMs) : 0;
      if (shown < 1) this.fill(tile, points.colors[tile.index]);
      if (thumb) this.picture(tile, thumb.bitmap, shown);
      if (thumb && shown < 1) unfinished = true;
    }
    if (marked >= 0) this.mark(marked, points, accent);
    if (pictured && !travels) this.thumbs.want(this.wanted(camera, points), level);
    return unfinished;
  }

  collect(camera, points, now) {
    const half = this.side / 2;
    const [xs, ys] = points.places(now);
    const lies = camera.worldWidth < 1;
    this.visible.length = 0;
    for (let index = 0; index < points.count; index += 1) {
      const x = lies ? ys[index] * camera.worldWidth : xs[index] * camera.worldWidth;
      const y = lies ? xs[index] : ys[index];
      const left = (x - camera.x) * camera.scale + camera.width / 2 - half;
      const top = (y - camera.y) * camera.scale + camera.height / 2 - half;
      if (left > camera.width || top > camera.height || left + this.side < 0 || top + this.side < 0) continue;
      this.visible.push({ index, left, top });
    }
  }

  fill({ left, top }, color) {
    this.context.fillStyle = color;
    this.context.fillRect(left, top, this.side, this.side);
  }

  picture(tile, bitmap, opacity) {
    const { left, top, width, height, ratio } = this.box(tile, bitmap);
    const own = bitmap.width / bitmap.height;
    const sourceWidth = ratio >= own ? bitmap.width : bitmap.height * ratio;
    const sourceHeight = ratio >= own ? bitmap.width / ratio : bitmap.height;
    this.context.globalAlpha = opacity;
    this.context.drawImage(
      bitmap, (bitmap.width - sourceWidth) / 2, (bitmap.height - sourceHeight) / 2, sourceWidth, sourceHeight,
      left, top, width, height);
    this.context.globalAlpha = 1;
  }

  /** Where a picture goes: small tiles are filled; the larger they get, the more of the whole picture they show. */
  box({ left, top }, bitmap) {
    const wholeness = Math.min(1, Math.max(0, (this.side - wholeFrom) / (wholeTo - wholeFrom)));
    const ratio = bitmap ? (bitmap.width / bitmap.height) ** wholeness : 1;
    const width = ratio >= 1 ? this.side : this.side * ratio;
    const height = ratio >= 1 ? this.side / ratio : this.side;
    return { left: left + (this.side - width) / 2, top: top + (this.side - height) / 2, width, height, ratio };
  }

  /** A frame round one picture, over all others. */
  mark(index, points, accent) {
    const tile = this.visible.find((other) => other.index === index);
    if (!tile) return;
    const thumb = this.side < leastPictured ? undefined : this.thumbs.best(points.ids[index], 1);
    const { left, top, width, height } = this.box(tile, thumb?.bitmap);
    const grow = 3;
    this.context.lineWidth = 2;
    this.context.strokeStyle = accent;
    this.context.strokeRect(left - grow, top - grow, width + 2 * grow, height + 2 * grow);
  }

  /** The ids in view, the nearest to the middle first. */
  wanted(camera, points) {
    const middleX = camera.width / 2 - this.side / 2;
    const middleY = camera.height / 2 - this.side / 2;
    return this.visible
      .map(({ index, left, top }) => ({ id: points.ids[index], away: Math.hypot(left - middleX, top - middleY) }))
      .sort((one, other) => one.away - other.away)
      .map(({ id }) => id);
  }

  /** The picture under a point of the view, the uppermost first; -1 for none. */
  hit(x, y) {
    const slack = Math.max(0, 5 - this.side / 2);
    for (let at = this.visible.length - 1; at >= 0; at -= 1) {
      const { index, left, top } = this.visible[at];
      if (x >= left - slack && x <= left + this.side + slack && y >= top - slack && y <= top + this.side + slack) return index;
    }
    return -1;
  }
}
