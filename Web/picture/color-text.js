import { oklchOf, rgbOf } from "../ui/color.js";

/** The ways in which a color is written, in the order of the switch. */
export const notations = ["hex", "rgb", "oklch"];

/**
 * Writes a color as CSS understands it.
 * @param {{hex: string, rgb?: number[], oklch?: number[]}} swatch
 * @param {"hex"|"rgb"|"oklch"} notation
 * @returns {string}
 */
export function colorText(swatch, notation) {
  if (notation === "rgb") return `rgb(${(swatch.rgb ?? rgbOf(swatch.hex)).join(" ")})`;
  if (notation === "oklch") {
    const [lightness, chroma, hue] = swatch.oklch ?? oklchOf(swatch.hex);
    // Without chroma a hue is an accident of rounding.
    const angle = chroma < 0.002 || hue == null ? "none" : number(hue, 1);
    return `oklch(${number(lightness * 100, 1)}% ${number(chroma, 3)} ${angle})`;
  }
  return swatch.hex.toUpperCase();
}

function number(value, digits) {
  return String(Number(value.toFixed(digits)));
}
