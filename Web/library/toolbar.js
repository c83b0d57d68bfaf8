import { format, h } from "../ui/dom.js";
import { icon } from "../ui/icons.js";
import { button } from "../ui/button.js";
import { slider } from "../ui/slider.js";
import { texts } from "../texts.js";

/** Where the sliders rest while the query decides by itself. */
const USUAL_WEIGHT = 0.3, USUAL_VARIETY = 0;

/** The line above the wall: how many, in which order; or, for an answer, the two sliders that weigh it. */
export class Toolbar {
  /** @param {any} app @param {{onOrder(order: string): void}} actions */
  constructor(app, actions) {
    this.app = app;
    const percent = (text) => (value) =>
      (value === null ? texts.search.weight.auto : format(text, { percent: Math.round(value * 100) }));
    const weigh = (key) => (value) => app.search.slide(app.search.query.with({ [key]: value }));
    const sliderFor = (key, words, rest) => slider({
      label: words.label, low: words.low, high: words.high, value: null, rest, class: key, describe: percent(words.value),
      onInput: weigh(key), onReset: () => weigh(key)(null),
    });
    this.count = h("p", { class: "count second" });
    this.weight = sliderFor("paletteWeight", texts.search.weight, USUAL_WEIGHT);
    this.variety = sliderFor("diversity", texts.search.variety, USUAL_VARIETY);
    this.sliders = h("div", { class: "weights", hidden: true }, this.weight.element, this.variety.element);
    this.order = h("select", {
      class: "select", "aria-label": texts.library.order, on: { change: () => actions.onOrder(this.order.value) },
    }, Object.entries(texts.library.orders).map(([value, name]) => h("option", { value }, name)));
    this.orderBox = h("span", { class: "select-box" }, this.order, icon("down", 14));
    this.add = button(texts.library.add, () => app.shell.adding.choose(), { icon: "add", kind: "quiet", class: "add-button" });
    this.element = h("div", { class: "toolbar" }, this.count, this.sliders,
      h("div", { class: "toolbar-end" }, this.orderBox, this.add));
  }

  /** @param {number} pictures @param {string} order */
  showLibrary(pictures, order) {
    this.add.hidden = pictures === 0;
    const words = pictures === 1 ? texts.shell.countedOne : texts.shell.counted;
    this.count.textContent = pictures === 0 ? "" : format(words, { count: pictures });
    this.order.value = order;
    this.orderBox.hidden = pictures === 0;
    this.sliders.hidden = true;
  }

  /** @param {import("../search/query.js").Query} query */
  showQuery(query) {
    this.orderBox.hidden = true;
    this.sliders.hidden = false;
    if (document.activeElement !== this.weight.input) this.weight.set(query.paletteWeight);
    if (document.activeElement !== this.variety.input) this.variety.set(query.diversity);
  }

  /**
   * Says how many pictures an answer has; without a condition it has all of them, the best first.
   * @param {number} matches @param {number} total of the library @returns {string} what it says
   */
  showMatches(matches, total) {
    const words = texts.search;
    const count = matches === 0 ? words.matchesNone : matches === 1 ? words.matchesOne
      : format(matches === total ? words.matchesAll : words.matches, { count: matches });
    this.count.textContent = count;
    return matches && matches < total ? `${count} ${format(words.total, { total })}` : count;
  }
}
