import { format, h, replace } from "../ui/dom.js";
import { Histogram } from "../ui/histogram.js";
import { texts } from "../texts.js";

/** The vibes of the library as small histograms, each of which can be narrowed to a range. */
export class RangePanel {
  /** @param {any} app @param {(metric: string, range: [number|null, number|null]|null) => void} onChange */
  constructor(app, onChange) {
    this.onChange = onChange;
    /** @type {Map<string, Histogram>} */
    this.histograms = new Map();
    this.list = h("div", { class: "ranges-list" });
    this.element = h("section", { class: "ranges", "aria-label": texts.search.ranges.title, hidden: true }, this.list);
    app.library.watch((library) => this.fill(library?.vibes ?? []));
  }

  /** @returns {boolean} whether it is open now */
  toggle(query) {
    this.element.hidden = !this.element.hidden;
    this.show(query);
    return !this.element.hidden;
  }

  fill(vibes) {
    const known = vibes.map((vibe) => vibe.key).join();
    if (known === this.known) {
      for (const vibe of vibes) this.histograms.get(vibe.key).update(vibe);
      return;
    }
    this.known = known;
    const words = texts.search.ranges;
    this.histograms = new Map(vibes.map((vibe) => [vibe.key, new Histogram(vibe, {
      from: format(words.from, vibe), to: format(words.to, vibe), all: words.all, clear: format(words.clear, vibe),
      between: (from, to) => format(words.between, { from, to }),
    }, (range) => this.onChange(vibe.key, range))]));
    replace(this.list, [...this.histograms.values()].map((histogram) => histogram.element));
    if (this.query) this.show(this.query);
  }

  /** Shows the ranges of a query. */
  show(query) {
    this.query = query;
    for (const [metric, histogram] of this.histograms) histogram.set(query.ranges[metric] ?? [null, null]);
  }
}
