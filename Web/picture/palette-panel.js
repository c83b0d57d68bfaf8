import { h, uid, format } from "../ui/dom.js";
import { inkOn } from "../ui/color.js";
import { studio as texts } from "../texts-studio.js";
import { colorText, notations } from "./color-text.js";
import { copyText } from "./copy-text.js";

const KEY = "pinpalettes.notation";
const copiedMs = 1200;

/**
 * The palette: tall bars as wide as their shares, and a line for each with its name and code.
 *
 * The lines are the buttons that keyboards and screen readers use; the bars do the same for pointers.
 */
export class PalettePanel {
  /** @param {any} app @param {(index: number|null) => void} onPoint Told which swatch is looked at. */
  constructor(app, onPoint) {
    this.app = app;
    this.onPoint = onPoint;
    this.swatches = [];
    this.notation = read();
    this.bars = h("div", { class: "bars", "aria-hidden": true });
    this.lines = h("ul", { class: "swatch-lines" });
    this.element = h("section", { class: "palette-panel", "aria-labelledby": "palette-title" },
      h("header", { class: "panel-head" }, h("h2", { id: "palette-title" }, texts.picture.palette), this.makeSwitch()),
      this.bars, this.lines);
  }

  makeSwitch() {
    const name = uid("notation");
    this.choices = notations.map((notation) => h("input", {
      type: "radio", name, value: notation, checked: notation === this.notation,
      on: { change: () => this.setNotation(notation) },
    }));
    return h("fieldset", { class: "segments" }, h("legend", { class: "unseen" }, texts.picture.notation),
      this.choices.map((input) => h("label", {}, input, h("span", {}, texts.picture.notations[input.value]))));
  }

  /** @param {"hex"|"rgb"|"oklch"} notation */
  setNotation(notation) {
    this.notation = notation;
    try { localStorage.setItem(KEY, notation); } catch { /* kept until the page goes */ }
    for (const input of this.choices) input.checked = input.value === notation;
    this.lines.dataset.notation = notation;
    this.swatches.forEach((_, index) => this.write(index));
  }

  /** HEX, RGB, OKLCH, HEX … */
  nextNotation() {
    this.setNotation(notations[(notations.indexOf(this.notation) + 1) % notations.length]);
  }

  /** @param {{hex: string, share: number, name: string, role: string|null, text?: string}[]} swatches */
  show(swatches) {
    this.swatches = swatches;
    this.bars.replaceChildren(...swatches.map((swatch, index) => this.bar(swatch, index)));
    this.parts = swatches.map((swatch, index) => this.line(swatch, index));
    this.lines.replaceChildren(...this.parts.map(({ row }) => row));
    this.setNotation(this.notation);
  }

  bar(swatch, index) {
    const ink = inkOn(swatch.hex);
    return h("button", {
      type: "button", class: "bar", tabindex: "-1",
      style: { flexGrow: String(Math.max(swatch.share, 0.02)), backgroundColor: swatch.hex, color: ink },
      on: { ...this.pointing(index), click: () => this.copy(index) },
    }, h("span", { class: "bar-code" }, swatch.hex.slice(1).toUpperCase()));
  }

  line(swatch, index) {
    const value = h("span", { class: "swatch-value" });
    const button = h("button", {
      type: "button", class: "swatch-line", on: { ...this.pointing(index), click: () => this.copy(index) },
    },
    h("span", { class: "swatch-dot", style: { backgroundColor: swatch.hex } }),
    h("span", { class: "swatch-name" }, swatch.name),
    h("span", { class: "swatch-role" }, swatch.role ? texts.picture.roles[swatch.role] ?? swatch.role : ""),
    value,
    h("span", { class: "swatch-share" }, percent(swatch.share)));
    return { row: h("li", {}, button), button, value };
  }

  pointing(index) {
    return {
      pointerenter: (event) => { if (event.pointerType !== "touch") this.onPoint(index); },
      // A finger that is lifted has not looked away: the colors stay shown until something else is touched.
      pointerleave: (event) => { if (event.pointerType !== "touch") this.onPoint(null); },
      focus: () => this.onPoint(index),
      blur: () => this.onPoint(null),
    };
  }

  write(index) {
    const { button, value } = this.parts[index];
    const swatch = this.swatches[index];
    value.textContent = colorText(swatch, this.notation);
    value.classList.remove("is-copied");
    button.setAttribute("aria-label", format(texts.picture.copy, {
      value: value.textContent, name: swatch.name, share: percent(swatch.share),
    }));
  }

  /** Copies one color as it is written now; says so in its place. */
  async copy(index) {
    const value = colorText(this.swatches[index], this.notation);
    const done = await copyText(value);
    const part = this.parts[index];
    const bar = this.bars.children[index];
    part.value.textContent = done ? texts.picture.copied : texts.picture.copyFailed;
    part.value.classList.add("is-copied");
    bar.classList.toggle("is-copied", done);
    this.app.say(done ? format(texts.picture.copiedAloud, { value }) : texts.picture.copyFailed);
    clearTimeout(part.timer);
    part.timer = setTimeout(() => {
      this.write(index);
      bar.classList.remove("is-copied");
    }, copiedMs);
  }

  /** Marks the line and bar of the swatch that is looked at. @param {number|null} index */
  mark(index) {
    this.parts?.forEach(({ row }, other) => row.classList.toggle("is-shown", other === index));
    [...this.bars.children].forEach((bar, other) => bar.classList.toggle("is-shown", other === index));
  }
}

/** A share in whole percents; small ones are not nothing. */
export function percent(share) {
  return share < 0.01 ? "<1 %" : `${Math.round(share * 100)} %`;
}

function read() {
  try {
    const kept = localStorage.getItem(KEY);
    return notations.includes(kept) ? kept : "hex";
  } catch {
    return "hex";
  }
}
