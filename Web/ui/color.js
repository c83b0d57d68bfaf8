/**
 * OKLCH and sRGB. Source: Björn Ottosson, "A perceptual color space for image processing", 2020,
 * <https://bottosson.github.io/posts/oklab/>, matrices of 2021-01-25.
 */

const toGamma = (x) => (x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055);
const toLinear = (x) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);

/**
 * Linear sRGB, possibly outside 0…1, of an OKLCH color.
 * @param {number} L 0…1 @param {number} C @param {number} h degrees
 */
export function linearOf(L, C, h) {
  const a = C * Math.cos((h * Math.PI) / 180);
  const b = C * Math.sin((h * Math.PI) / 180);
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** Whether sRGB can show it, within a rounding error. */
const inGamut = (L, C, h) => linearOf(L, C, h).every((x) => x >= -0.0005 && x <= 1.0005);

/** The largest chroma that sRGB has at a lightness and hue. */
export function maxChroma(L, h) {
  let low = 0, high = 0.4;
  for (let step = 0; step < 14; step += 1) {
    const middle = (low + high) / 2;
    if (inGamut(L, middle, h)) low = middle; else high = middle;
  }
  return low;
}

/** `#rrggbb`; chroma that sRGB lacks is given up. */
export function hexOf(L, C, h) {
  const rgb = linearOf(L, Math.min(C, inGamut(L, C, h) ? C : maxChroma(L, h)), h);
  return `#${rgb.map((x) => Math.round(255 * toGamma(Math.min(1, Math.max(0, x)))).toString(16).padStart(2, "0")).join("")}`;
}

/** [0…255, 0…255, 0…255] of `#rrggbb`. */
export const rgbOf = (hex) => [1, 3, 5].map((start) => parseInt(hex.slice(start, start + 2), 16));

/** [L, C, h] of `#rrggbb`. */
export function oklchOf(hex) {
  const [r, g, b] = rgbOf(hex).map((x) => toLinear(x / 255));
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const L = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const C = Math.hypot(A, B);
  return [L, C, C < 1e-4 ? 0 : ((Math.atan2(B, A) * 180) / Math.PI + 360) % 360];
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex) {
  const [r, g, b] = rgbOf(hex).map((x) => toLinear(x / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast of two colors, 1…21. */
export function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

/** The ink that reads better on a color; pure black, as softer ones fall under 4.5:1 on mid-tones. @returns {"#000000"|"#ffffff"} */
export const inkOn = (hex) => (contrast(hex, "#000000") >= contrast(hex, "#ffffff") ? "#000000" : "#ffffff");

/** `hex`, moved in lightness until it stands 4.5:1 against the paper. */
export function accentFor(hex, dark) {
  const paper = dark ? "#141312" : "#fbfaf8";
  let [L, C, h] = oklchOf(hex);
  for (let step = 0; step < 50 && contrast(hexOf(L, C, h), paper) < 4.6; step += 1) L += dark ? 0.02 : -0.02;
  return hexOf(Math.min(1, Math.max(0, L)), C, h);
}

/** `#rrggbb` of what a person typed (`abc`, `#ABC`, `#aabbcc`), or null. */
export function parseHex(text) {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
