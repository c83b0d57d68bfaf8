import { add, h } from "./dom.js";
import { icon } from "./icons.js";

/**
 * A button of one icon; its label is its name and its tooltip.
 * @param {string} iconName @param {string} label @param {(event: Event) => void} run
 * @param {{class?: string, key?: string, pressed?: boolean, size?: number}} [options] `key` is shown in the tooltip
 */
export function iconButton(iconName, label, run, options = {}) {
  return h("button", {
    type: "button", class: `icon-button ${options.class ?? ""}`.trim(), "aria-label": label,
    title: options.key ? `${label} (${options.key})` : label,
    "aria-pressed": options.pressed === undefined ? null : String(options.pressed),
    "aria-keyshortcuts": options.key, on: { click: run },
  }, icon(iconName, options.size));
}

/**
 * A button with words.
 * @param {string} label @param {(event: Event) => void} run
 * @param {{icon?: string, kind?: "plain"|"main"|"quiet", class?: string}} [options]
 */
export function button(label, run, options = {}) {
  const classes = `button ${options.kind ?? "plain"} ${options.class ?? ""}`.trim();
  const element = h("button", { type: "button", class: classes, on: { click: run } });
  return add(element, options.icon ? icon(options.icon, 18) : null, h("span", {}, label));
}

/** Changes what an icon button shows and is called. */
export function relabel(element, iconName, label, key) {
  element.replaceChildren(icon(iconName));
  element.setAttribute("aria-label", label);
  element.title = key ? `${label} (${key})` : label;
}
