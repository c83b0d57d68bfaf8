import { oklabOf, oklabPixels } from "./oklab.js";

/** The longest side at which pixels are compared: enough for soft edges, some hundredths of a second a color. */
const workingSide = 720;
/** Oklab distances: nearer pixels stay whole, farther ones are dimmed altogether. */
const near = 0.06;
const far = 0.17;
/** A pixel whose nearest swatch is this one may differ more, any other less; between them the rule changes softly. */
const ownFactor = 0.7;
const foreignFactor = 1.3;
const ownUpTo = 0.7;
const foreignFrom = 1.6;

/** Veils for a picture, each leaving the places of one swatch uncovered. */
export class ColorMask {
  /**
   * @param {HTMLImageElement} image A loaded picture of our own origin.
   * @param {{hex: string}[]} swatches
   */
  constructor(image, swatches) {
    const scale = Math.min(1, workingSide / Math.max(image.naturalWidth, image.naturalHeight));
    this.width = Math.max(1, Math.round(image.naturalWidth * scale));
    this.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const canvas = document.createElement("canvas");
    canvas.width = this.width;
    canvas.height = this.height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.imageSmoothingQuality = "high";
    context.drawImage(image, 0, 0, this.width, this.height);
    this.pixels = oklabPixels(context.getImageData(0, 0, this.width, this.height).data);
    this.colors = swatches.map((swatch) => oklabOf(swatch.hex));
    this.veils = new Map();
  }

  /**
   * The veil of one swatch: a picture whose alpha, 0…255, says how much each pixel is covered.
   * @param {number} index Of the swatch.
   * @param {[number, number, number]} rgb The veil"s color.
   * @returns {ImageData}
   */
  veil(index, rgb) {
    let covered = this.veils.get(index);
    if (!covered) {
      covered = this.cover(index);
      this.veils.set(index, covered);
    }
    const image = new ImageData(this.width, this.height);
    for (let pixel = 0; pixel < covered.length; pixel += 1) {
      image.data[pixel * 4] = rgb[0];
      image.data[pixel * 4 + 1] = rgb[1];
      image.data[pixel * 4 + 2] = rgb[2];
      image.data[pixel * 4 + 3] = covered[pixel];
    }
    return image;
  }

  cover(index) {
    const count = this.width * this.height;
    const covered = new Uint8ClampedArray(count);
    for (let pixel = 0; pixel < count; pixel += 1) {
      let own = 0;
      let other = Infinity;
      for (let color = 0; color < this.colors.length; color += 1) {
        const distance = this.distance(pixel, this.colors[color]);
        if (color === index) own = distance;
        else if (distance < other) other = distance;
      }
      const foreignness = ramp(Math.sqrt(own / Math.max(other, 1e-6)), ownUpTo, foreignFrom);
      const judged = Math.sqrt(own) * (ownFactor + (foreignFactor - ownFactor) * foreignness);
      covered[pixel] = 255 * ramp(judged, near, far);
    }
    return covered;
  }

  distance(pixel, color) {
    const l = this.pixels[pixel * 3] - color[0];
    const a = this.pixels[pixel * 3 + 1] - color[1];
    const b = this.pixels[pixel * 3 + 2] - color[2];
    return l * l + a * a + b * b;
  }
}

/** From 0 to 1 between two values, slow at both ends. */
function ramp(value, from, to) {
  const share = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}
