import { rgbOf } from "../ui/color.js";

/**
 * Oklab, where Euclidean distance tracks perceived difference.
 *
 * Source: Björn Ottosson, "A perceptual color space for image processing", 2020,
 * https://bottosson.github.io/posts/oklab/, matrices of 2021-01-25.
 */

/** Linear light of each 8-bit sRGB value; a picture has hundreds of thousands of them. */
const linear = Float32Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/**
 * Converts the pixels of a canvas.
 * @param {Uint8ClampedArray} rgba Four bytes a pixel.
 * @returns {Float32Array} Three numbers a pixel: L 0…1, a, b.
 */
export function oklabPixels(rgba) {
  const count = rgba.length >> 2;
  const lab = new Float32Array(count * 3);
  for (let pixel = 0; pixel < count; pixel += 1) {
    write(lab, pixel * 3, rgba[pixel * 4], rgba[pixel * 4 + 1], rgba[pixel * 4 + 2]);
  }
  return lab;
}

/**
 * @param {string} hex `#rrggbb`
 * @returns {Float32Array} L 0…1, a, b
 */
export function oklabOf(hex) {
  return oklabPixels(Uint8ClampedArray.from([...rgbOf(hex), 255]));
}

function write(lab, at, red, green, blue) {
  const r = linear[red];
  const g = linear[green];
  const b = linear[blue];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  lab[at] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  lab[at + 1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  lab[at + 2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}
