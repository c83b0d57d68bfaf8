import { debounce, format, h, replace, throttle } from "../ui/dom.js";
import { Value } from "../app/value.js";
import { texts } from "../texts.js";
import { Query } from "./query.js";
import { fromAddress, parse, toAddress } from "./language.js";
import { termChip, termWords } from "./terms.js";
import { chooseColor } from "./color-menu.js";
import { searchBox } from "./box.js";
import { RangePanel } from "./ranges.js";

const LIVE_DELAY = 140;
/** A slider tells of every pixel; one question in this time, in ms, is enough, and leaves the answer time to be seen. */
const SLIDE_INTERVAL = 120;
const ADDRESS_DELAY = 350;
/** What is typed so far asks for nothing yet: an open quote, a lonely sign, half a color. */
const UNFINISHED = /^[\s+−–-]*$|["“][^"”]*$|#[0-9a-f]{0,2}$|#[0-9a-f]{4,5}$|[:<>=]$/iu;

/**
 * The search field: terms as chips, and what is being typed.
 *
 * The address is what counts: a finished term goes there, and the page that shows it hands the query back (`adopt`).
 * `live` also holds what is being typed or slid right now.
 */
export class SearchField {
  constructor(app) {
    this.app = app;
    this.query = new Query();
    /** @type {Value<Query>} */
    this.live = new Value(this.query);
    const parts = searchBox(app, {
      onType: () => this.typed(), onKey: (event) => this.key(event), onSubmit: () => this.commit(), onClear: () => this.clear(),
      onRanges: () => this.toggleRanges(), onFile: (file) => this.searchBy(file), onTerm: (term) => this.addTerms([term]),
    });
    this.element = parts.element;
    this.box = parts.box;
    this.terms = parts.terms;
    this.input = parts.input;
    this.clearButton = parts.clear;
    this.rangesButton = parts.ranges;
    this.ranges = new RangePanel(app, (metric, range) => this.slide(this.query.ranged(metric, range)));
    this.typed = debounce(() => this.showDraft(), LIVE_DELAY);
    this.publishSoon = throttle(() => this.publish(this.query), SLIDE_INTERVAL);
    this.writeAddress = debounce(() => this.go({ replace: this.app.router.route?.name === "library" }), ADDRESS_DELAY);
    app.router.onChange((name, params) => this.adopt(name === "library" ? fromAddress(params.query) : new Query()));
    this.bindKeys();
    document.addEventListener("paste", (event) => this.paste(event));
  }

  /** The query in an address. @param {import("../app/router.js").Params} params */
  fromParams(params) { return fromAddress(params.query); }

  /** Takes over what the address says. @param {Query} query */
  adopt(query) {
    this.writeAddress.cancel();
    const names = new Map(this.query.terms.map((term) => [term.value, term.name]));
    this.query = query.with({ terms: query.terms.map((term) => ({ ...term, name: term.name ?? names.get(term.value) })) });
    this.show();
    this.publish(this.query);
  }

  /** Looks for pictures like one. @param {{id: string, name: string}} item */
  similar(item) { this.set(new Query({ terms: [{ kind: "image", value: item.id, weight: 1, name: item.name }] })); }

  /** Adds terms to what is looked for. @param {import("./query.js").Term[]} terms */
  addTerms(terms) { this.set(this.query.plus(terms)); }

  /** Uploads a picture of the person's own and looks for pictures like it. @param {File} file */
  async searchBy(file) {
    this.app.say(format(texts.search.uploading, { name: file.name }));
    this.busy(true);
    try {
      const { token } = await this.app.api.send("/uploads", file);
      this.addTerms([{ kind: "upload", value: token, weight: 1, name: file.name }]);
    } catch (error) {
      if (error.name === "AbortError") return;
      this.complain(format(texts.search.uploadFailed, { name: file.name, reason: error.message }));
    } finally {
      this.busy(false);
    }
  }

  /** Changes the query at once and the address once it rests. @param {Query} query */
  slide(query) {
    this.query = query;
    this.ranges.show(query);
    this.publishSoon();
    this.writeAddress();
  }

  /** Shows that an answer is under way; a quick one passes unnoticed. */
  busy(isBusy) { this.box.classList.toggle("busy", isBusy); }

  focus() { this.input.focus(); this.input.select(); }

