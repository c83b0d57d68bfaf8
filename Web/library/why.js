import { h } from "../ui/dom.js";
import { popover } from "../ui/popover.js";
import { texts } from "../texts.js";

/** Says why a picture is in the answer. @param {{name: string, why?: string[]}} item @param {HTMLElement} anchor */
export function showWhy(item, anchor) {
  const sentences = item.why?.length ? item.why : [texts.search.whyNone];
  const list = h("ul", { class: "why-list", tabindex: -1 }, sentences.map((sentence) => h("li", {}, sentence)));
  popover(anchor, [h("h2", {}, texts.search.whyTitle), list], { label: texts.search.whyTitle, class: "why", focus: list });
}
