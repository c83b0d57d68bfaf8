import { button } from "../ui/button.js";
import { icon } from "../ui/icons.js";
import { h } from "../ui/dom.js";
import { studio as texts } from "../texts-studio.js";

/** How many similar pictures a new board begins with. */
const companions = 7;

/**
 * What one can do with a picture: collect it, begin a board with it, search for more like it.
 * @param {import("../app/app.js").App} app
 * @param {object} item The picture.
 * @param {() => Promise<object[]>} similar The pictures like it.
 * @returns {{elements: HTMLElement[], stop(): void}}
 */
export function pictureActions(app, item, similar) {
  const collect = button(texts.picture.collect, () => app.tray.toggle(item), { icon: "collect", kind: "main" });
  const begin = async () => {
    if (app.tray.items.length === 0) {
      board.disabled = true;
      app.tray.set([item, ...(await similar()).slice(0, companions)]);
    } else if (!app.tray.has(item.id)) {
      app.tray.toggle(item);
    }
    app.router.go("/board");
  };
  const board = button(texts.picture.moodboard, begin, { icon: "board" });
  const stop = app.tray.watch(() => {
    const held = app.tray.has(item.id);
    collect.setAttribute("aria-pressed", String(held));
    const name = held ? "collected" : "collect";
    collect.replaceChildren(icon(name, 18), h("span", {}, texts.picture[name]));
  });
  return { elements: [collect, board], stop };
}
