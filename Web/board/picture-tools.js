import { button } from "../ui/button.js";
import { h, replace, setStyle } from "../ui/dom.js";
import { studio } from "../texts-studio.js";

const texts = studio.board;

/** What one can do with the picture that is chosen on the board; it floats over its foot. */
export class PictureTools {
  /**
   * @param {import("./sheet.js").Sheet} sheet
   * @param {{lead(id: string): void, pin(id: string): void, remove(id: string): void, open(id: string): void}} actions
   */
  constructor(sheet, actions) {
    this.sheet = sheet;
    this.actions = actions;
    this.id = null;
    this.element = h("div", { class: "picture-tools", role: "toolbar", "aria-label": texts.tools, hidden: true });
    sheet.element.append(this.element);
  }

  /**
   * @param {string|null} id @param {import("./composition.js").Settings} settings
   * @param {{focus?: boolean}} [options] Whether the keyboard goes on in the tools.
   */
  show(id, settings, { focus = false } = {}) {
    const place = id ? this.sheet.pictures.get(id) : null;
    for (const [other, element] of this.sheet.pictures) element.classList.toggle("is-chosen", other === id);
    const [last, held] = [this.id, this.element.contains(document.activeElement)];
    this.id = place ? id : null;
    this.element.hidden = !place;
    if (held && !place) this.sheet.pictures.get(last)?.firstElementChild.focus({ preventScroll: true });
    if (!place) return;
    const leads = (settings.hero ?? this.sheet.board.hero) === id;
    const pinned = settings.pins.includes(id);
    const act = (label, icon, run, pressed) => {
      const element = button(label, () => run(id), { icon, kind: "quiet" });
      if (pressed !== undefined) element.setAttribute("aria-pressed", String(pressed));
      return element;
    };
    replace(this.element,
      act(leads ? texts.heroOff : texts.hero, "star", this.actions.lead, leads),
      act(pinned ? texts.pinned : texts.pin, "pin", this.actions.pin, pinned),
      act(texts.openPicture, "arrow", this.actions.open),
      act(texts.remove, "close", this.actions.remove));
    this.move(place);
    if (focus) this.element.querySelector("button").focus();
  }

  move(place) {
    const [room, box] = [this.sheet.element.getBoundingClientRect(), place.getBoundingClientRect()];
    const width = this.element.offsetWidth;
    const height = this.element.offsetHeight;
    const left = Math.min(Math.max(box.left - room.left + (box.width - width) / 2, -8), Math.max(-8, room.width - width + 8));
    const below = box.bottom - room.top - height - 8;
    setStyle(this.element, { left: `${left}px`, top: `${Math.max(0, below)}px` });
  }
}
