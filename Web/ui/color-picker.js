import { format, h } from "./dom.js";
import { button } from "./button.js";
import { hexOf, linearOf, maxChroma, oklchOf, parseHex } from "./color.js";
import { texts } from "../texts.js";

const WIDTH = 240, HEIGHT = 160;
const figures = [
  { key: "lightness", min: 0, max: 100, step: 0.5 }, { key: "chroma", min: 0, max: 0.37, step: 0.005 },
  { key: "hue", min: 0, max: 360, step: 1 },
];
const gamma = (x) => 255 * (x <= 0.0031308 ? 12.92 * Math.max(0, x) : 1.055 * x ** (1 / 2.4) - 0.055);

/**
 * Chooses a color in OKLCH: a plane of lightness (up) and chroma (right) at one hue, a slider of hues, figures, and the
 * library's own colors. The right edge of the plane is the most chroma that sRGB has at each lightness.
 */
export class ColorPicker {
  /**
   * @param {{value: string, colors?: {hex: string, name?: string}[], label: string, onChoose: (hex: string) => void,
   *   onInput?: (hex: string) => void}} options `label` is what the button says that chooses
   */
  constructor(options) {
    this.options = options;
    const words = texts.search.picker;
    this.canvas = h("canvas", { width: WIDTH, height: HEIGHT, "aria-hidden": true });
    this.thumb = h("i", { class: "plane-thumb" });
    this.plane = h("div", {
      class: "plane", role: "slider", tabindex: 0, "aria-label": words.plane, "aria-valuemin": 0, "aria-valuemax": 100,
    }, this.canvas, this.thumb);
    this.hue = h("input", { class: "hue", type: "range", min: 0, max: 359, step: 1, "aria-label": words.hue });
    this.numbers = figures.map(({ key, ...range }) =>
      h("input", { class: "field mono", type: "number", "aria-label": words[key], ...range }));
    this.hex = h("input", {
      class: "field mono", type: "text", "aria-label": words.hex, maxlength: 7, spellcheck: "false", autocomplete: "off",
    });
    this.sample = h("i", { class: "picker-sample" });
    this.element = h("div", { class: "picker" }, this.plane, this.hue,
      h("div", { class: "picker-figures" }, this.hex, this.sample,
        this.numbers.map((input, at) => h("label", {}, input, h("span", { "aria-hidden": true }, "LCH"[at])))),
      options.colors?.length ? [h("h2", {}, words.own), this.suggestions(options.colors)] : null,
      button(options.label, () => options.onChoose(this.value), { kind: "main", class: "picker-take" }));
    this.listen();
    this.setHex(options.value);
  }

  suggestions(colors) {
    return h("div", { class: "picker-colors" }, colors.map(({ hex, name }) => h("button", {
      type: "button", "aria-label": name ? `${name}, ${hex}` : hex, title: name ? `${name} ${hex}` : hex,
      style: { backgroundColor: hex }, on: { click: () => this.setHex(hex), dblclick: () => this.options.onChoose(hex) },
    })));
  }

  /** @returns {string} `#rrggbb` */
  get value() { return hexOf(this.L, this.C, this.H); }

  setHex(hex) {
    const [L, C, H] = oklchOf(hex);
    // A grey has no hue: the one chosen last stays.
    this.set(L, C, C < 0.004 && this.H !== undefined ? this.H : H);
  }

  set(L, C, H) {
    const hueChanged = Math.round(H) !== Math.round(this.H ?? -1);
    this.L = Math.min(1, Math.max(0, L));
    this.H = ((H % 360) + 360) % 360;
    this.C = Math.min(Math.max(0, C), maxChroma(this.L, this.H));
    if (hueChanged) this.paint();
    this.show();
    this.options.onInput?.(this.value);
  }

  show() {
    const { L, C, H, value } = this;
    const words = texts.search.picker;
    this.thumb.style.left = `${(C / (maxChroma(L, H) || 1)) * 100}%`;
    this.thumb.style.top = `${(1 - L) * 100}%`;
    this.thumb.style.backgroundColor = value;
    this.sample.style.backgroundColor = value;
    this.plane.setAttribute("aria-valuenow", String(Math.round(L * 100)));
    this.plane.setAttribute("aria-valuetext", format(words.planeValue, { l: Math.round(L * 100), c: C.toFixed(3) }));
    this.hue.value = String(Math.round(H));
    this.hue.style.setProperty("--thumb", hexOf(0.7, 0.15, H));
    if (document.activeElement !== this.hex) this.hex.value = value;
    [(L * 100).toFixed(1), C.toFixed(3), String(Math.round(H))].forEach((text, at) => {
      if (document.activeElement !== this.numbers[at]) this.numbers[at].value = text;
    });
  }

  /** Draws the plane at the present hue. */
  paint() {
    const context = this.canvas.getContext("2d");
    const image = context.createImageData(WIDTH, HEIGHT);
    for (let y = 0, at = 0; y < HEIGHT; y += 1) {
      const L = 1 - (y + 0.5) / HEIGHT;
      const most = maxChroma(L, this.H);
      for (let x = 0; x < WIDTH; x += 1, at += 4) {
        const [r, g, b] = linearOf(L, ((x + 0.5) / WIDTH) * most, this.H);
        image.data[at] = gamma(r);
        image.data[at + 1] = gamma(g);
        image.data[at + 2] = gamma(b);
        image.data[at + 3] = 255;
      }
    }
    context.putImageData(image, 0, 0);
  }

  listen() {
    const drag = (event) => {
      const box = this.plane.getBoundingClientRect();
      const L = Math.min(1, Math.max(0, 1 - (event.clientY - box.top) / box.height));
      this.set(L, ((event.clientX - box.left) / box.width) * maxChroma(L, this.H), this.H);
    };
    this.plane.addEventListener("pointerdown", (event) => { this.plane.setPointerCapture(event.pointerId); drag(event); });
    this.plane.addEventListener("pointermove", (event) => { if (this.plane.hasPointerCapture(event.pointerId)) drag(event); });
    this.plane.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 5 : 1;
      const move = { ArrowUp: [0.01, 0], ArrowDown: [-0.01, 0], ArrowRight: [0, 0.005], ArrowLeft: [0, -0.005] }[event.key];
      if (event.key === "Enter") this.options.onChoose(this.value);
      else if (move) this.set(this.L + move[0] * step, this.C + move[1] * step, this.H);
      else return;
      event.preventDefault();
    });
    this.hue.addEventListener("input", () => this.set(this.L, this.C, Number(this.hue.value)));
    this.hex.addEventListener("input", () => { const hex = parseHex(this.hex.value); if (hex) this.setHex(hex); });
    this.hex.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      this.options.onChoose(this.value);
    });
    this.hex.addEventListener("blur", () => this.show());
    this.numbers.forEach((input, at) => input.addEventListener("input", () => {
      const value = Number(input.value);
      if (input.value === "" || !Number.isFinite(value)) return;
      const next = [this.L, this.C, this.H];
      next[at] = at === 0 ? value / 100 : value;
      this.set(...next);
    }));
  }
}
