import { h } from "./dom.js";

/** A polite live region. */
export class Announcer {
  constructor(parent) {
    this.region = h("p", { class: "unseen", role: "status", "aria-live": "polite", "aria-atomic": true });
    parent.append(this.region);
  }
  /** Says `text`, also when it is what was said last. */
  say(text) {
    this.region.textContent = "";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.region.textContent = text; }, 60);
  }
}
