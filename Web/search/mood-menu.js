import { h } from "../ui/dom.js";
import { popover } from "../ui/popover.js";
import { texts } from "../texts.js";

/** Lets a person choose a mood. @param {HTMLElement} anchor @param {(mood: string) => void} onChoose */
export function chooseMood(anchor, onChoose) {
  const choose = (mood) => {
    sheet.close();
    onChoose(mood);
  };
  const sheet = popover(anchor, [
    h("h2", {}, texts.search.moodTitle),
    h("div", { class: "mood-list" }, Object.entries(texts.search.moods).map(([key, name]) =>
      h("button", { type: "button", class: "chip mood-choice", on: { click: () => choose(key) } }, name))),
  ], { label: texts.search.mood, class: "mood-sheet" });
}
