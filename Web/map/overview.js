/** The longest side of the drawing, in pixels: sharp enough for what moves. */
const longest = 2400;

/** All dots of a map in one drawing, which a browser moves and scales faster than ten thousand squares. */
export class Overview {
  constructor() {
    this.canvas = null;
    this.points = null;
    this.worldWidth = 0;
  }

  /** Draws it as a camera sees it. */
  draw(context, camera, points) {
    if (this.points !== points || this.worldWidth !== camera.worldWidth) this.make(points, camera.worldWidth);
    const { margin, width, height } = this;
    context.imageSmoothingQuality = "low";
    context.drawImage(
      this.canvas, (-margin - camera.x) * camera.scale + camera.width / 2, (-margin - camera.y) * camera.scale + camera.height / 2,
      width * camera.scale, height * camera.scale);
  }

  make(points, worldWidth) {
    const now = Infinity;
    const side = points.side(now, worldWidth);
    this.points = points;
    this.worldWidth = worldWidth;
    this.margin = side;
    this.width = worldWidth + 2 * side;
    this.height = 1 + 2 * side;
    const scale = longest / Math.max(this.width, this.height);
    this.canvas ??= document.createElement("canvas");
    this.canvas.width = Math.ceil(this.width * scale);
    this.canvas.height = Math.ceil(this.height * scale);
    const context = this.canvas.getContext("2d");
    const drawn = side * 0.93 * scale;
    for (let index = 0; index < points.count; index += 1) {
      const [x, y] = points.world(index, now, worldWidth);
      context.fillStyle = points.colors[index];
      context.fillRect((x + side) * scale - drawn / 2, (y + side) * scale - drawn / 2, drawn, drawn);
    }
  }
}
