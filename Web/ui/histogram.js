import { h, svg } from "./dom.js";

const HEIGHT = 36;
/** A drag shorter than this, in pixels, is a click. */
const CLICK = 4;

/**
 * A small histogram with two handles; dragging across it chooses a range, a click clears it.
 */
export class Histogram {
  /**
   * @param {{key: string, name: string, min: number, max: number, bins: number[]}} data
   * @param {{from: string, to: string, all: string, clear: string, between: (low: string, high: string) => string}} words
   * @param {(range: [number|null, number|null]|null) => void} onChange an open end is null
   */
  constructor(data, words, onChange) {
    Object.assign(this, { data, words, onChange, range: [null, null] });
    const span = data.max - data.min;
    this.step = span > 20 ? 1 : span / 100;
    this.drawing = svg("svg", {
      class: "bins", viewBox: `0 0 ${data.bins.length} ${HEIGHT}`, preserveAspectRatio: "none", "aria-hidden": true,
    });
    this.value = h("button", { type: "button", class: "range-value small", on: { click: () => this.clear() } });
    this.inputs = [words.from, words.to].map((label, at) => h("input", {
      type: "range", class: "range-handle", "aria-label": label, min: data.min, max: data.max, step: this.step,
      on: { input: () => this.typed(at) },
    }));
    this.plot = h("div", { class: "plot" }, this.drawing, this.inputs);
    this.element = h("div", { class: "histogram" },
      h("div", { class: "histogram-head small" }, h("span", {}, data.name), this.value), this.plot);
    this.plot.addEventListener("pointerdown", (event) => this.begin(event));
    this.update(data);
    this.set([null, null]);
  }

  /** Takes new counts of the same metric. */
  update(data) {
    this.data = data;
    const most = Math.max(1, ...data.bins);
    // The root keeps rare values visible beside a tall middle.
    this.bars = data.bins.map((count, at) => {
      const tall = count ? Math.max(1.5, Math.sqrt(count / most) * HEIGHT) : 0.75;
      return svg("rect", { x: at + 0.09, y: HEIGHT - tall, width: 0.82, height: tall });
    });
    this.drawing.replaceChildren(...this.bars);
    this.mark();
  }

  /** @param {[number|null, number|null]} range */
  set(range) {
    this.range = range;
    const { min, max } = this.data;
    this.inputs[0].value = String(range[0] ?? min);
    this.inputs[1].value = String(range[1] ?? max);
    this.mark();
  }

  clear() {
    this.set([null, null]);
    this.onChange(null);
  }

  mark() {
    const { min, max, bins } = this.data;
    const [low, high] = this.range;
    const width = (max - min) / bins.length;
    const any = low === null && high === null;
    this.bars.forEach((bar, at) => {
      const middle = min + (at + 0.5) * width;
      bar.classList.toggle("out", !any && (middle < (low ?? -Infinity) || middle > (high ?? Infinity)));
    });
    this.element.classList.toggle("any", any);
    this.value.disabled = any;
    this.value.title = any ? "" : this.words.clear;
    this.value.textContent = any ? this.words.all : this.words.between(this.print(low ?? min), this.print(high ?? max));
  }

  print(value) { return (this.step < 1 ? value.toFixed(2) : String(Math.round(value))).replace("-", "−"); }

  typed(at) {
    const { min, max } = this.data;
    let [low, high] = this.inputs.map((input) => Number(input.value));
    if (low > high) { if (at === 0) low = high; else high = low; }
    this.set([low <= min ? null : low, high >= max ? null : high]);
    this.onChange(this.range);
  }

  begin(event) {
    // The handles' own thumbs move by themselves.
    if (event.target.matches("input") || event.button !== 0) return;
    const start = event.clientX;
    const before = this.range;
    this.plot.setPointerCapture(event.pointerId);
    const move = (to) => {
      if (Math.abs(to.clientX - start) < CLICK) return;
      const [low, high] = [start, to.clientX].map((x) => this.at(x)).sort((a, b) => a - b);
      this.set([low <= this.data.min ? null : low, high >= this.data.max ? null : high]);
      this.onChange(this.range);
    };
    const end = (to) => {
      this.plot.removeEventListener("pointermove", move);
      if (Math.abs(to.clientX - start) < CLICK && (before[0] !== null || before[1] !== null)) this.clear();
    };
    this.plot.addEventListener("pointermove", move);
    this.plot.addEventListener("pointerup", end, { once: true });
  }

  at(x) {
    const box = this.plot.getBoundingClientRect();
    const { min, max } = this.data;
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    return Number((Math.round((min + share * (max - min)) / this.step) * this.step).toFixed(3));
  }
}
