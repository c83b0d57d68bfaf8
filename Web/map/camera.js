import { calm } from "../ui/dom.js";

/** How quickly the camera follows: the time in which it goes two thirds of the way. */
const followMs = 70;
/** What lies over the upper and lower edge of the view, in CSS pixels: everything is shown between. */
const covered = { top: 52, bottom: 68 };
/** What stays free at the left and right edge, in CSS pixels. */
const edge = 16;
/** How quickly a thrown map comes to rest. */
const restMs = 260;

/**
 * Where one looks from: a center in map units and a scale in CSS pixels a unit.
 *
 * Zooming keeps the point under the pointer where it is for the whole of the movement.
 */
export class Camera {
  constructor() {
    Object.assign(this, { x: 0.5, y: 0.5, scale: 1, goalX: 0.5, goalY: 0.5, goalScale: 1, anchor: null, speedX: 0, speedY: 0 });
    Object.assign(this, { width: 1, height: 1, worldWidth: 1, box: { left: 0, top: 0, width: 1, height: 1 }, fitScale: 1, mostScale: 1 });
  }

  /**
   * @param {number} width Of the view, in CSS pixels. @param {number} height Likewise.
   * @param {number} worldWidth The map's width in units; its height is 1.
   * @param {{left: number, top: number, width: number, height: number}} box What the pictures cover, in units.
   * @param {number} mostScale The largest scale.
   * @param {boolean} [smooth] Whether it goes there slowly, if everything was shown and is to be shown again.
   */
  setView(width, height, worldWidth, box, mostScale, smooth = false) {
    const wasFitted = Math.abs(this.goalScale / this.fitScale - 1) < 0.01;
    const turned = worldWidth !== this.worldWidth;
    Object.assign(this, { width, height, worldWidth, box });
    const [freeWidth, freeHeight] = [width - 2 * edge, height - covered.top - covered.bottom];
    this.fitScale = Math.max(1, Math.min(freeWidth / box.width, freeHeight / box.height, mostScale));
    this.mostScale = Math.max(mostScale, this.fitScale * 2);
    if (wasFitted || turned) this.fit(smooth && !turned);
  }

  /** Shows everything. */
  fit(smooth = true) {
    const { left, top, width, height } = this.box;
    this.goTo(left + width / 2, top + height / 2 + (covered.bottom - covered.top) / 2 / this.fitScale, this.fitScale, smooth);
  }

  /** Moves to a center and scale. */
  goTo(x, y, scale = this.goalScale, smooth = true) {
    Object.assign(this, { goalX: x, goalY: y, goalScale: scale, anchor: null, speedX: 0, speedY: 0 });
    this.restrain();
    if (!smooth || calm()) this.arrive();
  }

  /** Zooms by a factor round a point of the view. */
  zoom(factor, screenX = this.width / 2, screenY = this.height / 2, smooth = true) {
    this.speedX = this.speedY = 0;
    const [x, y] = this.world(screenX, screenY);
    this.goalScale = Math.min(this.mostScale, Math.max(this.fitScale * 0.8, this.goalScale * factor));
    this.anchor = { screenX, screenY, x, y };
    if (!smooth || calm()) this.arrive();
  }

  /** Moves with the pointer, without delay. */
  drag(screenX, screenY) {
    this.anchor = null;
    this.goalScale = this.scale;
    this.goalX = this.x -= screenX / this.scale;
    this.goalY = this.y -= screenY / this.scale;
    this.restrain();
    this.x = this.goalX;
    this.y = this.goalY;
  }

  /** Lets go with a speed in CSS pixels a millisecond. */
  release(speedX, speedY) {
    if (!calm()) Object.assign(this, { speedX, speedY });
  }

  /** Moves the center by shares of the view. */
  step(shareX, shareY) {
    this.goTo(this.goalX + (shareX * this.width) / this.goalScale, this.goalY + (shareY * this.height) / this.goalScale);
  }

  /** Goes on for some milliseconds. @returns {boolean} whether it is still moving */
  advance(elapsed) {
    if (Math.hypot(this.speedX, this.speedY) > 0.01) {
      this.drag(this.speedX * elapsed, this.speedY * elapsed);
      const left = Math.exp(-elapsed / restMs);
      this.speedX *= left;
      this.speedY *= left;
      return true;
    }
    const share = 1 - Math.exp(-elapsed / followMs);
    const away = Math.log(this.goalScale / this.scale);
    const distance = Math.hypot(this.goalX - this.x, this.goalY - this.y) * this.scale;
    if (Math.abs(away) < 0.001 && (this.anchor !== null || distance < 0.3)) {
      this.arrive();
      return false;
    }
    this.scale *= Math.exp(away * share);
    if (this.anchor) this.holdAnchor();
    else {
      this.x += (this.goalX - this.x) * share;
      this.y += (this.goalY - this.y) * share;
    }
    return true;
  }

  arrive() {
    this.scale = this.goalScale;
    if (this.anchor) this.holdAnchor();
    this.anchor = null;
    this.x = this.goalX;
    this.y = this.goalY;
  }

  holdAnchor() {
    const { screenX, screenY, x, y } = this.anchor;
    this.goalX = x - (screenX - this.width / 2) / this.scale;
    this.goalY = y - (screenY - this.height / 2) / this.scale;
    this.restrain();
    this.x = this.goalX;
    this.y = this.goalY;
  }

  restrain() {
    this.goalX = Math.min(this.worldWidth, Math.max(0, this.goalX));
    this.goalY = Math.min(1, Math.max(0, this.goalY));
  }

  /** @returns {[number, number]} the map's point under a point of the view */
  world(screenX, screenY) {
    return [this.x + (screenX - this.width / 2) / this.scale, this.y + (screenY - this.height / 2) / this.scale];
  }

  /** @returns {[number, number]} the view's point over a point of the map */
  screen(x, y) {
    return [(x - this.x) * this.scale + this.width / 2, (y - this.y) * this.scale + this.height / 2];
  }
}
