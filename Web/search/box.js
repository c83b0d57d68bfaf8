import { h, uid } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { iconButton } from "../ui/button.js";
import { texts } from "../texts.js";
import { chooseColor } from "./color-menu.js";
import { chooseMood } from "./mood-menu.js";

/**
 * The parts of the search field as elements; what they do is the field's business.
 * @param {any} app
 * @param {{onType(): void, onKey(event: KeyboardEvent): void, onSubmit(): void, onClear(): void, onRanges(): void,
 *   onFile(file: File): void, onTerm(term: import("./query.js").Term): void}} actions
 */
export function searchBox(app, actions) {
  const words = texts.search;
  const hint = uid("hint");
  const terms = h("ol", { class: "terms", "aria-label": words.terms });
  const input = h("input", {
    type: "text", id: "search", class: "search-input", placeholder: words.placeholder,
    "aria-label": words.field, "aria-describedby": hint,
    autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search", maxlength: 400,
    on: { input: actions.onType, keydown: actions.onKey },
  });
  const file = h("input", { type: "file", accept: "image/*", hidden: true, tabindex: -1 });
  file.addEventListener("change", () => {
    const [chosen] = file.files;
    file.value = "";
    if (chosen) actions.onFile(chosen);
  });
  const add = (kind) => (value) => actions.onTerm({ kind, value, weight: 1 });
  const color = iconButton("color", words.color, () => chooseColor(color, app, null, add("color")));
  const mood = iconButton("mood", words.mood, () => chooseMood(mood, add("mood")));
  const image = iconButton("image", words.image, () => file.click());
  const clear = iconButton("close", words.clear, actions.onClear, { class: "search-clear" });
  const ranges = iconButton("vibes", words.vibes, actions.onRanges, { key: "v" });
  ranges.setAttribute("aria-expanded", "false");

  const line = h("div", { class: "search-line" }, terms, input);
  const box = h("div", { class: "search-box" }, icon("search"), line, clear,
    h("div", { class: "search-tools", role: "group", "aria-label": words.label }, color, mood, image, ranges));
  // The paper between the chips belongs to the field.
  box.addEventListener("click", (event) => { if (event.target === box || event.target === line) input.focus(); });
  const element = h("form", { class: "search", role: "search" }, box, file, h("p", { class: "unseen", id: hint }, words.hint));
  element.addEventListener("submit", (event) => {
    event.preventDefault();
    actions.onSubmit();
  });
  return { element, box, terms, input, clear, ranges };
}
