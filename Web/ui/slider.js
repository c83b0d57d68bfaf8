import { h } from "./dom.js";

/**
 * A slider between two words, 0…1.
 * @param {{label: string, low: string, high: string, value: number|null, rest?: number, step?: number, class?: string,
 *   describe?: (value: number) => string, onInput?: (value: number) => void, onReset?: () => void}} options
 *   a value of null means "not decided" and shows the thumb at `rest`; a double click goes back to it
 * @returns {{element: HTMLElement, input: HTMLInputElement, set(value: number|null): void}}
 */
export function slider(options) {
  const { label, low, high, describe, rest = 0.5 } = options;
  const input = h("input", { type: "range", min: 0, max: 1, step: options.step ?? 0.05, "aria-label": label });
  const element = h("div", { class: `slider ${options.class ?? ""}`.trim() },
    h("span", { "aria-hidden": true }, low), input, h("span", { "aria-hidden": true }, high));
  const show = (value) => {
    const at = value ?? rest;
    input.value = String(at);
    element.classList.toggle("auto", value === null);
    input.style.setProperty("--at", `${at * 100}%`);
    input.setAttribute("aria-valuetext", describe ? describe(value) : `${Math.round(at * 100)} %`);
  };
  input.addEventListener("input", () => { const value = Number(input.value); show(value); options.onInput?.(value); });
  input.addEventListener("dblclick", () => { if (options.onReset) { show(null); options.onReset(); } });
  show(options.value);
  return { element, input, set: show };
}
