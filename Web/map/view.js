import { calm, debounce, format, h, listen } from "../ui/dom.js";
import { setJourney } from "../picture/journey.js";
import { studio } from "../texts-studio.js";
import { Camera } from "./camera.js";
import { HoverCard } from "./card.js";
import { mapGestures } from "./gestures.js";
import { Painter } from "./painter.js";
import { Thumbs } from "./thumbs.js";

/** The largest a tile gets, in CSS pixels. */
const largestTile = 340;
/** Tiles from this side on show their picture better than a card would. */
const plainFrom = 130;
/** How many of the nearest pictures the arrow keys of the picture page go through. */
const journeyReach = 200;

/** The canvas of a map: what is drawn, and what pointer and keys do to it. */
export class MapView {
  /** @param {import("../app/app.js").App} app */
  constructor(app) {
    this.app = app;
    this.canvas = h("canvas", { class: "map-canvas", tabindex: "0", role: "application" });
    this.element = h("div", { class: "map-view" }, this.canvas);
    this.camera = new Camera();
    this.thumbs = new Thumbs(() => this.request());
    this.painter = new Painter(this.canvas, this.thumbs);
    this.card = new HoverCard(this.element, app.api);
    this.points = null;
    this.hovered = -1;
    this.frame = 0;
    this.last = 0;
    this.sayMiddle = debounce(() => this.announce(), 700);
  }

  get hasPoints() { return this.points !== null; }

  start() {
    const observer = new ResizeObserver(() => this.resize());
    observer.observe(this.element);
    const themes = new MutationObserver(() => this.request());
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "style"] });
    this.removals = [
      () => observer.disconnect(), () => themes.disconnect(),
      mapGestures(this.canvas, this.camera, {
        moved: () => this.moved(), clicked: (x, y) => this.open(this.painter.hit(x, y)), hovered: (x, y) => this.hover(x, y),
      }),
      listen(this.canvas, "focus", () => this.request()), listen(this.canvas, "blur", () => this.request()),
    ];
  }

  stop() {
    cancelAnimationFrame(this.frame);
    this.sayMiddle.cancel();
    this.stopped = true;
    this.removals.forEach((remove) => remove());
    this.card.hide();
    this.thumbs.close();
  }

  /** @param {import("./points.js").Points} points @param {string} label The canvas's name. */
  show(points, label) {
    if (this.points && !calm()) points.travelFrom(this.points, performance.now());
    const first = this.points === null;
    this.points = points;
    this.canvas.setAttribute("aria-label", label);
    this.resize(!first);
    if (first) this.camera.fit(false);
    this.request();
  }

  resize(smooth = false) {
    const { clientWidth: width, clientHeight: height } = this.element;
    if (width === 0 || height === 0) return;
    this.painter.resize(width, height);
    if (this.points) {
      const worldWidth = this.points.worldWidth(width, height);
      const side = this.points.side(Infinity, worldWidth);
      this.camera.setView(width, height, worldWidth, this.points.box(worldWidth), largestTile / side, smooth);
    }
    this.request();
  }

  zoom(factor) {
    this.camera.zoom(factor);
    this.moved();
  }

  fit() {
    this.camera.fit();
    this.moved();
  }

  step(shareX, shareY) {
    this.camera.step(shareX, shareY);
    this.moved();
  }

  moved() {
    this.card.hide();
    this.hovered = -1;
    this.sayMiddle();
    this.request();
  }

  request() {
    if (!this.frame && !this.stopped) this.frame = requestAnimationFrame((now) => this.draw(now));
  }

  draw(now) {
    this.frame = 0;
    if (!this.points) return;
    const elapsed = Math.min(50, this.last ? now - this.last : 16);
    const moving = this.camera.advance(elapsed);
    const travels = this.points.travels(now);
    const style = getComputedStyle(document.documentElement);
    const focused = this.canvas.matches(":focus-visible");
    const unfinished = this.painter.draw(this.camera, this.points, now, {
      accent: style.getPropertyValue("--ink"),
      marked: this.hovered >= 0 ? this.hovered : focused ? this.marked() : -1,
      moving,
    });
    const again = moving || travels || unfinished;
    this.last = again ? now : 0;
    if (again) this.request();
  }

  /** The picture nearest to the middle; -1 while there is none. */
  marked() {
    const { x, y, worldWidth } = this.camera;
    return this.points?.nearest(x, y, worldWidth) ?? -1;
  }

  /** Opens the picture nearest to the middle, even if it is out of view. @returns {boolean} whether there is one */
  openMiddle() {
    const index = this.marked();
    this.open(index);
    return index >= 0;
  }

  hover(x, y) {
    const index = x === null || !this.points ? -1 : this.painter.hit(x, y);
    this.canvas.classList.toggle("is-over", index >= 0);
    if (index !== this.hovered) {
      this.hovered = index;
      this.request();
    }
    if (index < 0) this.card.hide();
    else this.card.show(this.points.ids[index], this.points.colors[index], x, y, { pictured: this.painter.side >= plainFrom });
  }

  /** Opens a picture; the arrow keys there go on among its neighbors. */
  open(index) {
    if (index < 0) return;
    const { x, y, aspect, count } = this.points;
    const away = (other) => Math.hypot((x[other] - x[index]) * aspect, y[other] - y[index]);
    const near = Array.from({ length: count }, (_, other) => other)
      .sort((one, other) => away(one) - away(other) || one - other).slice(0, journeyReach);
    setJourney(near.map((other) => ({ id: this.points.ids[other], color: this.points.colors[other] })), this.points.ids[index]);
    this.app.router.go(`/picture/${this.points.ids[index]}`);
  }

  async announce() {
    if (!this.points || !this.canvas.matches(":focus-visible")) return;
    const index = this.marked();
    if (index < 0) return;
    const item = await this.card.about(this.points.ids[index]);
    if (item && !this.stopped) this.app.say(format(studio.map.middle, { name: item.name }));
  }
}
