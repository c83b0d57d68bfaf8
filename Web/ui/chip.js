import { h } from "./dom.js";
import { icon } from "./icons.js";

/**
 * A chip: a face that acts, and a cross that removes it.
 * @param {{text?: string, name: string, dot?: string, thumb?: string, minus?: boolean, removeLabel?: string, hint?: string,
 *   onPress?: (event: Event) => void, onRemove?: () => void}} options
 *   `name` is its accessible name; `dot` a color; `thumb` the address of a picture; `minus` draws it hollow
 * @returns {HTMLElement} `.face` is the button that takes the focus
 */
export function chip(options) {
  const face = h("button", {
    type: "button", class: "chip-face", "aria-label": options.name, title: options.hint,
    on: { click: options.onPress ?? (() => {}) },
  },
    options.dot && h("i", { class: "chip-dot", style: { background: options.dot, "--dot": options.dot } }),
    options.thumb && h("img", { class: "chip-thumb", src: options.thumb, alt: "" }),
    options.minus && icon("minus", 12),
    options.text && h("span", { class: options.dot ? "mono small" : null }, options.text));
  const element = h("span", { class: `chip${options.minus ? " minus" : ""}` }, face,
    options.onRemove && h("button", {
      type: "button", class: "chip-cross", tabindex: -1, "aria-label": options.removeLabel, on: { click: options.onRemove },
    }, icon("close", 12)));
  element.face = face;
  return element;
}
