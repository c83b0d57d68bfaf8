import { format, h, uid } from "../ui/dom.js";
import { inkOn } from "../ui/color.js";
import { studio } from "../texts-studio.js";

const texts = studio.board;
const fixed = [["auto", texts.backgroundAuto], ["light", texts.backgroundLight], ["dark", texts.backgroundDark]];

/** How many colors stand beside the fixed ones: a row is full. */
const most = 5;

/** The color under the pictures: found by itself, light, dark, or one of the pictures' own. */
export class Backgrounds {
  /** @param {(background: string) => void} onChoose */
  constructor(onChoose) {
    this.onChoose = onChoose;
    this.name = uid("background");
    this.row = h("div", { class: "background-row" });
    this.element = h("fieldset", { class: "backgrounds" }, h("legend", {}, texts.background), this.row);
    this.shown = "";
  }

  /** @param {string} chosen @param {string[]} colors What suits these pictures. @param {string|null} found What `auto` found. */
  show(chosen, colors, found) {
    const others = [...new Set(chosen.startsWith("#") && !colors.includes(chosen) ? [chosen, ...colors] : colors)].slice(0, most);
    const signature = [chosen, found, ...others].join();
    if (signature === this.shown) return;
    const focused = this.row.contains(document.activeElement);
    this.shown = signature;
    this.row.replaceChildren(
      ...fixed.map(([value, label]) => this.option(value, label, value === "auto" ? found : null, chosen)),
      ...others.map((hex) => this.option(hex, format(texts.backgroundColor, { hex: hex.toUpperCase() }), hex, chosen)),
    );
    if (focused) this.row.querySelector("input:checked")?.focus();
  }

  option(value, label, color, chosen) {
    const input = h("input", {
      type: "radio", name: this.name, value, checked: value === chosen, "aria-label": label, on: { change: () => this.onChoose(value) },
    });
    const letter = value === "auto" ? texts.backgroundAutoShort : "";
    return h("label", { class: value.startsWith("#") ? "background" : `background is-${value}`, title: label },
      input, h("span", { style: color ? { backgroundColor: color, color: inkOn(color) } : {} }, letter));
  }
}
