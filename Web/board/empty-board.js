import { thumbnail } from "../app/api.js";
import { button } from "../ui/button.js";
import { h, replace } from "../ui/dom.js";
import { studio } from "../texts-studio.js";

const texts = studio.board;
const companions = 8;

/**
 * What a board without pictures says: how it begins, and a handful of pictures to begin with.
 * @param {import("../app/app.js").App} app
 * @param {import("./saving.js").Saving} saving
 * @param {AbortSignal} signal
 * @returns {HTMLElement}
 */
export function emptyBoard(app, saving, signal) {
  const row = h("ul", { class: "empty-row", "aria-hidden": true });
  const saved = button(texts.savedBoards, () => saving.open(saved), { kind: "quiet" });
  const actions = h("div", { class: "empty-actions" }, h("a", { class: "button plain", href: "/" }, texts.emptyLibrary), saved);
  suggest(app, signal).then((items) => {
    if (items.length < 2) return;
    replace(row, items.map(({ id, width, height, color }) => h("li", {
      style: { backgroundColor: color, flexGrow: String(width / height), aspectRatio: `${width} / ${height}` },
    }, h("img", { src: thumbnail(id, 240), alt: "" }))));
    actions.prepend(button(texts.emptyStart, () => app.tray.set(items), { kind: "main" }));
  }).catch(() => { /* without suggestions the words remain */ });
  return h("div", { class: "empty-board" }, h("h1", {}, texts.emptyTitle), h("p", { class: "second" }, texts.emptyText), row, actions);
}

/** The newest picture and those of the library that are most like it. */
async function suggest(app, signal) {
  const { items: [first] } = await app.api.get("/images", { order: "newest", limit: 1 }, { signal });
  if (!first) return [];
  const { items } = await app.api.get(`/images/${first.id}/similar`, { limit: companions, diversity: 0.3 }, { signal });
  return [first, ...items.filter(({ id }) => id !== first.id)].slice(0, companions);
}
