import { h } from "../ui/dom.js";
import { button } from "../ui/button.js";
import { popover } from "../ui/popover.js";
import { original, url } from "../app/api.js";
import { studio as texts } from "../texts-studio.js";

const groups = [
  ["code", ["css", "scss", "tailwind", "tokens", "json", "csv"]],
  ["apps", ["ase", "aco", "gpl"]],
  ["card", ["svg", "png", "html"]],
];

/**
 * A button that opens the list of files a palette can be saved as.
 * @param {string} id Of the picture.
 * @returns {HTMLElement}
 */
export function exportMenu(id) {
  const opener = button(texts.picture.export, () => open(opener, id), { icon: "download" });
  opener.setAttribute("aria-haspopup", "dialog");
  opener.setAttribute("aria-expanded", "false");
  return opener;
}

function open(opener, id) {
  if (opener.getAttribute("aria-expanded") === "true") return;
  const lists = groups.map(([group, formats]) => h("section", { class: "menu-group" },
    h("h3", {}, texts.picture.exportGroups[group]),
    h("ul", {}, formats.map((kind) => h("li", {}, fileLink(paletteFile(id, kind), texts.picture.exports[kind]))))));
  lists[2].querySelector("ul").append(h("li", {}, fileLink(original(id), texts.picture.original)));
  const sheet = popover(opener, h("div", { class: "export-menu" }, lists), {
    label: texts.picture.export, class: "export-popover", focus: lists[0].querySelector("a"),
  });
  // The download begins by itself; the list has done its work.
  sheet.element.addEventListener("click", (event) => { if (event.target.closest("a")) sheet.close(); });
}

function paletteFile(id, kind) {
  return url(`/images/${id}/palette`, { format: kind });
}

function fileLink(address, label) {
  return h("a", { href: address, download: true, class: "menu-item" }, label);
}
