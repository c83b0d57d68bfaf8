import { format, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { button } from "../ui/button.js";
import { texts } from "../texts.js";

const EXAMPLES = ["/assets/examples/board-1.webp", "/assets/examples/board-2.webp", "/assets/examples/board-3.webp"];

/** An empty library: three boards made of the sample pictures, and one button. @param {any} app */
export function emptyLibrary(app) {
  const words = texts.library.empty;
  const boards = h("ul", { class: "example-boards", "aria-label": words.boards }, EXAMPLES.map((address) => {
    const item = h("li", {}, h("img", { src: address, alt: "", width: 640, height: 800, on: { error: () => item.remove() } }));
    return item;
  }));
  return h("section", { class: "empty" }, boards, h("h1", {}, words.title), h("p", { class: "second" }, words.text),
    h("div", { class: "empty-actions" }, button(words.button, () => app.shell.adding.choose(), { kind: "main", icon: "add" }),
      button(words.folder, () => app.shell.adding.choose({ folder: true }), { kind: "quiet" })));
}

/** Nothing matches a query. */
export function nothingFound(app) {
  const words = texts.search.none;
  return h("section", { class: "notice" }, h("h1", {}, words.title), h("p", {}, words.text),
    button(words.button, () => app.search.clear()));
}

/**
 * What could not be loaded, and a button to try again.
 * @param {any} app @param {import("../app/api.js").ApiError} error @param {() => void} retry @param {string} title
 */
export function failure(app, error, retry, title) {
  const words = texts.library;
  // What was asked for cannot be answered, now or later.
  const isMistake = error.status >= 400 && error.status < 429 && !app.search.query.isEmpty;
  return h("section", { class: "notice", role: "alert" }, icon(error.offline ? "offline" : "warning", 28),
    h("h1", {}, error.offline ? words.offline.title : title),
    h("p", {}, error.offline ? words.offline.text : format(words.error.text, { reason: error.message })),
    isMistake ? button(texts.search.clear, () => app.search.clear()) : button(texts.ui.retry, retry));
}

/** Paper in the shape of a wall, while the first page is under way. */
export function loadingWall() {
  const ratios = [1.3, 0.72, 1, 1.5, 0.66, 1.25, 0.8, 1.4, 1, 0.7, 1.33, 0.75];
  return h("div", { class: "wall-loading", role: "status", "aria-label": texts.library.loading },
    [...ratios, ...ratios.toReversed()].map((ratio) => h("i", { style: { aspectRatio: String(1 / ratio) } })));
}
