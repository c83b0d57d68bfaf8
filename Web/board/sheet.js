import { preview, thumbnail } from "../app/api.js";
import { calm, format, h, setStyle, svg } from "../ui/dom.js";
import { studio } from "../texts-studio.js";
import { drawOverlay } from "./overlay.js";

const texts = studio.board;
const glideMs = 220;

/** The board on its paper: pictures at the places that the layout engine gave them. */
export class Sheet {
  constructor() {
    /** @type {Map<string, HTMLElement>} */
    this.pictures = new Map();
    this.cards = h("div", { class: "sheet-cards", "aria-hidden": true });
    this.list = h("ul", { class: "sheet-pictures", "aria-describedby": "sheet-hint" });
    this.overlay = svg("svg", { class: "sheet-overlay", "aria-hidden": true });
    this.element = h("div", { class: "sheet", role: "group" }, this.cards, this.list, this.overlay);
    this.board = null;
  }

  /**
   * Shows an arrangement; pictures glide from where they were.
   * @param {object} board As the server arranged it. @param {import("./composition.js").Composition} composition
   * @param {{smooth?: boolean}} [options]
   */
  show(board, composition, { smooth = true } = {}) {
    const before = smooth && !calm() && this.board ? this.measure() : new Map();
    this.settle();
    const resized = this.board && (this.board.width !== board.width || this.board.height !== board.height);
    this.board = board;
    setStyle(this.element, {
      "--ratio": String(board.width / board.height), backgroundColor: board.background ?? "transparent",
    });
    this.element.setAttribute("aria-label", format(texts.sheet, {
      count: board.placements.length, template: texts.templates[composition.settings.template],
      width: String(board.width), height: String(board.height),
    }));
    this.placeCards(board);
    const items = new Map(composition.items.map((item) => [item.id, item]));
    const order = [...board.placements].sort((one, other) => one.y - other.y || one.x - other.x);
    for (const [id, element] of this.pictures) {
      if (!order.some((placement) => placement.id === id)) {
        element.remove();
        this.pictures.delete(id);
      }
    }
    const focused = this.list.contains(document.activeElement) ? document.activeElement : null;
    order.forEach((placement, index) => this.place(placement, index, order.length, items.get(placement.id), composition));
    // What moves within the document loses the focus.
    if (focused?.isConnected && document.activeElement !== focused) focused.focus({ preventScroll: true });
    drawOverlay(this.overlay, board);
    if (!resized) this.glide(before);
  }

  /** Puts a picture that was let go elsewhere back into its place. */
  settle() {
    for (const element of this.pictures.values()) {
      element.style.transform = "";
      element.classList.remove("is-waiting");
    }
  }

  measure() {
    return new Map([...this.pictures].map(([id, element]) => [id, element.getBoundingClientRect()]));
  }

  place(placement, index, count, item, { settings }) {
    let row = this.pictures.get(placement.id);
    if (!row) {
      row = this.make(placement.id, item);
      this.pictures.set(placement.id, row);
    }
    if (this.list.children[index] !== row) this.list.insertBefore(row, this.list.children[index] ?? null);
    const { width, height } = this.board;
    setStyle(row, {
      left: share(placement.x, width), top: share(placement.y, height),
      width: share(placement.width, width), height: share(placement.height, height),
      borderRadius: this.board.cornerRadius ? `${(this.board.cornerRadius / width) * 100}cqw` : "",
      boxShadow: this.board.shadow && !this.board.cards?.length ? this.shadow() : "",
    });
    const button = row.firstElementChild;
    const leads = placement.id === (settings.hero ?? this.board.hero);
    button.setAttribute("aria-label", format(leads ? texts.pictureHero : texts.picture, {
      name: item?.name ?? placement.id, index: index + 1, count,
    }));
    button.tabIndex = index === 0 ? 0 : -1;
    const { crop } = placement;
    const image = button.firstElementChild;
    setStyle(image, {
      width: share(1, crop.width), height: share(1, crop.height),
      left: share(-crop.x, crop.width), top: share(-crop.y, crop.height),
    });
    this.sharpen(image, placement);
  }

  make(id, item) {
    const image = h("img", { src: thumbnail(id, 480), alt: "", draggable: "false" });
    image.addEventListener("load", () => image.classList.add("loaded"));
    const button = h("button", { type: "button", class: "sheet-picture", style: { backgroundColor: item?.color ?? "" } }, image);
    return h("li", { class: "sheet-place", data: { id } }, button);
  }

  /** A thumbnail does where the place is small; larger places get a preview. */
  sharpen(image, placement) {
    const shown = (this.element.clientWidth * placement.width) / this.board.width / placement.crop.width;
    const pixels = shown * Math.min(2, devicePixelRatio || 1);
    if (pixels <= 500 || image.dataset.sharp) return;
    image.dataset.sharp = "true";
    const large = new Image();
    large.addEventListener("load", () => { image.src = large.src; });
    large.src = preview(placement.id, pixels > 1000 ? 1600 : 1200);
  }

  placeCards(board) {
    this.cards.replaceChildren(...(board.cards ?? []).map((card) => h("div", { style: {
      left: share(card.x, board.width), top: share(card.y, board.height),
      width: share(card.width, board.width), height: share(card.height, board.height),
      backgroundColor: card.color, boxShadow: card.shadow && board.shadow ? this.shadow() : "",
    } })));
  }

  shadow() {
    const { offset, blur, opacity } = this.board.shadow;
    const unit = 100 / this.board.width;
    return `0 ${offset * unit}cqw ${blur * unit}cqw rgb(0 0 0 / ${opacity})`;
  }

  /** Lets pictures glide from old boxes to where they are now. */
  glide(before) {
    for (const [id, element] of this.pictures) {
      const old = before.get(id);
      if (!old) {
        if (before.size > 0) element.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 160 });
        continue;
      }
      const box = element.getBoundingClientRect();
      const [x, y] = [old.left - box.left, old.top - box.top];
      if (Math.abs(x) + Math.abs(y) + Math.abs(old.width - box.width) + Math.abs(old.height - box.height) < 1) continue;
      const from = `translate(${x}px, ${y}px) scale(${old.width / box.width}, ${old.height / box.height})`;
      element.animate(
        [{ transformOrigin: "0 0", transform: from }, { transformOrigin: "0 0", transform: "none" }],
        { duration: glideMs, easing: "cubic-bezier(0.2, 0, 0, 1)" });
    }
  }
}

const share = (part, whole) => `${(part / whole) * 100}%`;
