import { h, uid } from "../ui/dom.js";

/**
 * A named slider with its value beside it.
 * @param {{label: string, least: number, most: number, step: number, describe(value: number): string,
 *   onInput(value: number): void}} options
 * @returns {{element: HTMLElement, set(value: number): void}}
 */
export function measure({ label, least, most, step, describe, onInput }) {
  const id = uid("measure");
  const input = h("input", { id, type: "range", min: least, max: most, step });
  const output = h("output", { for: id });
  const set = (value) => {
    input.value = String(value);
    input.style.setProperty("--at", `${((value - least) / (most - least)) * 100}%`);
    output.textContent = describe(value);
    input.setAttribute("aria-valuetext", describe(value));
  };
  input.addEventListener("input", () => {
    set(Number(input.value));
    onInput(Number(input.value));
  });
  return { element: h("div", { class: "measure slider" }, h("label", { for: id }, label), input, output), set };
}

/** A line of text. @returns {{element: HTMLElement, set(value: string): void}} */
export function line({ label, placeholder, most, onInput }) {
  const id = uid("line");
  const input = h("input", {
    id, class: "field", type: "text", maxlength: most, placeholder, autocomplete: "off", on: { input: () => onInput(input.value) },
  });
  return {
    element: h("div", { class: "line" }, h("label", { for: id }, label), input),
    // Writing into a field that is being typed in would move its cursor.
    set: (value) => { if (input.value !== value) input.value = value; },
  };
}

/** A number in pixels. @returns {{element: HTMLElement, set(value: number): void}} */
export function pixels({ label, least, most, onChange }) {
  const id = uid("pixels");
  const input = h("input", {
    id, class: "field", type: "number", min: least, max: most, step: 1, inputmode: "numeric", on: { change: () => accept() },
  });
  const set = (value) => { input.value = String(value); };
  const accept = () => {
    set(Math.round(Math.min(most, Math.max(least, Number(input.value) || least))));
    onChange(Number(input.value));
  };
  return { element: h("div", { class: "line" }, h("label", { for: id }, label), input), set };
}

/** On or off. @returns {{element: HTMLElement, set(value: boolean): void}} */
export function toggle({ label, onChange }) {
  const input = h("input", { type: "checkbox", role: "switch", on: { change: () => onChange(input.checked) } });
  return { element: h("label", { class: "toggle" }, h("span", {}, label), input), set: (value) => { input.checked = value; } };
}

/** One of several words. @returns {{element: HTMLElement, set(value: string): void}} */
export function choice({ label, values, onChange, hidden = false }) {
  const name = uid("choice");
  const inputs = Object.entries(values).map(([value, text]) => ({
    value, text, input: h("input", { type: "radio", name, value, on: { change: () => onChange(value) } }),
  }));
  return {
    element: h("fieldset", { class: "choice" }, h("legend", { class: hidden ? "unseen" : null }, label),
      h("div", { class: "choice-row" }, inputs.map(({ input, text }) => h("label", {}, input, h("span", {}, text))))),
    set: (value) => { for (const one of inputs) one.input.checked = one.value === value; },
  };
}
