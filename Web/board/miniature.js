import { thumbnail } from "../app/api.js";

/** Draws boards small, with their pictures' thumbnails, or with colors as long as those are not there. */
export class Miniature {
  constructor() { this.images = new Map(); }

  /**
   * @param {HTMLCanvasElement} canvas @param {object} board As the server arranged it.
   * @param {number} side The longest side, in pixels of the canvas. @param {Map<string, string>} colors By picture's id.
   */
  draw(canvas, board, side, colors) {
    const scale = side / Math.max(board.width, board.height);
    canvas.width = Math.round(board.width * scale);
    canvas.height = Math.round(board.height * scale);
    const paint = () => this.paint(canvas.getContext("2d"), board, scale, colors);
    paint();
    const missing = board.placements.filter(({ id }) => !this.images.get(id)?.complete);
    if (missing.length > 0) Promise.allSettled(missing.map(({ id }) => this.load(id))).then(paint);
  }

  load(id) {
    if (!this.images.has(id)) {
      const image = new Image();
      image.src = thumbnail(id, 240);
      this.images.set(id, image);
    }
    return this.images.get(id).decode();
  }

  paint(context, board, scale, colors) {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.imageSmoothingQuality = "high";
    context.clearRect(0, 0, board.width, board.height);
    if (board.background) fill(context, { x: 0, y: 0, width: board.width, height: board.height }, board.background);
    for (const card of board.cards ?? []) fill(context, card, card.color);
    for (const place of board.placements) {
      const image = this.images.get(place.id);
      if (image?.complete && image.naturalWidth > 0) {
        const { crop } = place;
        const [width, height] = [image.naturalWidth, image.naturalHeight];
        context.drawImage(
          image, crop.x * width, crop.y * height, crop.width * width, crop.height * height,
          place.x, place.y, place.width, place.height);
      } else {
        fill(context, place, colors.get(place.id) ?? "#8e8881");
      }
    }
    for (const field of board.strip ?? []) fill(context, field, field.hex);
  }
}

function fill(context, { x, y, width, height }, color) {
  context.fillStyle = color;
  context.fillRect(x, y, width, height);
}