  toggleRanges() {
    const open = this.ranges.toggle(this.query);
    this.rangesButton.setAttribute("aria-expanded", String(open));
  }

  // MARK: Inside

  set(query) {
    this.query = query;
    this.show();
    this.go();
  }

  go(options) {
    this.writeAddress.cancel();
    return this.app.router.go(`/${toAddress(this.query)}`, options);
  }

  publish(query) { if (query.key !== this.live.get().key) this.live.set(query); }

  commit() {
    this.typed.cancel();
    const { terms, ranges } = parse(this.input.value);
    this.input.value = "";
    if (!terms.length && !Object.keys(ranges).length) return;
    this.set(this.query.plus(terms).with({ ranges: { ...this.query.ranges, ...ranges } }));
  }

  clear() {
    this.typed.cancel();
    this.input.value = "";
    this.set(new Query());
    this.input.focus();
  }

  showDraft() {
    this.showTools();
    if (this.app.router.route?.name !== "library" || (this.input.value && UNFINISHED.test(this.input.value))) return;
    const { terms, ranges } = parse(this.input.value);
    this.publish(this.query.plus(terms).with({ ranges: { ...this.query.ranges, ...ranges } }));
  }

  show() {
    replace(this.terms, this.query.terms.map((term, index) => termChip(term, {
      onTurn: () => this.set(this.query.turned(index)),
      onRemove: () => this.remove(index),
      onKey: (event) => this.chipKey(event, index),
      onColor: (anchor) => chooseColor(anchor, this.app, term.value,
        (hex) => this.set(this.query.replaced(index, { ...term, value: hex }))),
    })));
    this.terms.hidden = this.query.terms.length === 0;
    this.ranges.show(this.query);
    this.showTools();
  }

  showTools() {
    const has = !this.query.isEmpty || this.input.value !== "";
    this.clearButton.hidden = !has;
    const words = texts.search;
    const first = innerWidth < 640 ? words.placeholderShort : words.placeholder;
    this.input.placeholder = this.query.terms.length ? words.placeholderMore : first;
    this.rangesButton.classList.toggle("marked", Object.keys(this.query.ranges).length > 0);
  }

  remove(index, focus = this.input) {
    this.app.say(format(texts.search.chip.removed, { term: termWords(this.query.terms[index]) }));
    this.set(this.query.without(index));
    (typeof focus === "number" ? this.chipAt(focus) ?? this.input : focus).focus();
  }

  chipAt(index) { return this.terms.children[index]?.querySelector(".chip-face") ?? null; }

  key(event) {
    const last = this.query.terms.length - 1;
    const atStart = this.input.selectionStart === 0 && this.input.selectionEnd === 0;
    if (event.key === "Backspace" && this.input.value === "" && last >= 0) this.remove(last);
    else if (event.key === "ArrowLeft" && atStart && last >= 0) this.chipAt(last).focus();
    else if (event.key === "," && this.input.value.trim()) this.commit();
    else if (event.key === "Escape") { if (this.input.value) { this.input.value = ""; this.typed(); } else this.input.blur(); }
    else return;
    event.preventDefault();
  }

  chipKey(event, index) {
    const focusAt = (at) => (this.chipAt(at) ?? this.input).focus();
    if (event.key === "ArrowLeft") focusAt(Math.max(0, index - 1));
    else if (event.key === "ArrowRight") focusAt(index + 1);
    else if (event.key === "Backspace") this.remove(index, Math.max(0, index - 1));
    else if (event.key === "Delete") this.remove(index, index);
    else if (event.key === "-" || event.key === "+") { this.set(this.query.turned(index)); focusAt(index); }
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  paste(event) {
    const file = [...(event.clipboardData?.files ?? [])].find((candidate) => candidate.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    this.searchBy(file);
  }


  complain(text) {
    this.app.say(text);
    this.problem?.remove();
    this.problem = h("p", { class: "search-problem", role: "alert" }, text);
    this.box.after(this.problem);
    setTimeout(() => this.problem?.remove(), 6000);
  }

  bindKeys() {
    this.app.keys.add(texts.keys.searching, [
      { key: "Enter", label: texts.keys.submit }, { key: "Backspace", label: texts.keys.removeChip },
      { key: "ArrowLeft", label: texts.keys.chips }, { key: "-", label: texts.keys.minus },
      { key: "Mod+v", label: texts.keys.paste },
    ]);
  }
}
